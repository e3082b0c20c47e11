/// Rules of Unicode Standard Annex #14 that libunistring 1.0 does not hold.
enum LineBreakRule {
  /// LB29, no break between numeric punctuation and a letter that touches it, as in "e.g." or "report.txt".
  ///
  /// libunistring treats `. , : ;` as it does `/`. Letters below U+1100 are asked for, which leaves the ideographs, of
  /// another class, alone.
  static func forbids(_ bytes: Span<UInt8>, breakBefore offset: Int) -> Bool {
    switch bytes[offset - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"): break
    default: return false
    }
    let scalar = bytes.scalar(at: offset).scalar
    if scalar.value < 0x80 { return !ASCIILineBreak.mayBreak(between: UInt8(ascii: "."), and: UInt8(scalar.value)) }
    return scalar.value < 0x1100 && scalar.properties.isAlphabetic
  }
}
