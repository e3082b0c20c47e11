extension Verification {
  /// Looks for the words of a quote in the archived text of its source, level by level, the strictest first.
  ///
  /// One that has more omissions, or words that stand more often, than are looked through is `unchecked`.
  init(of quote: Quote, in snapshot: inout Snapshot) {
    let words = quote.text.withoutTrailingBreaks.unicodeScalars.map(\.value)
    let levels: [(VerificationLevel, FoldedText.Folding)] = [
      (.byteExact, .none), (.whitespace, .whitespace), (.canonical, .canonical),
      (.typographic, .typographic),
    ]
    for (level, folding) in levels {
      let places = snapshot.places(of: words, folding)
      if !places.isEmpty {
        self.init(level, places, quote, snapshot)
        return
      }
    }
    if let pattern = EditorialPattern(words) {
      let places =
        pattern.gaps > Limits.quoteGaps ? [] : pattern.places(in: &snapshot.typographic, steps: &snapshot.steps)
      if pattern.gaps > Limits.quoteGaps || snapshot.steps < 0 {
        self = .unchecked
        return
      }
      if !places.isEmpty {
        self.init(.editorial, places.prefix(Limits.quotePlaces).map(snapshot.typographic.origin), quote, snapshot)
        return
      }
    }
    self.init(
      level: .notFound, passage: nil, occurrences: 0,
      divergence: Divergence(of: FoldedText(words, .typographic).trimmed, in: &snapshot.typographic))
  }

  private init(_ level: VerificationLevel, _ places: [Range<Int>], _ quote: Quote, _ snapshot: Snapshot) {
    let surroundings = Surroundings(quote)
    // Where two fit, neither is meant, and no other needs a look.
    let decided =
      places.count == 1 ? places : Array(places.lazy.filter { surroundings.fit($0, snapshot) }.prefix(2))
    if decided.count == 1 {
      self.init(level: level, passage: snapshot.passage(decided[0]), occurrences: 1, divergence: nil)
    } else {
      self.init(level: .ambiguous, passage: nil, occurrences: places.count, divergence: nil)
    }
  }

}

/// What a quote says stands before and after it, typography aside.
private struct Surroundings {
  private let prefix: [UInt32]
  private let suffix: [UInt32]
  /// How much of the text is looked at on either side: spaces and invisible characters do not count.
  private let reach: Int

  init(_ quote: Quote) {
    let before = (quote.prefix ?? "").unicodeScalars.map(\.value)
    let after = (quote.suffix ?? "").unicodeScalars.map(\.value)
    prefix = Self.folded(before[...])
    suffix = Self.folded(after[...])
    reach = 4 * max(before.count, after.count) + 16
  }

  /// Whether they stand around the place.
  func fit(_ place: Range<Int>, _ snapshot: Snapshot) -> Bool {
    guard !(prefix.isEmpty && suffix.isEmpty) else { return false }
    let text = snapshot.scalars
    let before = Self.folded(text[max(0, place.lowerBound - reach)..<place.lowerBound])
    guard before.suffix(prefix.count).elementsEqual(prefix) else { return false }
    let after = Self.folded(text[place.upperBound..<min(text.count, place.upperBound + reach)])
    return after.prefix(suffix.count).elementsEqual(suffix)
  }

  private static func folded(_ text: ArraySlice<UInt32>) -> [UInt32] {
    Array(FoldedText(Array(text), .typographic).trimmed)
  }
}

extension Verification.Divergence {
  /// Where the longest beginning of the words that the text has somewhere ends; nil when not even two words are there.
  init?(of words: ArraySlice<UInt32>, in search: inout PassageSearch) {
    let words = Array(words)
    let scalars = search.text.scalars
    let spaces = words.indices.lazy.filter { words[$0] == 0x20 }.prefix(2)
    guard let first = words.first, spaces.count == 2, let end = spaces.last else { return nil }
    let beginning = Array(words[...end])
    let starts = search.index { index in
      // Where the first letter stands first, be it in the middle of a word, and wherever the first two words begin one.
      let first = index.firstPlace(of: first)
      return (first.map { [$0] } ?? [])
        + (index.candidates(for: beginning).map { candidates in
          Array(
            candidates.lazy.filter { $0 != first && ($0 == 0 || scalars[$0 - 1] == 0x20) }.prefix(Limits.quotePlaces))
        } ?? [])
    }
    var best = (start: 0, length: 0)
    for start in starts.prefix(Limits.quotePlaces) where scalars[start] == first {
      var length = 1
      while length < words.count, start + length < scalars.count, scalars[start + length] == words[length] {
        length += 1
      }
      if length > best.length { best = (start, length) }
    }
    // Back to the last whole word that agrees.
    let agreed = words[..<best.length].lastIndex(of: 0x20).map { $0 + 1 } ?? 0
    guard words[..<agreed].count(where: { $0 == 0x20 }) >= 2 else { return nil }
    self.agreed = Self.text(words[max(0, agreed - 40)..<agreed])
    source = Self.opening(scalars[(best.start + agreed)...])
    quote = Self.opening(words[agreed...])
  }

  private static func opening(_ scalars: ArraySlice<UInt32>) -> String {
    let few = scalars.prefix(40)
    guard few.count < scalars.count, let space = few.lastIndex(of: 0x20) else { return text(few) }
    return text(few[..<space])
  }

  private static func text(_ scalars: ArraySlice<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for value in scalars { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
    return String(view)
  }
}
