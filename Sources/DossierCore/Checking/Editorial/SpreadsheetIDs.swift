/// An id survives a spreadsheet: `mar-1` would come back as a date, `true` as a truth value.
enum SpreadsheetIDs: EditorialRule {
  private static let months = [
    "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug",
    "august", "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december",
  ]

  static func check(_ dossier: Dossier, into report: inout Report) {
    for problem in dossier.walked(by: Reader()).problems {
      report.add(
        .spreadsheetID,
        "a spreadsheet turns the id \(quoted(problem.id)) into \(problem.what): put the kind in front",
        at: problem.path,
        mend: problem.mend)
    }
  }

  private struct Reader: FieldReader {
    var problems: [(id: String, what: String, path: FieldPath, mend: String)] = []
    private var kind = ""

    mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) { kind = "\(Value.entityKind)" }

    mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
      guard case .identity = field.form else { return }
      let id = value.scalarText
      guard let what = SpreadsheetIDs.danger(of: id) else { return }
      problems.append((id, what, path(), kind.isEmpty ? "dossier-\(id)" : "\(kind)-\(id)"))
    }
  }

  private static func danger(of id: String) -> String? {
    if id == "true" || id == "false" { return "a truth value" }
    let letters = id.prefix { $0.isLetter }
    let rest = id[letters.endIndex...].drop { $0 == "-" }
    guard months.contains(String(letters)), !rest.isEmpty, rest.allSatisfy(\.isNumber), let number = Int(rest) else {
      return nil
    }
    return number <= 31 || (1900...9999).contains(number) ? "a date" : nil
  }
}
