/// Every required field has something in it.
///
/// Where the dossier was text, the loader has told of required fields that are missing, and knows better where; what
/// is left to tell here is those that are there and empty, and dossiers made in memory.
enum FieldPresence {
  static func check(_ dossier: Dossier, into report: inout Report) {
    let told = Set(report.findings.map(\.path))
    for path in dossier.walked(by: Reader()).empty where !told.contains(path) {
      report.add(.missingField, "\(quoted(path.description)) is required and empty", at: path)
    }
  }

  private struct Reader: FieldReader {
    var empty: [FieldPath] = []

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      guard case .required = field.presence, value.scalarText.isEmpty else { return }
      empty.append(path())
    }

    mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
      guard case .required = field.presence, prose.isEmpty else { return }
      empty.append(path())
    }
  }
}
