import DossierCore

/// A CSV table under construction, in the profile for spreadsheets: a byte order mark, by which they know UTF-8, every
/// cell in quotation marks, and no text that would be taken for a formula.
struct Table {
  /// The file's name without its ending.
  let name: String
  private var buffer = ByteBuffer()
  private var isRowEmpty = true

  init(name: String) {
    self.name = name
    buffer.append("\u{FEFF}")
  }

  var bytes: [UInt8] { buffer.bytes }

  /// A cell of a text column.
  mutating func text(_ text: String) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      if FormulaGuard.applies(to: bytes) { buffer.append(UInt8(ascii: "'")) }
      appendEscaped(bytes)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// A cell of a column of ids, dates, numbers or vocabulary values, which no program takes for a formula.
  mutating func bare(_ text: String) {
    separate()
    buffer.append(UInt8(ascii: "\""))
    buffer.append(text: text)
    buffer.append(UInt8(ascii: "\""))
  }

  /// A cell of the header.
  mutating func header(_ name: String) { bare(name) }

  /// A cell with nothing in it.
  mutating func missing() { bare("") }

  mutating func endRow() {
    buffer.append("\r\n")
    isRowEmpty = true
  }

  private mutating func separate() {
    if !isRowEmpty { buffer.append(UInt8(ascii: ",")) }
    isRowEmpty = false
  }

  private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: rest[...quote]))
      buffer.append(UInt8(ascii: "\""))
      rest = rest[(quote + 1)...]
    }
    buffer.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
  }
}
