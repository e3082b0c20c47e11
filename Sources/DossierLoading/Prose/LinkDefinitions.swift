/// What the definitions of links in a Markdown text, `[name]: address`, can come to when every use is written out.
///
/// libcmark copies the address to each use, and only its newer versions stop at some size: so one looks before it reads.
enum LinkDefinitions {
  /// At most so many bytes: the longest of what may be a definition, for each bracket that may be a use.
  static func size(in source: String) -> Int {
    var source = source
    return source.withUTF8 { bytes in
      var uses = 0
      var longest = 0
      // Where a definition may have begun in this paragraph.
      var start: Int?
      // Where a bracket has opened, and nothing but the name of a footnote stands behind it: that is no definition of a link.
      var note: Int?
      var isBlank = true
      for (position, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "\n"):
          // No definition goes on behind a blank line.
          if isBlank { start = nil }
          isBlank = true
          note = nil
        case 0x20, 0x09, 0x0D: note = nil
        default:
          isBlank = false
          switch byte {
          case UInt8(ascii: "["): note = bytes[(position + 1)...].first == UInt8(ascii: "^") ? position : nil
          case UInt8(ascii: "]"):
            uses += 1
            // `[^a\]b]: address` is a definition of a link.
            if bytes[(position + 1)...].first != UInt8(ascii: ":") { note = nil }
          case UInt8(ascii: ":") where start == nil && position > 0 && bytes[position - 1] == UInt8(ascii: "]"):
            // `[^]:` has no name.
            if note.map({ position - $0 < 4 }) ?? true { start = position }
          default: break
          }
        }
        if let start { longest = max(longest, position - start) }
      }
      return longest.multipliedReportingOverflow(by: uses).overflow ? .max : longest * uses
    }
  }
}
