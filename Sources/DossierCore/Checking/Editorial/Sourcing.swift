/// Every claim, quote and reaction says where it is taken from. A reaction may stand on its quotes.
enum Sourcing: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    for (offset, claim) in dossier.claims.enumerated() where claim.sources.isEmpty {
      add(claim.id, .claim, offset, "cite one in `sources`", &report)
    }
    for (offset, quote) in dossier.quotes.enumerated() where quote.source == nil {
      add(quote.id, .quote, offset, "name it in `source`", &report)
    }
    let sourced = Set(dossier.quotes.lazy.filter { $0.source != nil }.map(\.id))
    for (offset, reaction) in dossier.reactions.enumerated() where reaction.sources.isEmpty {
      if !reaction.quotes.contains(where: sourced.contains) {
        add(reaction.id, .reaction, offset, "cite one in `sources`, or name a quote that has one", &report)
      }
    }
  }

  private static func add(_ id: EntityID, _ kind: EntityKind, _ offset: Int, _ fix: String, _ report: inout Report) {
    report.add(.unsourced, "the \(kind) \(quoted(id.text)) has no source: \(fix)", at: .entity(kind, offset))
  }
}
