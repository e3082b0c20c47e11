/// Typographic signs as people type them: `"`, `'`, `-`, `...`.
///
/// Signs only. Letters with marks and other scripts stay as they are, for a name without its marks is another name.
enum PlainTypography {
  /// The text with such signs in ASCII.
  static func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var isAfterDash = false
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      // A dash that touches words would make one word of them.
      if isAfterDash, scalar != " ", scalar != "\n" { result.append(UInt8(ascii: " ")) }
      isAfterDash = scalar == "—"
      if isAfterDash, let last = result.last, last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
      if let fold = fold(scalar) {
        result += fold.utf8
      } else {
        result += String(scalar).utf8
      }
    }
    return result
  }

  private static func fold(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x201C...0x201F, 0x00AB, 0x00BB, 0x2033: "\""
    case 0x2018...0x201B, 0x2039, 0x203A, 0x2032: "'"
    case 0x2010...0x2015, 0x2212, 0x2022, 0x2043: "-"
    case 0x2026: "..."
    case 0x00A0, 0x2000...0x200A, 0x202F, 0x205F: " "
    case 0x00D7: "x"
    case 0x2044: "/"
    case 0x2190: "<-"
    case 0x2192: "->"
    default: nil
    }
  }
}
