/// How wide text is set, about: the lines of a cover are divided before anybody asks the fonts.
///
/// So the drawing is the same on every machine, whatever fonts it has. ASCII is measured as Noto Serif Bold has it, one
/// of the wider faces; for the rest, each script has one width that few of its letters pass.
enum TypeWidth {
  /// The width of a text in ems.
  static func ems(of text: some StringProtocol) -> Double { text.reduce(0) { $0 + ems(of: $1) } }

  /// The width of what readers take for one character.
  static func ems(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    // Each part of a sequence is drawn for itself.
    if character.isEmoji { return 1.15 * Double(character.unicodeScalars.count { $0.properties.isEmoji }) }
    let value = scalar.value
    switch value {
    case 0x20..<0x7F: return Double(ascii[Int(value) - 0x20]) / 100
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE: return 0.62
    case 0x2000...0x206F: return 0.56
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60: return 1
    case 0x1F000...0x3FFFF: return 1
    default:
      if scalar.properties.generalCategory == .nonspacingMark { return 0 }
      return scalar.properties.isUppercase ? 0.82 : 0.69
    }
  }

  /// The advance widths of U+0020 to U+007E in hundredths of an em.
  private static let ascii: [UInt8] = [
    26, 38, 51, 56, 56, 91, 80, 29, 40, 40, 50, 56, 29, 31, 29, 29, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 30, 30, 56,
    56, 56, 55, 92, 75, 67, 67, 77, 65, 62, 77, 82, 40, 40, 73, 65, 95, 79, 79, 64, 79, 71, 59, 65, 75, 70, 107, 73, 69,
    67, 41, 29, 41, 56, 46, 33, 60, 65, 53, 65, 57, 41, 56, 67, 35, 34, 64, 35, 99, 67, 61, 64, 65, 52, 49, 40, 67, 61,
    86, 65, 58, 53, 44, 56, 44, 56,
  ]
}
