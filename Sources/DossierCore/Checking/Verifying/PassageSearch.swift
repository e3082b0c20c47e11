/// Finds words in a folded text, whole words only.
struct PassageSearch {
  let text: FoldedText

  /// Every place of the pattern, as ranges of the folded text, overlapping ones included.
  func places(of pattern: some Collection<UInt32>, in range: Range<Int>? = nil) -> [Range<Int>] {
    let pattern = Array(pattern)
    let scalars = text.scalars
    let range = range ?? scalars.indices
    guard let first = pattern.first, pattern.count <= range.count else { return [] }
    var places: [Range<Int>] = []
    scalars.withUnsafeBufferPointer { scalars in
      pattern.withUnsafeBufferPointer { pattern in
        for start in range.lowerBound...(range.upperBound - pattern.count) where scalars[start] == first {
          var length = 1
          while length < pattern.count, scalars[start + length] == pattern[length] { length += 1 }
          guard length == pattern.count else { continue }
          places.append(start..<(start + length))
        }
      }
    }
    return places
  }

  /// The places at which no word is cut in two.
  func wholePlaces(of pattern: some Collection<UInt32>, in range: Range<Int>? = nil) -> [Range<Int>] {
    places(of: pattern, in: range).filter { !cutsBefore($0.lowerBound) && !cutsBefore($0.upperBound) }
  }

  /// Whether a word goes on across the place.
  func cutsBefore(_ place: Int) -> Bool {
    guard place > 0, place < text.scalars.count else { return false }
    return Self.isWordPart(text.scalars[place - 1]) && Self.isWordPart(text.scalars[place])
  }

  /// The same range in the text as it stands.
  func origin(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last else { return 0..<0 }
    return text.origins[range.lowerBound]..<(text.origins[last] + 1)
  }

  /// Letters, marks and digits of scripts that put spaces between words; in others every place is between words.
  static func isWordPart(_ value: UInt32) -> Bool {
    if value < 0x80 { return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & ~0x20) }
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return false
    default: break
    }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
