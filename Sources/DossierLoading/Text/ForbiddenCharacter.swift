import DossierCore

/// The characters that XML 1.0 cannot carry (section 2.2, Char), and bytes that are no UTF-8.
enum ForbiddenCharacter {
  /// A place where a text cannot be carried on.
  struct Problem {
    /// In bytes from the start.
    let offset: Int
    /// The character; nil where the bytes are no UTF-8.
    let character: UInt32?
    /// In bytes.
    let length: Int
  }

  /// The first problems of a text, as many as are told.
  static func find(in bytes: UnsafeBufferPointer<UInt8>) -> [Problem] {
    var problems: [Problem] = []
    var offset = 0
    while offset < bytes.count, problems.count < Limits.forbiddenCharacters {
      let byte = bytes[offset]
      if isHarmless(byte) {
        offset = endOfHarmless(bytes, from: offset + 1)
      } else if byte < 0x20 {
        problems.append(Problem(offset: offset, character: UInt32(byte), length: 1))
        offset += 1
      } else if let (length, character) = decode(bytes, at: offset) {
        if character == 0xFFFE || character == 0xFFFF {
          problems.append(Problem(offset: offset, character: character, length: length))
        }
        offset += length
      } else {
        problems.append(Problem(offset: offset, character: nil, length: 1))
        offset += 1
      }
    }
    return problems
  }

  /// Whether a byte is visible ASCII, a space, a tab or a line end.
  private static func isHarmless(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// The offset of the first byte that is not harmless, else the end.
  private static func endOfHarmless(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    // Vectors on both sides: against a single byte it is compared byte by byte.
    func areHarmless(_ block: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
      func lanes(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
      return ((block .>= lanes(0x20)) .& (block .< lanes(0x80)))
        .| (block .== lanes(0x0A)) .| (block .== lanes(0x0D)) .| (block .== lanes(0x09))
    }
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = start
    while offset + 16 <= raw.count {
      let harmless = areHarmless(raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self))
      if unsafeBitCast(harmless, to: SIMD2<UInt64>.self) != SIMD2(repeating: .max) { break }
      offset += 16
    }
    while offset < bytes.count, isHarmless(bytes[offset]) { offset += 1 }
    return offset
  }

  /// The character of two to four bytes that begins at `offset` (RFC 3629, section 4); nil when it is none.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (length: Int, character: UInt32)? {
    let first = bytes[offset]
    let length: Int
    let smallest: UInt32
    switch first {
    case 0xC2...0xDF: (length, smallest) = (2, 0x80)
    case 0xE0...0xEF: (length, smallest) = (3, 0x800)
    case 0xF0...0xF4: (length, smallest) = (4, 0x10000)
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    var character = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[(offset + 1)..<(offset + length)] {
      guard byte & 0xC0 == 0x80 else { return nil }
      character = character << 6 | UInt32(byte & 0x3F)
    }
    guard character >= smallest, character <= 0x10FFFF, !(0xD800...0xDFFF).contains(character) else { return nil }
    return (length, character)
  }
}
