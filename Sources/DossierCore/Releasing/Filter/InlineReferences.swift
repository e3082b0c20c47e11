extension ReleaseRule {
  /// A text that leaves and refers to an item that stays behind keeps the release from being made: whoever wrote it must
  /// mark that text, or reword it (format.md, section 7).
  static let citations = ReleaseRule(name: "citations") { draft in
    guard let label = draft.label else { return }
    let reader = draft.whole.walked(by: Reader(withheld: draft.withheld, leaves: !draft.withholdsHead))
    for (id, field, path) in reader.found {
      let reason = draft.withheld[id].map { Withheld.explanation(of: $0, in: draft.withheld) } ?? ""
      draft.findings.append(
        Finding(
          .withheldReference,
          "`\(field)` refers to \(quoted("[@\(id.text)]")), which stays behind at \(label.rawValue): \(reason). Mark the "
            + "item that this text belongs to, or reword it", at: draft.checked.places?.place(of: path), path: path))
    }
  }
}

private struct Reader: FieldReader {
  let withheld: [EntityID: Withheld.Reason]
  /// Whether what is being read leaves.
  var leaves: Bool
  var found: [(id: EntityID, field: String, path: FieldPath)] = []

  mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) { leaves = withheld[entity.id] == nil }

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {}

  mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
    guard leaves else { return }
    var told: Set<EntityID> = []
    for id in prose.references where withheld[id] != nil && told.insert(id).inserted {
      found.append((id, "\(field.name)", path()))
    }
  }
}
