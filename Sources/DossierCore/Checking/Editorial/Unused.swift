/// Every source, party and attachment is referred to somewhere, and every term is used in some text.
enum Unused: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    var isUsed = Array(repeating: false, count: facts.index.count)
    for reference in facts.references.references { isUsed[Int(reference.row)] = true }
    for row in facts.references.fromHead { isUsed[Int(row)] = true }
    if !dossier.terms.isEmpty {
      var reader = dossier.walked(by: Reader(terms: dossier.terms))
      for (term, isFound) in zip(dossier.terms, reader.words.found()) where isFound {
        if let row = facts.index.row(of: term.id) { isUsed[row] = true }
      }
    }
    for kind in [EntityKind.source, .party, .attachment, .term] {
      let items = dossier[kind]
      for offset in 0..<items.count {
        let id = items.id(at: offset)
        guard id.isWellFormed, let row = facts.index.row(of: id), !isUsed[row] else { continue }
        report.add(
          .unused, "the \(kind) \(quoted(id.text)) is used nowhere: remove it, or \(advice(on: kind))",
          at: .entity(kind, offset))
      }
    }
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
    /// The words of the terms.
    var words: WordSearch
    private var kind: EntityKind?

    init(terms: [Term]) { words = WordSearch(terms.map { Array($0.term.lowercased().utf8) }) }

    mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) { kind = Value.entityKind }

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      if let text = value as? String { look(in: text) }
    }

    mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
      look(in: prose.source)
    }

    private mutating func look(in text: String) {
      if kind != .term { words.look(in: text) }
    }
  }
}
