/// Finds words in a folded text, whole words only.
struct PassageSearch {
  let text: FoldedText
  /// Made once so many searches have gone through the whole text that it is worth its cost.
  private var madeIndex: TokenIndex?
  private var searches = 0

  init(text: FoldedText) { self.text = text }

  /// The places of the pattern at which no word is cut in two, as ranges of the folded text, overlapping ones included;
  /// at most so many.
  mutating func wholePlaces(of pattern: some Collection<UInt32>, limit: Int = .max) -> [Range<Int>] {
    let pattern = Array(pattern)
    guard !pattern.isEmpty, pattern.count <= text.scalars.count else { return [] }
    searches += 1
    var places: [Range<Int>] = []
    // Gives whether to go on.
    func take(_ start: Int) -> Bool {
      let place = start..<(start + pattern.count)
      if !cutsBefore(place.lowerBound), !cutsBefore(place.upperBound) { places.append(place) }
      return places.count < limit
    }
    if searches > 8, let candidates = index({ $0.candidates(for: pattern) }) {
      for start in candidates where text.scalars.dropFirst(start).starts(with: pattern) {
        if !take(start) { break }
      }
    } else {
      forEachPlace(of: pattern, take)
    }
    return places
  }

  /// Asks the index of the text.
  mutating func index<Answer>(_ ask: (inout TokenIndex) -> Answer) -> Answer {
    var index = madeIndex ?? TokenIndex(text.scalars)
    madeIndex = nil
    defer { madeIndex = index }
    return ask(&index)
  }

  /// Goes through the text once, however often the pattern repeats itself (Knuth, Morris and Pratt).
  private func forEachPlace(of pattern: [UInt32], _ body: (Int) -> Bool) {
    var borders = [0]
    var border = 0
    for position in pattern.indices.dropFirst() {
      while border > 0, pattern[position] != pattern[border] { border = borders[border - 1] }
      if pattern[position] == pattern[border] { border += 1 }
      borders.append(border)
    }
    text.scalars.withUnsafeBufferPointer { scalars in
      pattern.withUnsafeBufferPointer { pattern in
        var length = 0
        for place in scalars.indices {
          while length > 0, scalars[place] != pattern[length] { length = borders[length - 1] }
          if scalars[place] == pattern[length] { length += 1 }
          guard length == pattern.count else { continue }
          length = borders[length - 1]
          if !body(place + 1 - pattern.count) { return }
        }
      }
    }
  }

  /// Whether a word goes on across the place.
  func cutsBefore(_ place: Int) -> Bool {
    guard place > 0, place < text.scalars.count else { return false }
    return Self.isWordPart(text.scalars[place - 1]) && Self.isWordPart(text.scalars[place])
  }

  /// The same range in the text as it stands.
  func origin(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last else { return 0..<0 }
    return text.origins[range.lowerBound]..<text.end(of: last)
  }

  /// Letters, marks and digits of scripts that put spaces between words; in others every place is between words.
  static func isWordPart(_ value: UInt32) -> Bool {
    if value < 0x80 { return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & ~0x20) }
    switch value {
    // Accents that stand behind their letter.
    case 0x300...0x36F: return true
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return false
    default: break
    }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
