/// An id survives a spreadsheet: `mar-1` would come back as a date, `true` as a truth value, `null` as nothing.
enum SpreadsheetIDs: EditorialRule {
  /// Names of months and their short forms in the languages that the program has, in Latin letters.
  private static let months = Set(
    """
    jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov
    november dec december
    januar februar maerz marz mrz mai juni juli okt oktober dez dezember
    janv janvier fev fevr fevrier mars avr avril juin juil juillet aout septembre octobre novembre decembre
    ene enero febrero marzo abr abril mayo junio julio ago agosto septiembre octubre noviembre dic diciembre
    yanv fevral mart maya iyun iyul avg sent oktyabr noyab dek
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    func add(_ id: EntityID, _ path: @autoclosure () -> FieldPath, fix: @autoclosure () -> String) {
      guard let danger = danger(of: id.text) else { return }
      report.add(
        .spreadsheetID, "\(danger.who) the id \(quoted(id.text)) \(danger.what): put the kind in front", at: path(),
        fix: fix())
    }
    if let id = dossier.id { add(id, FieldPath().key("id"), fix: "dossier-\(id)") }
    for row in 0..<facts.index.count {
      let id = facts.index.id(ofRow: row)
      let position = facts.index.position(ofRow: row)
      add(id, position.path.key("id"), fix: "\(position.kind)-\(id)")
    }
  }

  private static func danger(of id: String) -> (who: String, what: String)? {
    switch id {
    case "true", "false": return ("a spreadsheet turns", "into a truth value")
    case "nan", "null", "none", "na": return ("a program that reads tables takes", "for no value")
    case "inf", "infinity": return ("a program that reads tables takes", "for a number")
    default: return isDate(id) ? ("a spreadsheet turns", "into a date") : nil
    }
  }

  /// Whether it is a month with a day, a year or both: `may-3`, `may2023`, `mar-3-2023`.
  private static func isDate(_ id: String) -> Bool {
    // Most ids are told apart by their last letter: a date ends with a number.
    guard let last = id.utf8.last, (0x30...0x39).contains(last) || last == UInt8(ascii: "-") else { return false }
    let month = Substring(id.utf8.prefix { (0x61...0x7A).contains($0) })
    guard (3...9).contains(month.utf8.count), months.contains(String(month)) else { return false }
    let parts = id[month.endIndex...].split(separator: "-", omittingEmptySubsequences: true)
    let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    guard numbers.count == parts.count, let first = numbers.first else { return false }
    let years = 1900...9999
    return switch numbers.count {
    case 1: first <= 31 || years.contains(first)
    case 2: first <= 31 && (numbers[1] <= 99 || years.contains(numbers[1]))
    default: false
    }
  }
}
