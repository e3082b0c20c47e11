/// Texts inside JSON quotation marks (RFC 8259, section 7).
///
/// Besides what must be escaped, so is everything that would act on a terminal or turn the direction of text when the
/// file is looked at: C1 controls, bidirectional controls, line and paragraph separators, byte order marks. Programs
/// read the same characters either way.
package enum JSONText {
  /// Appends a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - buffer: Where it goes.
  ///   - inPages: Whether `<` is escaped too, so that the JSON can stand in a `script` element.
  package static func append(_ text: String, to buffer: inout ByteBuffer, inPages: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var offset = 0
      while true {
        offset = firstSuspicious(in: bytes, from: offset)
        guard offset < bytes.count else { break }
        guard bytes[offset] != UInt8(ascii: "<") || inPages, let escape = escape(bytes, at: offset) else {
          offset += 1
          continue
        }
        buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
        append(escape.character, to: &buffer)
        offset += escape.length
        start = offset
      }
      buffer.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// The offset of the first byte that may have to be escaped, at or after `start`, else the count.
  private static func firstSuspicious(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 16 <= raw.count, !hasSuspicious(raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)) {
      offset += 16
    }
    while offset < bytes.count, !isSuspicious(bytes[offset]) { offset += 1 }
    return offset
  }

  /// Whether a character that begins with the byte may have to be escaped.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x3C, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
    default: false
    }
  }

  /// Whether one of the bytes is suspicious.
  private static func hasSuspicious(_ block: SIMD16<UInt8>) -> Bool {
    func holds(_ byte: UInt8) -> SIMDMask<SIMD16<Int8>> { block .== SIMD16(repeating: byte) }
    let ascii = (block .< SIMD16(repeating: 0x20)) .| holds(0x22) .| holds(0x3C) .| holds(0x5C) .| holds(0x7F)
    let others = holds(0xC2) .| holds(0xD8) .| holds(0xE2) .| holds(0xEF)
    return ByteScan.isAny(ascii .| others)
  }

  /// The character at `offset` and its length, when it has to be escaped.
  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (character: UInt16, length: Int)? {
    let byte = bytes[offset]
    if byte < 0x80 { return (UInt16(byte), 1) }
    guard offset + 1 < bytes.count else { return nil }
    let second = UInt16(bytes[offset + 1] & 0x3F)
    if byte == 0xC2 || byte == 0xD8 {
      let character = UInt16(byte & 0x1F) << 6 | second
      return (0x80...0x9F).contains(character) || character == 0x61C ? (character, 2) : nil
    }
    guard offset + 2 < bytes.count else { return nil }
    let character = UInt16(byte & 0x0F) << 12 | second << 6 | UInt16(bytes[offset + 2] & 0x3F)
    switch character {
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: return (character, 3)
    default: return nil
    }
  }

  private static func append(_ character: UInt16, to buffer: inout ByteBuffer) {
    switch character {
    case 0x22: buffer.append("\\\"")
    case 0x5C: buffer.append("\\\\")
    case 0x0A: buffer.append("\\n")
    case 0x0D: buffer.append("\\r")
    case 0x09: buffer.append("\\t")
    default:
      buffer.append("\\u")
      for shift: UInt16 in [12, 8, 4, 0] {
        let digit = UInt8(character >> shift & 0xF)
        buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
