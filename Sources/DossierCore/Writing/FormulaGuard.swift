/// Keeps spreadsheets from taking a text for a formula, in a way that can be taken back.
///
/// With T the signs `= + - @ TAB CR LF ＝ ＋ － ＠`, a text of any number of apostrophes and then one of T gets one more
/// apostrophe in front; who reads it back drops one apostrophe from a text of apostrophes and then one of T.
package enum FormulaGuard {
  /// Whether the text needs an apostrophe in front.
  package static func applies(to bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.firstIndex(where: { $0 != UInt8(ascii: "'") }) else { return false }
    switch bytes[first] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
    case 0xEF:
      // The same signs in full width: U+FF1D, U+FF0B, U+FF0D, U+FF20.
      guard first + 2 < bytes.count, bytes[first + 1] == 0xBC else { return false }
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(bytes[first + 2])
    default: return false
    }
  }

  /// Whether the text was given an apostrophe, which is to be dropped.
  package static func wasApplied(to bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.first == UInt8(ascii: "'") && applies(to: bytes)
  }
}
