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

  /// The nearest well-formed id: lower case, runs of other characters as one hyphen, and of one that is too long the
  /// first words; nil when nothing is left.
  public var fixed: EntityID? {
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
    if result.utf8.count > Limits.idLength {
      // Short enough to be read, and for a number behind it.
      let few = result.prefix(Limits.idLength - 16)
      result = String(few.lastIndex(of: "-").map { few[..<$0] } ?? few)
    }
    let candidate = EntityID(result)
    return candidate.isWellFormed ? candidate : nil
  }

  /// The id that a name gives, such as that of a folder; nil where one would lose a letter, a digit, a sign, or its end,
  /// for what is left of such a name is left of others too: `2024` of `Дело-2024`, `c` of `C++`.
  public init?(naming name: String) {
    let isKept = name.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return !"+<=>|~^$`".unicodeScalars.contains(scalar) }
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation, .connectorPunctuation:
        return true
      default: return false
      }
    }
    guard isKept, name.utf8.count <= Limits.idLength, let id = EntityID(name).fixed else { return nil }
    self = id
  }

  /// The id of a dossier that has but a title: eight digits of it, so that no two of a desk are likely to share one.
  ///
  /// - Parameter digits: The first of a digest, in hexadecimal.
  public init(digest digits: some StringProtocol) { text = "dossier-\(digits.prefix(8))" }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

extension EntityID: Comparable {
  /// Byte order of the text, the same on every machine.
  public static func < (lhs: EntityID, rhs: EntityID) -> Bool {
    lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
  }
}
