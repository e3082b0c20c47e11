extension ReleaseRule {
  /// The id of an item that stays behind disappears from lists and from optional fields; a citation, a relation or another
  /// item of a list that is about it goes whole (format.md, section 7).
  static let references = ReleaseRule(name: "references") { draft in
    draft.dossier.removeReferences(to: Set(draft.withheld.keys))
  }
}

extension Dossier {
  /// Takes the ids out of lists and optional fields, and with them what is about them alone.
  mutating func removeReferences(to ids: Set<EntityID>) {
    var eraser = Eraser(withheld: ids)
    visit(&eraser)
  }
}

private struct Eraser: FieldVisitor {
  let withheld: Set<EntityID>

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {}

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if let id = value as? EntityID, refers(field, id) { value = nil }
    // A side may be the id of a party.
    if let side = value as? String, withheld.contains(EntityID(side)), "\(field.name)" == "side" { value = nil }
  }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    guard case .reference = field.form else { return }
    values.removeAll { ($0 as? EntityID).map { refers(field, $0) } ?? false }
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) {}
  mutating func prose(_ field: Field, _ prose: inout Prose?) {}

  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) { record?.visit(&self) }

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    records.removeAll { $0.walked(by: Requirement(withheld: withheld)).isMissing }
    for position in records.indices { records[position].visit(&self) }
  }

  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    for position in entities.indices { entities[position].visit(&self) }
  }

  mutating func options(_ field: Field, _ options: inout OptionTree) {}

  private func refers(_ field: Field, _ id: EntityID) -> Bool {
    guard case .reference = field.form else { return false }
    return withheld.contains(id)
  }
}

/// Whether a record lacks what it is about.
private struct Requirement: FieldReader {
  let withheld: Set<EntityID>
  var isMissing = false

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
    guard case .required = field.presence, case .reference = field.form, let id = value as? EntityID else { return }
    if withheld.contains(id) { isMissing = true }
  }
}
