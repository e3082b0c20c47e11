import Glibc

extension Span<UInt8> {
  /// The offset of a start tag that may have far more than `attributes` attributes, or nil.
  ///
  /// libxml2 compares the attributes of a tag pairwise before it reports the tag, so that the count must be bounded
  /// before it parses: 64 MB of attributes in one tag would take it hours. No `<` may stand in a tag (XML 1.0 section
  /// 3.1), hence only a long stretch without one needs a look, and most documents have none. The bound is loose, for in a
  /// comment or CDATA section anything may look like a tag; the exact limit is held by ``SAXObserver``.
  func firstOversizedTag(attributes: Int) -> Int? {
    let bound = Swift.max(attributes, 4_096)
    let shortest = bound * 5  // ` a=""`
    guard count > shortest else { return nil }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      func nextTag(from offset: Int) -> Int? {
        memchr(base + offset, 0x3C, count - offset).map { UnsafeRawPointer($0) - base }
      }
      var start = nextTag(from: 0)
      while let tag = start {
        start = tag + 1 < count ? nextTag(from: tag + 1) : nil
        let end = start ?? count
        if end - tag > shortest, equalsSigns(in: tag..<end) > bound { return tag }
      }
      return nil
    }
  }

  /// How many `=` stand outside quotes between the `<` at the range's start and the next `>` outside quotes.
  private func equalsSigns(in range: Range<Int>) -> Int {
    var number = 0
    var quote: UInt8 = 0
    for offset in range {
      let byte = self[offset]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "=") {
        number += 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    return number
  }
}
