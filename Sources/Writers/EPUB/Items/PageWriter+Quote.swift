import DossierCore

extension PageWriter {
  /// A quote with all that is known of it.
  mutating func quote(_ quote: Quote, _ offset: Int, level: Int) {
    if isEmbedded { return figure(of: quote, offset) }
    entry(.quote, offset, quote.id, level: level, title: book.release.name(of: quote.speaker)) { page in
      page.figure(of: quote, offset)
      page.facts { page in
        page.fact(.attribution, quote.attribution.map { page.words.attribution[$0] })
        page.fact(.attributionText, quote.attributionText)
        page.fact(.mode, quote.mode.map { page.words.quoteMode[$0] })
        page.fact(.medium, quote.medium.map { page.words.medium[$0] })
        page.fact(.originalLanguage, quote.language.map { page.words.name(ofLanguage: $0) })
        page.fact(.prefix, verbatim: quote.prefix)
        page.fact(.suffix, verbatim: quote.suffix)
        page.fact(.bearsOn, .claim, quote.about)
        page.commonFacts(quote)
        page.mentions(of: quote.id)
      }
    }
  }

  /// The words of a quote, their translations and who said them when: the one form in which a quote is shown anywhere.
  mutating func figure(of quote: Quote, _ offset: Int) {
    open("figure", "quote")
    open("div", "versions")
    blockquote("said", quote.text, language: quote.language, cite: quote.source)
    for translation in quote.translations { self.translation(translation) }
    close()
    open("figcaption", "attribution")
    attribution(of: quote, offset)
    if let context = quote.context, !context.isEmpty { prose(context, level: 5) }
    close()
    close()
    newline()
  }

  private mutating func attribution(of quote: Quote, _ offset: Int) {
    open("p", "speaker")
    text("— ")
    link(quote.speaker, .party)
    if let role = quote.speakerRole { text(", \(role)") }
    if let other = quote.onBehalfOf {
      text(", \(words[.speakingFor]) ")
      link(other, .party)
    }
    if let date = quote.date {
      text(", ")
      self.date(date)
    }
    if let venue = quote.venue { text(", \(venue)") }
    text(". ")
    if let source = quote.source {
      citation(source, locator: quote.locator)
      text(". ")
    } else if let locator = quote.locator {
      text("\(locator). ")
    }
    if let invisible = InvisibleCharacters.summary(of: quote.text) {
      line("span", "notice", "\(words[.invisible]): \(invisible). ")
    }
    // At home the heading says it.
    if isEmbedded || page.chapter != .quotes { kindLink(.quote, offset) }
    close()
  }

  private mutating func translation(_ translation: Translation) {
    open("div", "translation")
    blockquote("said", translation.text, language: translation.language, cite: nil)
    open("p", "translator")
    text(words.name(ofLanguage: translation.language))
    text(", \(translation.kind.map { words.translationKind[$0] } ?? words[.translation])")
    if let translator = translation.translator { text(" (\(translator))") }
    close()
    close()
  }

  /// Words as they were said: the text of the paragraph is theirs character for character.
  private mutating func blockquote(_ class: String, _ words: String, language: String?, cite source: EntityID?) {
    open("blockquote", `class`)
    if let source, let offset = book.release.offset(source, .source) {
      attribute("cite", book.dossier.sources[offset].url.flatMap(Hyperlink.address))
    }
    open("p", "verbatim")
    self.language(language, of: words)
    text(words)
    close()
    close()
  }

  /// The language and direction of the element just begun, where they are not those of the book.
  mutating func language(_ language: String?, of text: String) {
    if let language {
      guard language != book.release.language else { return }
      attribute("xml:lang", language)
      attribute("lang", language)
      attribute("dir", TextDirection(language: language).rawValue)
    } else if TextDirection.mayTurn(text) {
      attribute("dir", "auto")
    }
  }
}
