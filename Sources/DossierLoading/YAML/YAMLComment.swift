/// A comment that stands behind something on its line.
struct YAMLComment: Sendable {
  /// Where its `#` stands in the file.
  let offset: Int
  /// From the `#` to the end of the line.
  let text: String
  /// Whether it looks like a part of a text, and not like a remark: `#` with something right behind it.
  let isHashtag: Bool
  /// Whether it is set apart from what stands before it, as remarks are.
  let isApart: Bool

  /// The comment that follows `end`, with nothing but blanks between; nil where there is none.
  init?(behind end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var mark = end
    while mark < bytes.count, Self.isBlank(bytes[mark]) { mark += 1 }
    guard mark > end, mark < bytes.count, bytes[mark] == UInt8(ascii: "#") else { return nil }
    let text = bytes[mark...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    offset = mark
    self.text = String(decoding: text, as: UTF8.self)
    isHashtag = text.dropFirst().first.map { !Self.isBlank($0) && $0 != UInt8(ascii: "#") } ?? false
    isApart = mark - end > 1
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
