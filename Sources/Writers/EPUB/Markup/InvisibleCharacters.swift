import DossierCore

/// Characters that a reader cannot see and that may change what is seen around them.
enum InvisibleCharacters {
  /// Where they stand in a text: `U+202E (14)`, counted in code points from 1; nil when there is
  /// none.
  static func summary(of text: String) -> String? {
    // Most texts are done after one look at their bytes: those of the suspects are rare.
    guard text.hasByte(from: 0xC2), text.utf8.contains(where: { isLead($0) }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    let found = scalars.indices.filter { isSuspect(at: $0, in: scalars) }
    guard !found.isEmpty else { return nil }
    let shown = found.prefix(20).map { "\(name(of: scalars[$0])) (\($0 + 1))" }
    return shown.joined(separator: ", ") + (found.count > shown.count ? ", …" : "")
  }

  private static func isLead(_ byte: UInt8) -> Bool {
    byte == 0xE2 || byte == 0xC2 || byte == 0xEF || byte == 0xD8 || byte == 0xF3
  }

  private static func isSuspect(at position: Int, in text: [Unicode.Scalar]) -> Bool {
    switch text[position].value {
    case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      return true
    case 0x200C, 0x200D:
      // Joiners belong to Persian, to Indic scripts and to emoji; between letters of ASCII they hide.
      let neighbours = [position - 1, position + 1].filter(text.indices.contains)
      return neighbours.allSatisfy { text[$0].isASCII }
    default: return false
    }
  }

  /// `U+202E`.
  static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
