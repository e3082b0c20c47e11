import CLibUnistring

/// How many columns of a terminal or a monospaced page a text takes.
///
/// East Asian wide and fullwidth characters (Unicode Standard Annex #11) take 2 columns, combining marks, controls and
/// invisible format characters 0, others 1; ambiguous ones take 1. An emoji sequence (Unicode Technical Standard #51) is
/// one grapheme cluster and takes 2.
public enum DisplayWidth {
  /// The columns of a text; its control characters, line feeds among them, count 0.
  public static func columns(of text: String) -> Int { columns(of: text.utf8.span) }

  /// The columns of a text in UTF-8.
  public static func columns(of text: Span<UInt8>) -> Int {
    var offset = text.firstUnusualByte(from: 0)
    var columns = offset
    while offset < text.count {
      let (scalar, length) = text.scalar(at: offset)
      guard isSimple(scalar.value) else {
        let clusters = text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        return clusters.reduce(0) { $0 + Self.columns(of: $1) }
      }
      columns += Self.columns(of: scalar)
      offset += length
    }
    return columns
  }

  /// The columns of a grapheme cluster.
  static func columns(of cluster: Character) -> Int {
    let scalars = cluster.unicodeScalars
    guard let first = scalars.first else { return 0 }
    var sum = 0
    var count = 0
    var isEmoji = false
    for scalar in scalars {
      sum += columns(of: scalar)
      count += 1
      switch scalar.value {
      case 0xFE0F: isEmoji = isEmoji || first.properties.isEmoji  // emoji presentation selector
      case 0x200D: isEmoji = isEmoji || first.value > 0x7F && first.properties.isEmoji  // joiner
      case 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: isEmoji = isEmoji || count > 1  // flag, skin tone
      default: break
      }
    }
    return isEmoji ? 2 : sum
  }

  /// The columns of a scalar by itself.
  @inline(__always)
  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x400..<0x483, 0x2010..<0x2028: 1
    case 0x4E00...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA, 0xAC00...0xD7A3: 2
    // libunistring 1.0 knows Unicode 14 only; the emoji since then are in the tables of the standard library.
    case 0x1F000...0x1FFFF where scalar.properties.isEmojiPresentation && !isRegionalIndicator(scalar): 2
    // It answers -1 for controls.
    default: max(0, Int(uc_width(scalar.value, "UTF-8")))
    }
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Whether a scalar is a grapheme cluster by itself wherever its neighbours are of this kind too, so that nobody needs
  /// to look for clusters. The ranges leave out marks, joiners, jamo, emoji parts and CR.
  @inline(__always)
  static func isSimple(_ value: UInt32) -> Bool {
    switch value {
    case 0x20..<0x300, 0x00..<0x0D, 0x0E..<0x20,  // Latin, controls
      0x370..<0x483, 0x48A..<0x590,  // Greek, Cyrillic, Armenian
      0x5D0...0x5EA, 0x620...0x64A, 0x60C, 0x61B, 0x61F, 0x660...0x669, 0x671...0x6D3,  // Hebrew, Arabic
      0x1E00..<0x2000, 0x2010..<0x2028, 0x2030..<0x205F, 0x20A0..<0x20C1, 0x2100..<0x2C00,  // signs
      0x3000..<0x302A, 0x3030..<0x3097, 0x309B..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFE30..<0xFE70,
      0xFF01..<0xFF9E, 0x20000..<0x323B0:  // Chinese, Japanese, Korean
      true
    default: false
    }
  }
}
