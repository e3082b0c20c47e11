extension ReleaseRule {
  /// The items that stay behind are taken out. What is left keeps its order.
  static let items = ReleaseRule(name: "items") { draft in
    let withheld = Set(draft.withheld.keys)
    draft.verifications = zip(draft.dossier.quotes, draft.verifications).filter { !withheld.contains($0.0.id) }.map(\.1)
    var remover = Remover(withheld: withheld)
    draft.dossier.visitCollections(&remover)
  }
}

private struct Remover: EntityVisitor {
  let withheld: Set<EntityID>

  mutating func change<Value: Entity & Record>(_ entities: inout [Value]) {
    entities.removeAll { withheld.contains($0.id) }
  }
}
