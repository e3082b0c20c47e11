/// For whom tables are written.
package enum TableProfile: String, CaseIterable, Sendable {
  /// For spreadsheets: a byte order mark, by which they know UTF-8; every cell in quotation marks, so that none is taken
  /// for a number or a date; a `FormulaGuard` on texts; texts that are too long for a cell in a `CellFile`.
  case spreadsheet
  /// For programs: no byte order mark, quotation marks where RFC 4180 needs them, every text as it is.
  case data

  /// The file beside the tables that tells the profile, and the key in it. Tables without one are taken as those of a
  /// spreadsheet.
  package static let descriptor = "datapackage.json"
  /// The key of the descriptor that has the profile.
  package static let key: StaticString = "tableProfile"
}
