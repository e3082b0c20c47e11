/// The id of an entity: `^[a-z][a-z0-9]*(-[a-z0-9]+)*$`, at most 64 characters.
///
/// It holds whatever was written, so that a check can tell what is wrong with it; `isWellFormed` says whether it obeys
/// the format (format.md, section 2).
public struct EntityID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The id as it was written.
  public let text: String

  /// The id that `text` spells.
  public init(_ text: String) { self.text = text }

  /// The id that the literal spells.
  public init(stringLiteral value: StaticString) { text = "\(value)" }

  /// The id as it was written.
  public var description: String { text }

  /// Whether nothing is written; a required id that is missing is empty.
  public var isEmpty: Bool { text.isEmpty }

  /// Whether the id obeys the format.
  public var isWellFormed: Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= Limits.idLength, Self.isLetter(first) else { return false }
    var previous = first
    for byte in bytes.dropFirst() {
      let isHyphen = byte == UInt8(ascii: "-")
      guard isHyphen || Self.isLetter(byte) || Self.isDigit(byte) else { return false }
      if isHyphen && previous == byte { return false }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  /// The nearest well-formed id: lower case, runs of other characters as one hyphen; nil when nothing is left.
  public var mended: EntityID? {
    var result = ""
    for scalar in text.lowercased().unicodeScalars {
      let isPlain = scalar.isASCII && (Self.isLetter(UInt8(scalar.value)) || Self.isDigit(UInt8(scalar.value)))
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, !result.hasSuffix("-") {
        result += "-"
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    let candidate = EntityID(String(result.prefix(Limits.idLength)))
    return candidate.isWellFormed ? candidate : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

extension EntityID: Comparable {
  /// Byte order of the text, the same on every machine.
  public static func < (lhs: EntityID, rhs: EntityID) -> Bool {
    lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
  }
}
