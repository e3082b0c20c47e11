import DossierCore

/// The names of sheets: those for people in the reader's words, those of tables as the file that they load from.
///
/// At most 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, not `History`, no two that differ in case
/// alone (Excel).
enum SheetName {
  static let longest = 31

  static let dossier = "dossier"
  static let longTexts = CellFile.sheet
  static let tags = "tags"

  /// The name of the sheet of a table: that of the file that it is saved as to be loaded again, `claims.csv`.
  static func table(_ table: String) -> String { "\(table).csv" }

  /// The name of the table that a sheet is of.
  static func table(of sheet: String) -> String { String(sheet.dropLast(".csv".count)) }

  /// The name of the table's sheet of that number: of a table that is too long for one, the second is `claims (2)`.
  static func name(_ table: String, number: Int) -> String {
    let ending = number == 1 ? "" : " (\(number))"
    return String(table.prefix(longest - ending.count)) + ending
  }

  /// The names of the sheets for people, each its own.
  static func names(for labels: Labels) -> [ReaderSheet.Kind: String] {
    var taken: Set<String> = ["history"]
    var names: [ReaderSheet.Kind: String] = [:]
    for kind in ReaderSheet.Kind.allCases {
      let words = labels[key(of: kind)].filter { !"[]:*?/\\'".contains($0) && !$0.isNewline }
      var number = 1
      while !taken.insert(name(words.isEmpty ? kind.rawValue : words, number: number).lowercased()).inserted {
        number += 1
      }
      names[kind] = name(words.isEmpty ? kind.rawValue : words, number: number)
    }
    return names
  }

  private static func key(of kind: ReaderSheet.Kind) -> String {
    switch kind {
    case .readMe: "xlsx.readMe"
    case .claims: "kinds.claim"
    case .matrix: "briefing.part.whoSaysWhat"
    case .quotes: "kinds.quote"
    case .timeline: "briefing.part.timeline"
    case .parties: "kinds.party"
    case .sources: "kinds.source"
    case .judgements: "xlsx.judgements"
    }
  }
}
