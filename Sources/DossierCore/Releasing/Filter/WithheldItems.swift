extension ReleaseRule {
  /// The items that stay behind are taken out. What is left keeps its order.
  static let items = ReleaseRule(name: "items") { draft in
    let withheld = Set(draft.withheld.keys)
    draft.change { $0.remove(withheld, with: &$1) }
  }
}

extension Dossier {
  /// Takes items out, and what was found of those that are quotes.
  mutating func remove(_ ids: Set<EntityID>, with verifications: inout [Verification]) {
    verifications = zip(quotes, verifications).filter { !ids.contains($0.0.id) }.map(\.1)
    var remover = Remover(withheld: ids)
    visitCollections(&remover)
  }
}

private struct Remover: EntityVisitor {
  let withheld: Set<EntityID>

  mutating func change<Value: Entity & Record>(_ entities: inout [Value]) {
    entities.removeAll { withheld.contains($0.id) }
  }
}
