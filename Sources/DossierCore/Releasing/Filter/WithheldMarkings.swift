extension ReleaseRule {
  /// An item stays behind when its effective marking, its own or else the dossier's, is above the label (format.md,
  /// section 7). One that has none stays behind too.
  static let markings = ReleaseRule(name: "markings") { draft in
    guard let label = draft.label else { return }
    draft.withheld = draft.whole.walked(by: Reader(label: label, standard: draft.whole.marking)).withheld
  }

  /// So does an item without a marking of its own when everything that it is taken from does.
  static let origins = ReleaseRule(name: "origins") { draft in
    guard let label = draft.label else { return }
    for id in draft.whole.ids where !draft.isWithheld(id) {
      guard let origin = draft.checked.markings.origin(of: id), let marking = draft.checked.markings[id],
        marking > label
      else { continue }
      draft.withheld[id] = .origin(origin)
    }
  }
}

private struct Reader: FieldReader {
  let label: Marking
  let standard: Marking?
  var withheld: [EntityID: Withheld.Reason] = [:]

  mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {
    guard let marking = entity.marking ?? standard else {
      withheld[entity.id] = .unmarked
      return
    }
    if marking > label { withheld[entity.id] = .marking(marking, isOwn: entity.marking != nil) }
  }

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {}
}
