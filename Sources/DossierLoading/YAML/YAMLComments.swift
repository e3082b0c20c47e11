/// The comments of a YAML text that stand behind something on their line.
struct YAMLComments: Sendable {
  /// A comment behind a value.
  struct Comment: Sendable {
    /// Where its `#` stands, from 1.
    let line: Int
    /// From 1, in code points.
    let column: Int
    /// From the `#` to the end of the line.
    let text: String
    /// Whether it looks like a part of a text, and not like a remark: `#` with something right behind it.
    let isHashtag: Bool
    /// Whether it is set apart from what stands before it, as remarks are.
    let isApart: Bool
  }

  private let bytes: [UInt8]
  /// Where the lines begin that have ` #` in them, by their numbers from 1.
  private let starts: [Int: Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [Int: Int] = [:]
    var line = 1
    var start = 0
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") {
        line += 1
        start = offset + 1
      } else if byte == UInt8(ascii: "#"), offset > start, Self.isBlank(bytes[offset - 1]) {
        starts[line] = start
      }
    }
    self.starts = starts
  }

  /// The comment that stands behind a column of a line, both from 1, with nothing but blanks between.
  func comment(behind line: Int, _ column: Int) -> Comment? {
    guard var offset = starts[line] else { return nil }
    for _ in 1..<column where offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    let mark = bytes[offset...].prefix(while: Self.isBlank).endIndex
    guard mark > offset, mark < bytes.count, bytes[mark] == UInt8(ascii: "#") else { return nil }
    let text = bytes[mark...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let second = text.dropFirst().first
    return Comment(
      line: line, column: column + mark - offset, text: String(decoding: text, as: UTF8.self),
      isHashtag: second.map { !Self.isBlank($0) && $0 != UInt8(ascii: "#") } ?? false, isApart: mark - offset > 1)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
