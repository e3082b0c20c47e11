/// The direction in which a script is written.
public enum TextDirection: String, Sendable {
  /// Latin, Cyrillic, Greek, Chinese.
  case leftToRight = "ltr"
  /// Arabic, Hebrew.
  case rightToLeft = "rtl"

  private static let languages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "khw", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug",
    "ur", "yi",
  ]
  private static let scripts: Set<String> = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"]

  /// The direction of the language's script; the script that the tag names decides over the language.
  public init(language: String) {
    let subtags = language.lowercased().split(separator: "-").map(String.init)
    if let script = subtags.dropFirst().first(where: { $0.utf8.count == 4 }) {
      self = Self.scripts.contains(script) ? .rightToLeft : .leftToRight
    } else {
      self = Self.languages.contains(subtags.first ?? "") ? .rightToLeft : .leftToRight
    }
  }

  /// Whether a text has letters of a script that runs from right to left, or characters that turn the direction.
  public static func mayTurn(_ text: String) -> Bool {
    // Latin, Greek and Cyrillic are done after one look at their bytes: what comes before U+0580 never turns.
    if !text.hasByte(from: 0xD6) { return false }
    return text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x590...0x8FF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFDFF, 0xFE70...0xFEFF,
        0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
      default: false
      }
    }
  }
}

extension TextDirection {
  /// The direction in which a letter runs (Unicode Standard Annex #9, the strong types L, R and AL); nil for what is none.
  public init?(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: self = .leftToRight
    case ..<0xAA: return nil
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      guard scalar.properties.isAlphabetic, scalar.properties.numericType == nil else { return nil }
      self = .rightToLeft
    default:
      guard scalar.properties.isAlphabetic else { return nil }
      self = .leftToRight
    }
  }
}

extension String {
  /// Whether some byte of the text is at least so large: sixteen at a time.
  package func hasByte(from least: UInt8) -> Bool {
    let bytes = utf8.span
    let bound = SIMD16(repeating: least)
    var offset = 0
    while offset + 16 <= bytes.count {
      // In bounds by the loop's condition.
      let chunk = bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
      if any(chunk .>= bound) { return true }
      offset += 16
    }
    while offset < bytes.count {
      if bytes[offset] >= least { return true }
      offset += 1
    }
    return false
  }
}
