import DossierCore

/// Items, wherever they stand: at home, with an address and all that refers to them, or shown inside something else.
extension PageWriter {
  /// Writes an item in full under a heading of that level.
  mutating func item(_ kind: EntityKind, _ offset: Int, level: Int) {
    let dossier = book.dossier
    switch kind {
    case .source: source(dossier.sources[offset], offset, level: level)
    case .party: party(dossier.parties[offset], offset, level: level)
    case .event: event(dossier.events[offset], offset, level: level)
    case .claim: claim(dossier.claims[offset], offset, level: level)
    case .quote: quote(dossier.quotes[offset], offset, level: level)
    case .reaction: reaction(dossier.reactions[offset], offset, level: level)
    case .question: question(dossier.questions[offset], offset, level: level)
    case .assessment: assessment(dossier.assessments[offset], offset, level: level)
    case .section: section(dossier.sections[offset], offset, level: level)
    case .attachment: attachment(dossier.attachments[offset], offset, level: level)
    case .term: term(dossier.terms[offset], offset, level: level)
    }
  }

  /// The frame of an item: the place that links lead to, its heading, and what `body` writes.
  ///
  /// - Parameter title: Writes what the heading says; the label of links to the item when nil.
  mutating func entry(
    _ kind: EntityKind, _ offset: Int, _ id: EntityID, level: Int, title: ((inout PageWriter) -> Void)? = nil,
    _ body: (inout PageWriter) -> Void
  ) {
    open("section", isEmbedded ? "shown" : "entry", id: isEmbedded ? nil : id.text)
    openHeading(level)
    literal("<span class=\"kicker\">")
    kicker(kind, offset)
    // A space, so that text readers do not run the two together.
    literal("</span> ")
    if isEmbedded {
      link(kind, offset)
    } else if let title {
      title(&self)
    } else {
      text(book.layout.home(kind, offset).label)
    }
    close()
    newline()
    body(&self)
    close()
    newline()
  }

  /// Particulars that need no names, in a line.
  mutating func byline(_ particulars: [String], date: EDTFDate? = nil) {
    if particulars.isEmpty, date == nil { return }
    literal("<p class=\"byline\">")
    text(particulars.joined(separator: words.comma))
    if let date {
      if !particulars.isEmpty { text(words.comma) }
      self.date(date)
    }
    literal("</p>\n")
  }
}
