import DossierCore

/// Items, wherever they stand: at home, with an address and all that refers to them, or shown inside something else.
extension PageWriter {
  /// Writes an item in full under a heading of that level.
  mutating func item(_ kind: EntityKind, _ offset: Int, level: Int) {
    let mark = book.mark(kind, offset)
    let outer = announced
    announced = self.mark.map { around in mark.map { around < $0 } ?? false } ?? (mark != nil) ? mark : nil
    marked(mark) { $0.told(kind, offset, level: level) }
    announced = outer
  }

  /// The item as it is seen by those whom its mark lets see it.
  private mutating func told(_ kind: EntityKind, _ offset: Int, level: Int) {
    let dossier = book.dossier
    func seen<Item: Entity>(_ items: [Item], _ find: (EntityID) -> Item?) -> Item {
      find(items[offset].id) ?? items[offset]
    }
    switch kind {
    case .source: source(seen(dossier.sources, sight.source), offset, level: level)
    case .party: party(seen(dossier.parties, sight.party), offset, level: level)
    case .event: event(seen(dossier.events, sight.event), offset, level: level)
    case .claim: claim(seen(dossier.claims, sight.claim), offset, level: level)
    case .quote: quote(seen(dossier.quotes, sight.quote), offset, level: level)
    case .reaction: reaction(seen(dossier.reactions, sight.reaction), offset, level: level)
    case .question: question(seen(dossier.questions, sight.question), offset, level: level)
    case .assessment: assessment(seen(dossier.assessments, sight.assessment), offset, level: level)
    case .section: section(seen(dossier.sections, sight.section), offset, level: level)
    case .attachment: attachment(seen(dossier.attachments, sight.attachment), offset, level: level)
    case .term: term(seen(dossier.terms, sight.term), offset, level: level)
    }
  }

  /// The mark of the item that has just begun, in its heading, where what stands around it has a lesser one.
  mutating func announce() {
    guard let mark = announced else { return }
    announced = nil
    literal("<span class=\"portion\">")
    text(mark.rawValue)
    literal("</span> ")
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
    announce()
    if isEmbedded {
      link(kind, offset)
    } else if let title {
      title(&self)
    } else {
      wording(of: book.layout.itemAddress(kind, offset))
    }
    close()
    newline()
    body(&self)
    beyond(id)
    close()
    newline()
  }

  /// Particulars that need no names, in a line.
  mutating func byline(_ particulars: [String], date: EDTFDate? = nil) {
    if particulars.isEmpty, date == nil { return }
    literal("<p class=\"byline\">")
    text(particulars.joined(separator: words.comma))
    if let date {
      if !particulars.isEmpty { join(words.comma) }
      self.date(date)
    }
    literal("</p>\n")
  }
}
