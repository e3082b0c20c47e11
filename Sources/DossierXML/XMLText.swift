/// The one gate between text and markup: which characters an XML document may hold.
///
/// XML 1.0, fifth edition, section 2.2, `Char`: TAB, LF, CR, U+0020 to U+D7FF, U+E000 to U+FFFD, U+10000 to U+10FFFF.
/// libxml2's writer puts anything else into its output and reports success, so every writer asks here first.
public enum XMLText {
  /// Whether XML 1.0 admits a scalar.
  public static func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// The offset of the first byte that is not part of an allowed character encoded as UTF-8, or nil.
  ///
  /// Malformed UTF-8 (the Unicode Standard, table 3-7: overlong forms, surrogates, values above U+10FFFF, sequences cut
  /// short) counts as forbidden. For a character of several bytes it is the offset of the first of them.
  public static func firstForbidden(in bytes: Span<UInt8>) -> Int? {
    var offset = bytes.endOfPlainASCII(from: 0)
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x80 {
        let length = bytes.lengthOfMultibyteCharacter(at: offset)
        guard length > 0 else { return offset }
        offset += length
      } else if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D {
        return offset
      } else if offset + 1 < bytes.count, bytes[offset + 1] >= 0x80 {
        offset += 1  // a lone space between two words of Cyrillic does not restart the wide scan
      } else {
        offset = bytes.endOfPlainASCII(from: offset)
      }
    }
    return nil
  }

  /// The offset of the first byte that is not part of an allowed character encoded as UTF-8, or nil.
  public static func firstForbidden(in bytes: [UInt8]) -> Int? { firstForbidden(in: bytes.span) }

  /// The offset, in UTF-8 bytes, of the first character that XML forbids, or nil.
  ///
  /// Faster than the check of bytes, since a `String` is valid UTF-8.
  public static func firstForbidden(in text: String) -> Int? {
    let bytes = text.utf8.span
    var offset = 0
    while true {
      offset = bytes.firstSpecial(from: offset, .control)
      if offset == bytes.count { return nil }
      if bytes.isForbidden(at: offset) { return offset }
      offset += 1
    }
  }
}

extension Span<UInt8> {
  /// The length of the allowed character of two to four bytes at `offset`, or 0 when there is none.
  fileprivate func lengthOfMultibyteCharacter(at offset: Int) -> Int {
    let lead = self[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF } else if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF } else if lead == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard count - offset >= length, second.contains(self[offset + 1]) else { return 0 }
    if length > 2, self[offset + 2] & 0xC0 != 0x80 { return 0 }
    if length > 3, self[offset + 3] & 0xC0 != 0x80 { return 0 }
    return lead == 0xEF && isForbidden(at: offset) ? 0 : length
  }
}
