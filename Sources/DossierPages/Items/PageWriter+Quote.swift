import DossierCore
import DossierXML

extension PageWriter {
  /// A quote as a card: the words, who said them when, and how their wording was checked.
  mutating func quote(_ quote: Quote, _ offset: Int, level: Int) { unbroken { $0.card(of: quote, offset) } }

  private mutating func card(of quote: Quote, _ offset: Int) {
    let source = quote.source.flatMap { book.release.offset($0, .source) }
    open("figure", "quote", id: isEmbedded ? nil : quote.id.text)
    announce()
    let address = source.flatMap { book.sourceAddresses[$0] }
    if quote.translations.isEmpty {
      blockquote(quote.text, of: quote, language: quote.language, cite: address)
    } else {
      open("div", "pair")
      open("div", "half")
      blockquote(quote.text, of: quote, language: quote.language, cite: address)
      line("p", "check", original(of: quote))
      close()
      for translation in quote.translations { self.translation(translation, of: quote) }
      close()
    }
    open("figcaption", "by")
    byline(of: quote, offset)
    if let context = quote.context, !context.isEmpty { prose(context, level: 5) }
    check(of: quote, offset, source: source)
    facts { page in
      page.fact(.attributionText, quote.attributionText)
      if page.isEmbedded { return }
      page.fact(.bearsOn, .claim, page.elsewhere(quote.about, offset))
      page.commonFacts(quote)
      page.mentions(of: quote.id) { $0.kind == .section && $0.field.isKey(FieldKey.items) }
    }
    beyond(quote.id)
    close()
    close()
    newline()
  }

  /// Who said it, as what, for whom, how, when and where.
  private mutating func byline(of quote: Quote, _ offset: Int) {
    literal("<p class=\"line\">")
    actor(quote.speaker)
    if let role = quote.speakerRole { aside(role) }
    if let other = quote.onBehalfOf {
      join("\(words.comma)\(words[.speakingFor]) ")
      link(other, .party)
    }
    for particular in manner(of: quote) { join(words.comma + particular) }
    if let date = quote.date {
      join(words.comma)
      self.date(date)
    }
    if let venue = quote.venue { aside(venue) }
    endFact()
    text(" ")
    // At home it has no need to lead anywhere.
    if isEmbedded { markLink(.quote, offset) } else { ownMark(.quote, offset) }
    literal("</p>")
  }

  /// How the words were uttered and may be used, where that is not what goes without saying.
  private func manner(of quote: Quote) -> [String] {
    [
      quote.mode.flatMap { $0 == .standard ? nil : words.quoteMode[$0] }, quote.medium.map { words.medium[$0] },
      quote.attribution.flatMap { $0 == .standard ? nil : words.attribution[$0] },
    ].compactMap { $0 }
  }

  /// How far the wording has been compared, and where it stands.
  private mutating func check(of quote: Quote, _ offset: Int, source: Int?) {
    literal("<p class=\"check\">")
    wording(of: quote, offset, source: source)
    if let source {
      text("[")
      citation(book.dossier.sources[source].id, locator: quote.locator)
      text("] ")
    } else if let locator = quote.locator {
      isolated(locator)
      join(". ")
    }
    invisible(in: quote.text)
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
  private mutating func translation(_ translation: Translation, of quote: Quote) {
    open("div", "half")
    blockquote(translation.text, of: quote, language: translation.language, cite: nil)
    open("p", "check")
    text(words.name(ofLanguage: translation.language))
    join(words.comma + (translation.kind.map { words.translationKind[$0] } ?? words[.translation]))
    if let translator = translation.translator { aside(translator) }
    invisible(in: translation.text, after: ". ")
    close()
    close()
  }

  /// Words as they were said, between marks: the text of the element inside is theirs character for character.
  private mutating func blockquote(_ words: String, of quote: Quote, language: String?, cite address: String?) {
    xml.open("blockquote")
    xml.attribute("class", literal: "said")
    xml.attribute("cite", address)
    self.language(language, of: words)
    xml.open("p")
    xml.attribute("class", literal: "words")
    if quote.mode != .indirect { text(self.words.quotation.open) }
    xml.open("span")
    xml.attribute("class", literal: "verbatim")
    verbatim(words.withoutTrailingBreaks)
    xml.close()
    if quote.mode != .indirect { text(self.words.quotation.close) }
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

  /// The claims that a quote is about but for the one that it stands with.
  private func elsewhere(_ claims: [EntityID], _ offset: Int) -> [EntityID] {
    claims.filter { id in
      book.release.offset(id, .claim).map { book.layout.homes.ofQuotes[offset] != .claim($0) } ?? true
    }
  }

  /// The first words of a quote that stands in full elsewhere, and the way there.
  mutating func opening(of offset: Int, hasSpeaker: Bool = false) {
    let quote = book.dossier.quotes[offset]
    let mark = book.mark(.quote, offset)
    open("p", "entry-line")
    portion(mark)
    marked(mark) { page in
      if hasSpeaker { page.link(quote.speaker, .party) }
      if let date = quote.date {
        if hasSpeaker { page.join(page.words.comma) }
        page.date(date)
      }
      if hasSpeaker || quote.date != nil { page.text(page.words.colon) }
      page.open("span")
      // What a reader of the book understands, where there is such a translation.
      let translation = quote.translations.first { $0.language.isSameLanguage(as: page.book.release.language) }
      let text = translation?.text ?? quote.text
      page.language(translation?.language ?? quote.language, of: text)
      let words = Release.opening(ofWords: text)
      page.text(quote.mode == .indirect ? words : page.words.quotation(words))
      page.close()
      page.text(" ")
      page.markLink(.quote, offset)
    }
    close()
    newline()
  }
}
