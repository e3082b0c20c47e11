extension ReleaseRule {
  /// Notes are for the team: no output has them (format.md, section 3).
  static let notes = ReleaseRule(name: "notes") { draft in
    var eraser = NoteEraser()
    draft.dossier.visitCollections(&eraser)
  }
}

private struct NoteEraser: EntityVisitor {
  mutating func change<Value: Entity & Record>(_ entities: inout [Value]) {
    for position in entities.indices where entities[position].note != nil { entities[position].note = nil }
  }
}
