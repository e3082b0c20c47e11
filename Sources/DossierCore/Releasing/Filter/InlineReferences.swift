extension ReleaseRule {
  /// A text that leaves and names an item that stays behind by its id, in whatever spelling, keeps the release from being made:
  /// whoever wrote it must mark that text, or reword it (format.md, section 7).
  static let citations = ReleaseRule(name: "citations") { draft in
    guard let label = draft.label, !draft.withheld.isEmpty else { return }
    let search = IDSearch(Set(draft.withheld.keys))
    for place in draft.dossier.walked(by: Reader(search: search)).found {
      let reason = draft.withheld[place.id].map { Withheld.explanation(of: $0, in: draft.withheld) } ?? ""
      let path = draft.writtenPath(place.path, of: place.item)
      let fix =
        place.item == nil
        ? "Reword it, or give the head a marking of its own, `headMarking`"
        : "Mark the item that this text belongs to, or reword it"
      draft.findings.append(
        Finding(
          .withheldReference,
          "`\(place.field)` refers to \(quoted("[@\(place.id.text)]")), which stays behind at \(label.rawValue): \(reason). \(fix)",
          at: draft.place(of: path, words: ["@\(place.id.text)", place.id.text, place.id.text.uppercased()]),
          path: path)
      )
    }
  }
}

/// Looks through every text that leaves.
private struct Reader: FieldReader {
  let search: IDSearch
  private var item: EntityID?
  private var leaves = true
  var found: [(id: EntityID, field: String, path: FieldPath, item: EntityID?)] = []

  init(search: IDSearch) { self.search = search }

  mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {
    item = entity.id
    leaves = !search.contains(entity.id)
  }

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
    switch field.form {
    case .reference, .identity, .confidential: return
    default: break
    }
    if let text = value as? String { add(search.ids(in: text), field, path) }
  }

  mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
    var ids = prose.items(where: search.contains).filter(search.contains)
    ids += search.ids(in: prose.source) + search.ids(in: prose.shown)
    for code in prose.codes { ids += search.ids(inCode: code) }
    add(ids, field, path)
  }

  private mutating func add(_ ids: [EntityID], _ field: Field, _ path: () -> FieldPath) {
    var told: Set<EntityID> = []
    for id in ids where leaves && told.insert(id).inserted { found.append((id, "\(field.name)", path(), item)) }
  }
}
