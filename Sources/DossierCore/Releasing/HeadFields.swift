extension Dossier {
  /// The fields of the head that have a value, in their order; `edition` in parts, `edition.note`.
  var headFields: [String] { walked(by: HeadReader()).fields }
}

/// Finds the fields of the head that have a value.
struct HeadReader: FieldReader {
  private(set) var fields: [String] = []

  /// The field of the head that the way leads into; nil where it leads into a collection.
  static func field(of path: FieldPath) -> String? {
    guard case .key(let name)? = path.steps.first, !EntityKind.allCases.map(\.collection).contains(name) else {
      return nil
    }
    // `edition` goes in parts, lists go whole.
    if name == "edition", case .key(let part)? = path.steps.last, part != name { return "edition.\(part)" }
    return name
  }

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) { add(path()) }

  mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) { add(path()) }

  private mutating func add(_ path: FieldPath) {
    guard let field = Self.field(of: path), fields.last != field else { return }
    fields.append(field)
  }
}
