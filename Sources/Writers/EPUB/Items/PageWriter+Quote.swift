import DossierCore
import DossierXML

extension PageWriter {
  /// A quote with all that is known of it.
  mutating func quote(_ quote: Quote, _ offset: Int, level: Int) {
    if isEmbedded { return figure(of: quote, offset) }
    entry(.quote, offset, quote.id, level: level) { page in
      page.text(page.book.release.name(of: quote.speaker))
    } _: { page in
      page.figure(of: quote, offset)
      page.byline(page.manner(of: quote))
      page.facts { page in
        page.fact(.attributionText, quote.attributionText)
        page.fact(.prefix, verbatim: quote.prefix, language: quote.language)
        page.fact(.suffix, verbatim: quote.suffix, language: quote.language)
        page.fact(.bearsOn, .claim, quote.about)
        page.commonFacts(quote)
        page.mentions(of: quote.id)
      }
    }
  }

  /// How the words were uttered and may be used, but for what stands below them anyway.
  private func manner(of quote: Quote) -> [String] {
    [
      quote.mode.flatMap { $0 == .standard ? words.quoteMode[$0] : nil }, quote.medium.map { words.medium[$0] },
      quote.language.map { words.name(ofLanguage: $0) },
      quote.attribution.flatMap { $0 == .standard ? words.attribution[$0] : nil },
    ].compactMap { $0 }
  }

  /// What a reader must know wherever the words stand: that they are not the speaker's own, or not all of them; the
  /// ground rules they were given on.
  private func terms(of quote: Quote) -> [String] {
    [
      quote.mode.flatMap { $0 == .standard ? nil : words.quoteMode[$0] },
      quote.attribution.flatMap { $0 == .standard ? nil : words.attribution[$0] },
    ].compactMap { $0 }
  }

  /// The words of a quote, their translations and who said them when: the one form in which a quote is shown anywhere.
  mutating func figure(of quote: Quote, _ offset: Int) {
    let source = quote.source.flatMap { book.release.offset($0, .source) }
    let outer = isUnbreakable
    isUnbreakable = true
    literal("<figure class=\"quote\">")
    if isEmbedded { announce() }
    let address = source.flatMap { book.sourceAddresses[$0] }
    if quote.translations.isEmpty {
      blockquote(quote.text, language: quote.language, cite: address)
    } else {
      open("div", "versions")
      open("div", "version")
      blockquote(quote.text, language: quote.language, cite: address)
      line("p", "translator", original(of: quote))
      close()
      for translation in quote.translations { self.translation(translation) }
      close()
    }
    literal("<figcaption class=\"attribution\">")
    attribution(of: quote, offset, source: source)
    if let context = quote.context, !context.isEmpty { prose(context, level: 5) }
    literal("</figcaption></figure>\n")
    isUnbreakable = outer
  }

  private mutating func attribution(of quote: Quote, _ offset: Int, source: Int?) {
    literal("<p class=\"speaker\">— ")
    link(quote.speaker, .party)
    if let role = quote.speakerRole { aside(role) }
    if let other = quote.onBehalfOf {
      join("\(words.comma)\(words[.speakingFor]) ")
      link(other, .party)
    }
    if let date = quote.date {
      join(words.comma)
      self.date(date)
    }
    if let venue = quote.venue { aside(venue) }
    join(". ")
    let terms = terms(of: quote)
    if !terms.isEmpty {
      line("span", "notice", terms.joined(separator: words.comma))
      join(". ")
    }
    if let source {
      citation(source, locator: quote.locator, as: .number)
      // A number in brackets ends no sentence.
      if quote.locator == nil { text(". ") } else { join(". ") }
    } else if let locator = quote.locator {
      isolated(locator)
      join(". ")
    }
    wording(of: quote, offset, source: source)
    invisible(in: quote.text)
    // At home the heading says it.
    if isEmbedded || page.chapter != .quotes { kindLink(.quote, offset) }
    literal("</p>")
  }

  /// What stands in verbatim words and cannot be seen.
  private mutating func invisible(in text: String, after stop: String = "") {
    guard let invisible = InvisibleCharacters.summary(of: text) else { return }
    if !stop.isEmpty { join(stop) }
    line("span", "notice", "\(words[.invisible])\(words.colon)\(invisible). ")
  }

  private func original(of quote: Quote) -> String {
    [quote.language.map(words.name(ofLanguage:)), words[.original]].compactMap { $0 }.joined(separator: words.comma)
  }

  /// Beside the original where there is room, below it where there is not.
  private mutating func translation(_ translation: Translation) {
    open("div", "version")
    blockquote(translation.text, language: translation.language, cite: nil)
    open("p", "translator")
    text(words.name(ofLanguage: translation.language))
    join(words.comma + (translation.kind.map { words.translationKind[$0] } ?? words[.translation]))
    if let translator = translation.translator { aside(translator) }
    invisible(in: translation.text, after: ". ")
    close()
    close()
  }

  /// Words as they were said: the text of the paragraph is theirs character for character.
  private mutating func blockquote(_ words: String, language: String?, cite address: String?) {
    xml.open("blockquote")
    xml.attribute("class", literal: "said")
    xml.attribute("cite", address)
    self.language(language, of: words)
    xml.open("p")
    xml.attribute("class", literal: "verbatim")
    verbatim(words.withoutTrailingBreaks)
    xml.close()
    xml.close()
  }

  /// The language and direction of the element just begun, where they are not those of the book.
  mutating func language(_ language: String?, of text: String) {
    if let language {
      guard !language.isSameLanguage(as: book.release.language) else { return }
      attribute("xml:lang", language)
      attribute("lang", language)
      attribute("dir", TextDirection(language: language).rawValue)
    } else if TextDirection.mayTurn(text) {
      attribute("dir", "auto")
    }
  }
}
