import DossierCore

/// Characters that a reader cannot see and that may change what is seen around them.
package enum InvisibleCharacters {
  /// Where they stand in a text: `U+202E (14)`, counted in code points from 1; nil when there is
  /// none.
  static func summary(of text: String) -> String? {
    guard let (scalars, found) = suspects(in: text) else { return nil }
    let shown = found.prefix(20).map { "\(name(of: scalars[$0])) (\($0 + 1))" }
    return shown.joined(separator: ", ") + (found.count > shown.count ? ", …" : "")
  }

  /// The text with each of them shown by its code point, `[U+202E]`, so that none acts: for every text but quotes, which
  /// keep their characters.
  package static func shown(_ text: String) -> String {
    guard let (scalars, found) = suspects(in: text) else { return text }
    // Each scalar by itself: a view copies all that it has when several are added.
    var shown = ""
    var next = 0
    for position in found {
      for scalar in scalars[next..<position] { shown.unicodeScalars.append(scalar) }
      shown += "[\(name(of: scalars[position]))]"
      next = position + 1
    }
    for scalar in scalars[next...] { shown.unicodeScalars.append(scalar) }
    return shown
  }

  /// The characters of a text, and the places of those that cannot be seen; nil where all can.
  private static func suspects(in text: String) -> (scalars: [Unicode.Scalar], found: [Int])? {
    // Most texts are done after one look at their bytes: those of the suspects are rare.
    guard text.hasByte(from: 0x7F), mayHaveSuspects(text) else { return nil }
    let scalars = Array(text.unicodeScalars)
    let found = scalars.indices.filter { isSuspect(at: $0, in: scalars) }
    return found.isEmpty ? nil : (scalars, found)
  }

  private static func mayHaveSuspects(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for offset in bytes.indices where isLead(bytes[offset]) {
      let place = text.utf8.index(text.startIndex, offsetBy: offset)
      if mayBeSuspect(text.unicodeScalars[place]) { return true }
    }
    return false
  }

  private static func isLead(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte == 0xE2 || byte == 0xC2 || byte == 0xEF || byte == 0xD8 || byte == 0xF3
  }

  private static func mayBeSuspect(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func isSuspect(at position: Int, in text: [Unicode.Scalar]) -> Bool {
    switch text[position].value {
    case 0x200C, 0x200D:
      // Joiners belong to Persian, to Indic scripts and to emoji; between letters of ASCII they hide.
      let neighbours = [position - 1, position + 1].filter(text.indices.contains)
      return neighbours.allSatisfy { text[$0].isASCII }
    case 0x2060:
      // Word joiners belong round the dash of a range.
      return !([position - 1, position + 1].contains { text.indices.contains($0) && text[$0] == "–" })
    case 0xE0020...0xE007F:
      // Tags make the flags of England, Scotland and Wales; without a flag before them they hide.
      return text[..<position].last { !(0xE0020...0xE007F).contains($0.value) } != "\u{1F3F4}"
    default: return mayBeSuspect(text[position])
    }
  }

  /// `U+202E`.
  static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
