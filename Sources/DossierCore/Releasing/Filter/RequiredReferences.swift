extension ReleaseRule {
  /// An item stays behind with what it cannot be without: a claim with its claimant, a quote with its speaker, a reaction
  /// with its party and with what it is to; and so on, from item to item (format.md, section 7).
  static let requirements = ReleaseRule(name: "requirements") { draft in
    let dependents = draft.whole.walked(by: Reader()).dependents
    let withheld = draft.whole.ids.filter(draft.isWithheld)
    // First what a marking that somebody wrote keeps back, so that the rest is known to stay behind by its origin alone.
    draft.withhold(dependents, of: withheld.filter { !draft.isWithheldByOrigin($0) }) {
      !$0.isWithheld($1) || $0.isWithheldByOrigin($1)
    }
    draft.withhold(dependents, of: withheld.filter(draft.isWithheldByOrigin)) { !$0.isWithheld($1) }
  }
}

extension ReleaseDraft {
  /// Withholds what cannot be without these items, and what cannot be without that, as long as it is free.
  fileprivate mutating func withhold(
    _ dependents: [EntityID: [(id: EntityID, field: String)]], of ids: [EntityID],
    while isFree: (ReleaseDraft, EntityID) -> Bool
  ) {
    var open = ids
    while let id = open.popLast() {
      for dependent in dependents[id] ?? [] where isFree(self, dependent.id) {
        withheld[dependent.id] = .requirement(field: dependent.field, id)
        open.append(dependent.id)
      }
    }
  }
}

/// Finds the references that entities themselves require; those inside a list go with the item of the list.
private struct Reader: FieldReader {
  /// By what is required, the entities that require it.
  var dependents: [EntityID: [(id: EntityID, field: String)]] = [:]
  private var id: EntityID = ""

  mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) { id = entity.id }

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
    guard case .required = field.presence, case .reference = field.form, let target = value as? EntityID,
      // The collection, the entity, the field.
      path().steps.count == 3
    else { return }
    dependents[target, default: []].append((id, "\(field.name)"))
  }
}
