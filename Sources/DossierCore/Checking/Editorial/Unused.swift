/// Every source, party and attachment is referred to somewhere, and every term is used in some text.
enum Unused: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    var reader = dossier.walked(by: Reader(terms: dossier.terms))
    let found = reader.words.found()
    for (term, isFound) in zip(dossier.terms, found) where isFound { reader.used.insert(term.id) }
    if let cover = dossier.cover { reader.used.insert(cover) }
    func add(_ kind: EntityKind, _ ids: [EntityID]) {
      for (offset, id) in ids.enumerated() where id.isWellFormed && !reader.used.contains(id) {
        report.add(
          .unused, "the \(kind) \(quoted(id.text)) is used nowhere: remove it, or \(advice(on: kind))",
          at: .entity(kind, offset))
      }
    }
    add(.source, dossier.sources.map(\.id))
    add(.party, dossier.parties.map(\.id))
    add(.attachment, dossier.attachments.map(\.id))
    add(.term, dossier.terms.map(\.id))
  }

  /// Where an item of that kind is named.
  private static func advice(on kind: EntityKind) -> String {
    switch kind {
    case .source: "cite it in `sources` of what it says"
    case .party: "name it as `claimant` of a claim, `speaker` of a quote, or in `participants` of an event"
    case .attachment: "name it in `media` of a claim or in `items` of a section"
    case .term: "write the term in a text"
    default: "name it where it belongs"
    }
  }

  private struct Reader: FieldReader {
    var used: Set<EntityID> = []
    /// The words of the terms.
    var words: WordSearch
    private var kind: EntityKind?

    init(terms: [Term]) { words = WordSearch(terms.map { Array($0.term.lowercased().utf8) }) }

    mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) { kind = Value.entityKind }

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      if case .reference = field.form, let id = value as? EntityID {
        used.insert(id)
      } else if let text = value as? String {
        look(in: text)
      }
    }

    mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
      used.formUnion(prose.items { _ in true })
      look(in: prose.source)
    }

    private mutating func look(in text: String) {
      if kind != .term { words.look(in: text) }
    }
  }
}
