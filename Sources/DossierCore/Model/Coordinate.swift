/// A latitude or longitude in degrees, WGS 84, that keeps the digits it was written with.
///
/// `55.7520` says how exact it is meant; reading it into a binary fraction and back would lose that.
public struct Coordinate: Sendable, Hashable {
  /// The number as it was written: a JSON number (RFC 8259, section 6).
  public let text: String
  /// The nearest binary fraction, in degrees.
  public let degrees: Double

  /// The number that `text` spells, nil when it is not a JSON number or not finite.
  public init?(_ text: String) {
    guard Self.isNumber(text), let degrees = Double(text), degrees.isFinite else { return nil }
    self.text = text
    self.degrees = degrees
  }

  private static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits() -> Int {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    func skip(_ characters: String) -> Bool {
      guard let first = rest.first, characters.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = skip("-")
    if !skip("0"), digits() == 0 { return false }
    if skip("."), digits() == 0 { return false }
    if skip("eE") {
      _ = skip("+-")
      if digits() == 0 { return false }
    }
    return rest.isEmpty
  }
}
