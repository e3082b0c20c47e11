/// Where a line of printable ASCII may break: Unicode Standard Annex #14 for these 95 characters.
///
/// For ASCII the rules come down to the characters on both sides, and whether spaces lie between them. A test holds this
/// table against libunistring, from which it departs in one point: see ``LineBreakRule``.
enum ASCIILineBreak {
  /// Line breaking classes (UAX #14 table 1) that behave alike in ASCII share a row.
  private enum Class: UInt16 {
    case alphabetic, numeric, prefix, quotation, opening, closing, closingParenthesis, exclamation, infix, solidus
    case hyphen, breakAfter
  }

  @inline(__always)
  private static func lineBreakClass(_ byte: UInt8) -> Class {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .numeric
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "\\"): .prefix
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .quotation
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: "}"): .closing
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .closingParenthesis
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .exclamation
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"): .infix
    case UInt8(ascii: "/"): .solidus
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "|"): .breakAfter
    default: .alphabetic
    }
  }

  /// Whether a line may break between two characters that touch.
  @inline(__always)
  static func mayBreak(between before: UInt8, and after: UInt8) -> Bool {
    let next = lineBreakClass(after)
    switch lineBreakClass(before) {
    case .exclamation, .breakAfter:
      return next == .alphabetic || next == .prefix || next == .opening || next == .numeric
    case .closing: return next == .alphabetic || next == .opening || next == .numeric
    case .hyphen: return next == .alphabetic || next == .prefix || next == .opening
    case .solidus: return next == .alphabetic || next == .prefix || next == .opening
    case .infix: return next == .prefix || next == .opening  // LB29 keeps "e.g." whole
    case .closingParenthesis: return next == .opening
    case .prefix: return next == .prefix
    case .alphabetic, .numeric, .quotation, .opening: return false
    }
  }

  /// Whether a line may break between two characters with spaces between them.
  @inline(__always)
  static func mayBreak(between before: UInt8, spacesAnd after: UInt8) -> Bool {
    let previous = lineBreakClass(before)
    switch lineBreakClass(after) {
    case .closing, .closingParenthesis, .exclamation, .infix, .solidus: return false  // LB13
    case .opening: return previous != .opening && previous != .quotation  // LB14, LB15
    default: return previous != .opening  // LB14, LB18
    }
  }
}
