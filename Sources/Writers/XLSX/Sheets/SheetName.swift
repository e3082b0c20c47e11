import DossierCore

/// The name of a sheet: that of its table.
///
/// At most 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end, not `History` (Excel). The names of
/// tables are made of letters and hyphens, so only their length is ever a matter.
enum SheetName {
  static let longest = 31

  static let dossier = "dossier"
  static let matrix = "matrix"
  static let timeline = "timeline"
  static let longTexts = CellFile.sheet
  static let tags = "tags"

  /// The name of the table's sheet of that number: of a table that is too long for one, the second is `claims (2)`.
  static func name(_ table: String, number: Int) -> String {
    let ending = number == 1 ? "" : " (\(number))"
    return String(table.prefix(longest - ending.count)) + ending
  }
}
