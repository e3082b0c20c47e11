import DossierCore

/// A text of a table that went into a file, since no cell of a spreadsheet takes it.
struct LongText {
  /// Relative to the folder of the tables.
  let path: String
  let contents: [UInt8]
  /// Its length in UTF-16 units.
  let units: Int

  /// What the reader of the tables is told.
  var finding: Finding {
    let reason =
      units < Limits.cellText
      ? "a text that looks like the name of a file for long texts is told apart from one"
      : "a text of \(units) UTF-16 units is longer than the \(Limits.cellText) that a cell of a spreadsheet takes"
    return Finding(
      .cellFile, "\(reason): it stands in csv/\(path), to which its cell points, so keep that folder beside the tables")
  }
}
