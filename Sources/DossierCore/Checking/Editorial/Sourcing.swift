/// Every claim, quote and reaction says where it is taken from. A reaction may stand on its quotes.
enum Sourcing: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for offset in dossier.claims.indices where dossier.claims[offset].sources.isEmpty {
      add(dossier.claims[offset].id, .claim, offset, "cite one in `sources`", &report)
    }
    for offset in dossier.quotes.indices where dossier.quotes[offset].source == nil {
      add(dossier.quotes[offset].id, .quote, offset, "name it in `source`", &report)
    }
    for offset in dossier.reactions.indices where dossier.reactions[offset].sources.isEmpty {
      let isSourced = dossier.reactions[offset].quotes.contains { id in
        facts.index.offset(of: id, .quote).map { dossier.quotes[$0].source != nil } ?? false
      }
      if !isSourced {
        add(
          dossier.reactions[offset].id, .reaction, offset, "cite one in `sources`, or name a quote that has one",
          &report)
      }
    }
  }

  private static func add(_ id: EntityID, _ kind: EntityKind, _ offset: Int, _ fix: String, _ report: inout Report) {
    report.add(.unsourced, "the \(kind) \(quoted(id.text)) has no source: \(fix)", at: .entity(kind, offset))
  }
}
