/// Every required field of a dossier made in memory has something in it.
enum FieldPresence {
  static func check(_ dossier: Dossier, into report: inout Report) {
    for path in dossier.walked(by: Reader()).empty {
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
