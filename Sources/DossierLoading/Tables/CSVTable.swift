import DossierCore

/// A CSV table (RFC 4180): a header and rows of as many cells, each with its place.
struct CSVTable {
  /// A cell: its text without quotation marks.
  struct Cell {
    let text: String
    /// From 1.
    let line: Int
    /// From 1, in code points.
    let column: Int
  }

  /// What findings call the file.
  let file: String
  let header: [Cell]
  let rows: [[Cell]]

  /// The table that the bytes say; what is wrong with them is told, and rows that do not fit are left out.
  ///
  /// Lines end in CRLF or LF; empty lines at the end are passed over. Cells are separated by commas, or by the semicolons
  /// or tabs that a spreadsheet puts in their place in some countries; the header tells.
  init?(_ bytes: [UInt8], file: String, findings: inout [Finding]) {
    guard let text = SourceText.accept(bytes, file: file, findings: &findings) else { return nil }
    var reader = CSVReader(bytes: text, file: file)
    var rows = reader.rows()
    findings += reader.findings
    while let last = rows.last, last.count == 1, last[0].text.isEmpty { rows.removeLast() }
    guard let header = rows.first else {
      findings.append(
        Finding(
          .missingField, "the table has no header: its first row names the columns",
          at: Place(file: file, line: 1, column: 1)))
      return nil
    }
    self.file = file
    self.header = header
    var kept: [[Cell]] = []
    for row in rows.dropFirst() {
      if row.count == header.count {
        kept.append(row)
      } else {
        let place = Place(file: file, line: row[0].line, column: row[0].column)
        findings.append(
          Finding(.wrongType, "the row has \(row.count) cells, and the header \(header.count)", at: place))
      }
    }
    self.rows = kept
  }

  /// The place of a cell.
  func place(_ cell: Cell) -> Place { Place(file: file, line: cell.line, column: cell.column) }
}
