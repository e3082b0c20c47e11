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
  /// Lines end in CRLF or LF; empty lines at the end are passed over.
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

/// Splits a CSV text into cells.
private struct CSVReader {
  let bytes: [UInt8]
  let file: String
  var findings: [Finding] = []
  private var offset = 0
  private var line = 1
  private var column = 1

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func rows() -> [[CSVTable.Cell]] {
    var rows: [[CSVTable.Cell]] = []
    var row: [CSVTable.Cell] = []
    while offset < bytes.count {
      row.append(cell())
      if offset < bytes.count, bytes[offset] == UInt8(ascii: ",") {
        advance()
        if offset < bytes.count { continue }
        row.append(CSVTable.Cell(text: "", line: line, column: column))
      }
      skipLineEnd()
      rows.append(row)
      row = []
    }
    return rows
  }

  private mutating func cell() -> CSVTable.Cell {
    let start = (line: line, column: column)
    var text: [UInt8] = []
    guard bytes[offset] == UInt8(ascii: "\"") else {
      while offset < bytes.count, !isCellEnd(bytes[offset]) {
        text.append(bytes[offset])
        advance()
      }
      return CSVTable.Cell(text: String(decoding: text, as: UTF8.self), line: start.line, column: start.column)
    }
    advance()
    while true {
      guard offset < bytes.count else {
        findings.append(
          Finding(.wrongType, "the cell that begins here has no end: a quotation mark is missing", at: place(start)))
        break
      }
      let byte = bytes[offset]
      advance()
      if byte != UInt8(ascii: "\"") {
        text.append(byte)
      } else if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
        text.append(byte)
        advance()
      } else {
        break
      }
    }
    if offset < bytes.count, !isCellEnd(bytes[offset]) {
      findings.append(
        Finding(
          .wrongType, "something follows the closing quotation mark: double the quotation marks inside a cell",
          at: place((line, column))))
      while offset < bytes.count, !isCellEnd(bytes[offset]) { advance() }
    }
    return CSVTable.Cell(text: String(decoding: text, as: UTF8.self), line: start.line, column: start.column)
  }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r") && (offset + 1 == bytes.count || bytes[offset + 1] == UInt8(ascii: "\n"))
  }

  private mutating func skipLineEnd() {
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\r") { advance() }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { advance() }
  }

  private mutating func advance() {
    let byte = bytes[offset]
    offset += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private func place(_ start: (line: Int, column: Int)) -> Place {
    Place(file: file, line: start.line, column: start.column)
  }
}
