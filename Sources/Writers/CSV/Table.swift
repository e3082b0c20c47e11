import DossierCore
import DossierTables

/// A CSV table under construction (RFC 4180).
struct Table {
  let shape: TableShape
  private let profile: TableProfile
  /// What has been made so far.
  private(set) var buffer: ByteBuffer
  /// The place of the next cell in its row, from 0.
  private var column = 0
  /// The row that is being written, as names of files have it.
  private var row: (id: String, position: Int?) = ("", nil)
  /// The texts that are too long for a cell.
  private(set) var longTexts: [LongText] = []

  /// A table with its header, made in a buffer.
  init(_ shape: TableShape, _ profile: TableProfile, _ buffer: ByteBuffer = ByteBuffer()) {
    self.shape = shape
    self.profile = profile
    self.buffer = buffer
    if profile == .spreadsheet { self.buffer.append("\u{FEFF}") }
    for column in shape.columns { text(column.name) }
    endRow()
  }

  /// The header of a column as it stands in the file.
  static func header(_ column: TableColumn, _ profile: TableProfile) -> String {
    var name = column.name
    let isGuarded = profile == .spreadsheet && name.withUTF8(FormulaGuard.applies)
    return isGuarded ? "'\(column.name)" : column.name
  }

  /// Begins a row; the names of files tell it by the entity and, in the table of a list, the position.
  mutating func beginRow(_ id: String, position: Int? = nil) { row = (id, position) }

  mutating func endRow() {
    buffer.append("\r\n")
    column = 0
  }

  /// A cell of a text column.
  mutating func text(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { bytes in
      switch profile {
      case .spreadsheet: appendGuarded(bytes)
      case .data: appendAsNeeded(bytes)
      }
    }
  }

  /// A cell of a column of ids, dates, numbers or vocabulary values: no program takes them for a formula, and none of
  /// them has a character that needs quotation marks.
  mutating func bare(_ text: String) {
    separate()
    switch profile {
    case .spreadsheet:
      buffer.append(UInt8(ascii: "\""))
      buffer.append(text: text)
      buffer.append(UInt8(ascii: "\""))
    case .data: buffer.append(text: text)
    }
  }

  /// A cell of a whole number.
  mutating func number(_ number: Int) {
    separate()
    if profile == .spreadsheet { buffer.append(UInt8(ascii: "\"")) }
    buffer.append(decimal: number)
    if profile == .spreadsheet { buffer.append(UInt8(ascii: "\"")) }
  }

  /// Cells with nothing in them.
  mutating func missing(_ count: Int = 1) {
    for _ in 0..<count {
      separate()
      if profile == .spreadsheet { buffer.append("\"\"") }
    }
  }

  private mutating func separate() {
    if column > 0 { buffer.append(UInt8(ascii: ",")) }
    column += 1
  }

  // MARK: Texts

  private mutating func appendGuarded(_ bytes: UnsafeBufferPointer<UInt8>) {
    let isGuarded = FormulaGuard.applies(to: bytes)
    buffer.append(UInt8(ascii: "\""))
    if CellFile.isNeeded(for: bytes, isGuarded: isGuarded) {
      let path = cellPath
      longTexts.append(LongText(path: path, contents: CellFile.contents(bytes), units: CellFile.units(in: bytes)))
      buffer.append(text: CellFile.pointer(to: path))
    } else {
      if isGuarded { buffer.append(UInt8(ascii: "'")) }
      appendEscaped(bytes)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func appendAsNeeded(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard Self.needsMarks(bytes) else {
      buffer.append(contentsOf: bytes)
      return
    }
    buffer.append(UInt8(ascii: "\""))
    appendEscaped(bytes)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Whether a text can be told apart from what stands around it by quotation marks alone. Space at its ends needs none by
  /// RFC 4180, but many programs drop it without.
  private static func needsMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") || last == UInt8(ascii: " ")
      || last == UInt8(ascii: "\t")
      || bytes.contains { byte in
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
      }
  }

  private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let quote = ByteScan.first(UInt8(ascii: "\""), in: bytes, from: start)
      guard quote < bytes.count else { break }
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...quote]))
      buffer.append(UInt8(ascii: "\""))
      start = quote + 1
    }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private var cellPath: String {
    let place = row.position.map { "\(row.id).\($0)" } ?? row.id
    // The columns of the matrix are called like people.
    let name = shape.columns[column - 1].name
    return CellFile.path(table: shape.name, row: place, column: CellFile.isPlain(name) ? name : "\(column)")
  }
}

extension Table: TableCells {
  mutating func id(_ id: String) { bare(id) }
  mutating func word(_ word: String) { bare(word) }
  mutating func date(_ date: EDTFDate) { bare(date.text) }
  mutating func number(_ digits: String) { bare(digits) }
  mutating func flag(_ isTrue: Bool) { bare(isTrue ? "true" : "false") }
  mutating func empty() { missing() }
}
