import DossierCore

/// A CSV table (RFC 4180): a header and rows of as many cells, each with its place.
struct CSVTable {
  /// A cell: its text without quotation marks.
  struct Cell {
    let text: String
    /// Where it begins in the table.
    let offset: Int
  }

  /// What it was read from.
  let text: PlacedText
  let header: [Cell]
  let rows: [[Cell]]
  /// Rows that do not fit and were left out.
  let lostRows: [[Cell]]
  /// Whether it has the byte order mark, and around every cell the quotation marks, of tables written for spreadsheets.
  let isAsWritten: Bool

  /// The table that the bytes say; what is wrong with them is told, and rows that do not fit are left out.
  ///
  /// Lines end in CRLF or LF; rows without any value are passed over. Cells are separated by commas, or by the semicolons
  /// or tabs that a spreadsheet puts in their place in some countries; the header tells.
  init?(_ bytes: [UInt8], file: String, findings: inout [Finding]) {
    guard let text = SourceText.accept(bytes, file: file, findings: &findings) else { return nil }
    if let message = Self.foreignForm(text) {
      findings.append(Finding(.wrongType, message, at: Place(file: file, line: 1, column: 1)))
      return nil
    }
    let placed = PlacedText(file: file, bytes: text)
    var reader = CSVReader(placed)
    // Spreadsheets write empty lines, and lines of separators, below what they were filled with.
    let rows = reader.rows().filter { row in row.contains { !$0.text.isEmpty } }
    findings += reader.findings
    isAsWritten = text.count < bytes.count && reader.areAllQuoted
    guard let header = rows.first else {
      findings.append(
        Finding(
          .missingField, "the table has no header: its first row names the columns",
          at: Place(file: file, line: 1, column: 1)))
      return nil
    }
    let others = rows.dropFirst()
    if others.count > 1, others.allSatisfy({ $0.count != header.count }), let first = others.first {
      findings.append(
        Finding(
          .wrongType,
          "none of the \(others.count) rows has as many cells as the header, which has \(header.count); the first has "
            + "\(first.count): the header names each column, and every row has a cell for each",
          at: placed.place(at: header[0].offset)))
      return nil
    }
    self.text = placed
    self.header = header
    var kept: [[Cell]] = []
    for row in rows.dropFirst() {
      if row.count == header.count {
        kept.append(row)
      } else {
        let place = placed.place(at: row[0].offset)
        findings.append(
          Finding(.wrongType, "the row has \(row.count) cells, and the header \(header.count)", at: place))
      }
    }
    self.rows = kept
    lostRows = others.filter { $0.count != header.count }
  }

  /// What is said of a file that is a table to one program alone; nil for all others.
  private static func foreignForm(_ text: [UInt8]) -> String? {
    if text.starts(with: "sep=".utf8) {
      return "the first line tells Excel, and no other program, what stands between cells: remove it"
    }
    let end = text.last == UInt8(ascii: "\r") ? text.count - 1 : text.count
    guard !text.contains(UInt8(ascii: "\n")), text[..<end].contains(UInt8(ascii: "\r")) else { return nil }
    return "the lines end in CR alone, as those of old Macs did: save the table with CRLF or LF"
  }

  /// The place of a cell.
  func place(_ cell: Cell) -> Place { text.place(at: cell.offset) }
}
