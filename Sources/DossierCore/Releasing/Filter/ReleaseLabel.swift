extension ReleaseRule {
  /// Outputs carry the label of the release, not the dossier's marking (format.md, section 7). What was marked by the
  /// dossier's marking, or by what it is taken from, is given that marking, so that nothing reads as marked otherwise than it
  /// is. It follows from what is left, as all does that is computed.
  static let labels = ReleaseRule(name: "labels") { draft in
    guard let label = draft.label else { return }
    if let standard = draft.whole.marking, standard != label {
      var marker = Marker(markings: Markings(of: draft.dossier))
      draft.dossier.visitCollections(&marker)
    }
    let head = draft.withholdsHead ? nil : draft.whole.headMarking ?? draft.whole.marking
    draft.dossier.headMarking = head == label ? nil : head
    draft.dossier.marking = label
  }
}

private struct Marker: EntityVisitor {
  let markings: Markings

  mutating func change<Value: Entity & Record>(_ entities: inout [Value]) {
    for position in entities.indices where entities[position].marking == nil {
      entities[position].marking = markings[entities[position].id]
    }
  }
}
