import CLibYAML

/// Where the lines of libyaml begin in lines as editors count them.
///
/// To libyaml (YAML 1.1) a line also ends with U+0085, U+2028, U+2029 or a lone U+000D; to editors, to `grep` and to all
/// other counting here it ends with U+000A alone.
struct YAMLLineStarts: Sendable {
  /// For each line of libyaml the line and the column of its beginning, from 0.
  private var starts: [(line: Int, column: Int)] = [(0, 0)]

  /// The lines of a text; nil where both count them alike.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard Self.hasOtherEnds(bytes) else { return nil }
    var (line, column) = (0, 0)
    for (offset, byte) in bytes.enumerated() {
      if byte == 0x0A {
        (line, column) = (line + 1, 0)
        starts.append((line, column))
      } else {
        if byte & 0xC0 != 0x80 { column += 1 }
        if Self.ends(bytes, offset) { starts.append((line, column)) }
      }
    }
  }

  private static func hasOtherEnds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { ends(bytes, $0) }
  }

  /// Whether the last byte of such an end stands there.
  private static func ends(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    switch bytes[offset] {
    case 0x0D: offset + 1 == bytes.count || bytes[offset + 1] != 0x0A
    case 0x85: offset > 0 && bytes[offset - 1] == 0xC2
    case 0xA8, 0xA9: offset > 1 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2
    default: false
    }
  }

  /// Moves a mark of libyaml to the line and column of editors.
  func move(_ mark: inout yaml_mark_t) {
    guard starts.indices.contains(Int(mark.line)) else { return }
    let start = starts[Int(mark.line)]
    mark.line = start.line
    mark.column += start.column
  }
}
