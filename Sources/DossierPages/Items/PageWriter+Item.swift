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
    switch kind {
    case .source: source(seen(book.dossier.sources[offset]) { $0.source($1) }, offset, level: level)
    case .party: party(seen(book.dossier.parties[offset]) { $0.party($1) }, offset, level: level)
    case .event: event(seen(book.dossier.events[offset]) { $0.event($1) }, offset, level: level)
    case .claim: claim(seen(book.dossier.claims[offset]) { $0.claim($1) }, offset, level: level)
    case .quote: quote(seen(book.dossier.quotes[offset]) { $0.quote($1) }, offset, level: level)
    case .reaction: reaction(seen(book.dossier.reactions[offset]) { $0.reaction($1) }, offset, level: level)
    case .question: question(seen(book.dossier.questions[offset]) { $0.question($1) }, offset, level: level)
    case .assessment: assessment(seen(book.dossier.assessments[offset]) { $0.assessment($1) }, offset, level: level)
    case .section: section(seen(book.dossier.sections[offset]) { $0.section($1) }, offset, level: level)
    case .attachment: attachment(seen(book.dossier.attachments[offset]) { $0.attachment($1) }, offset, level: level)
    case .term: term(seen(book.dossier.terms[offset]) { $0.term($1) }, offset, level: level)
    }
  }

  private func seen<Item: Entity>(_ item: Item, _ find: (Release, EntityID) -> Item?) -> Item {
    find(sight, item.id) ?? item
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
    // Where many stand one after the other, rules and large letters would take more room than they do.
    openHeading(level, isSmall: kind != .claim && kind != .section)
    if kind != .party, kind != .term { kicker(kind, offset) }
    announce()
    if isEmbedded {
      nameLink(kind, offset)
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

  /// The mark of an item before its heading, where links by that mark lead.
  mutating func kicker(_ kind: EntityKind, _ offset: Int) {
    literal("<span class=\"kicker\">")
    shortMark(kind, offset)
    // A space, so that text readers do not run the two together.
    literal("</span> ")
  }

  /// Particulars that need no names, in a sentence.
  mutating func sentence(_ particulars: [(inout PageWriter) -> Void]) {
    if particulars.isEmpty { return }
    open("p", "verdict")
    for (position, particular) in particulars.enumerated() {
      if position > 0 { join(words.comma) }
      particular(&self)
    }
    endFact()
    close()
    newline()
  }
}
