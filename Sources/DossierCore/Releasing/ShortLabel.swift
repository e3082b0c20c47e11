extension Release {
  /// What a reference to the entity says: the statement of a claim, the name of a party, the title of a source.
  ///
  /// A quote is called by its first words, in quotation marks where they are the speaker's own, and its speaker, a reaction by its party, since neither has a title.
  ///
  /// - Parameter quotation: The marks that the words of a quote stand in, those of the reader's language.
  public func shortLabel(of id: EntityID, in quotation: Quotation = .english) -> String {
    guard let position = index[id] else { return "…" }
    switch position.kind {
    case .source: return dossier.sources[position.offset].title
    case .party: return dossier.parties[position.offset].name
    case .event: return dossier.events[position.offset].title
    case .claim: return dossier.claims[position.offset].statement
    case .quote:
      let quote = dossier.quotes[position.offset]
      let words = Self.opening(ofWords: quote.text)
      return "\(name(of: quote.speaker)): \(quote.mode == .indirect ? words : quotation(words))"
    case .reaction: return name(of: dossier.reactions[position.offset].party)
    case .question: return dossier.questions[position.offset].question
    case .assessment: return dossier.assessments[position.offset].statement
    case .section: return dossier.sections[position.offset].title
    case .attachment:
      let attachment = dossier.attachments[position.offset]
      return attachment.title ?? attachment.alt ?? attachment.nameInWords
    case .term: return dossier.terms[position.offset].term
    }
  }

  /// The first words of a text, up to about 60 characters, with an ellipsis where some are left out.
  package static func opening(of text: String) -> String { opening(of: text, ending: "…") }

  /// The same of what somebody said: the ellipsis stands in brackets, since it is not the speaker's.
  package static func opening(ofWords text: String) -> String { opening(of: text, ending: " […]") }

  private static func opening(of text: String, ending: String) -> String {
    let longest = 60
    if text.utf8.count <= longest { return text }
    let start: Substring
    if text.utf8.prefix(longest + 1).allSatisfy({ $0 < 0x80 && $0 != 0x0D }) {
      // Each byte is a character here, and need not be looked for.
      start = text[..<text.utf8.index(text.startIndex, offsetBy: longest)]
    } else {
      start = text.prefix(longest)
      if start.endIndex == text.endIndex { return text }
    }
    var opening = start[..<(start.lastIndex(of: " ") ?? start.endIndex)]
    while let last = opening.last, " ….,;:–—".contains(last) { opening.removeLast() }
    return opening + ending
  }
}

extension Attachment {
  /// The name of the file in words, without its folder and ending: `harrow point sketch`. What readers see of an attachment
  /// that nobody has given a title or described, since paths are for those who work on the dossier.
  var nameInWords: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file[...]
    let words = stem.split { $0 == "-" || $0 == "_" || $0 == "." || $0.isWhitespace }.joined(separator: " ")
    return words.isEmpty ? "…" : words
  }
}
