import DossierCore

/// Splits a CSV text into cells.
struct CSVReader {
  private let table: PlacedText
  private let bytes: [UInt8]
  private(set) var findings: [Finding] = []
  /// Whether every cell so far stands in quotation marks.
  private(set) var areAllQuoted = true
  private var offset = 0
  /// What stands between cells; nil until the first header has been read, which contains none of those that can.
  private var delimiter: UInt8?

  private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  init(_ table: PlacedText) {
    self.table = table
    bytes = table.bytes
  }

  mutating func rows() -> [[CSVTable.Cell]] {
    var rows: [[CSVTable.Cell]] = []
    var row: [CSVTable.Cell] = []
    while offset < bytes.count {
      row.append(cell())
      if delimiter == nil {
        delimiter = offset < bytes.count && Self.delimiters.contains(bytes[offset]) ? bytes[offset] : Self.delimiters[0]
      }
      if offset < bytes.count, bytes[offset] == delimiter {
        offset += 1
        if offset < bytes.count { continue }
        row.append(CSVTable.Cell(text: "", offset: offset))
        areAllQuoted = false
      }
      skipLineEnd()
      rows.append(row)
      row.removeAll(keepingCapacity: true)
    }
    return rows
  }

  private mutating func cell() -> CSVTable.Cell {
    let start = offset
    let isQuoted = bytes[offset] == UInt8(ascii: "\"")
    if !isQuoted { areAllQuoted = false }
    let text = isQuoted ? quotedText(start) : text(upTo: endOfCell())
    return CSVTable.Cell(text: text, offset: start)
  }

  /// The text of a cell in quotation marks.
  private mutating func quotedText(_ start: Int) -> String {
    offset += 1
    var text = ""
    while true {
      guard let quote = bytes[offset...].firstIndex(of: UInt8(ascii: "\"")) else {
        findings.append(
          Finding(
            .wrongType, "the cell that begins here has no end: a quotation mark is missing", at: table.place(at: start))
        )
        text += self.text(upTo: bytes.count)
        break
      }
      let isDoubled = quote + 1 < bytes.count && bytes[quote + 1] == UInt8(ascii: "\"")
      text += self.text(upTo: isDoubled ? quote + 1 : quote)
      offset += 1
      if !isDoubled { break }
    }
    if offset < bytes.count, !isCellEnd(offset) {
      findings.append(
        Finding(
          .wrongType, "something follows the closing quotation mark: double the quotation marks inside a cell",
          at: table.place(at: offset)))
      offset = endOfCell()
    }
    return text
  }

  private mutating func text(upTo end: Int) -> String {
    defer { offset = end }
    return String(decoding: bytes[offset..<end], as: UTF8.self)
  }

  private func endOfCell() -> Int {
    var end = offset
    while end < bytes.count, !isCellEnd(end) { end += 1 }
    return end
  }

  private func isCellEnd(_ offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): offset + 1 == bytes.count || bytes[offset + 1] == UInt8(ascii: "\n")
    case let byte: delimiter.map { $0 == byte } ?? Self.delimiters.contains(byte)
    }
  }

  private mutating func skipLineEnd() {
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
  }
}
