extension Verification {
  /// Looks for the words of a quote in the archived text of its source, level by level, the strictest first.
  init(of quote: Quote, in snapshot: Snapshot) {
    let words = quote.text.unicodeScalars.map(\.value)
    let levels: [(VerificationLevel, FoldedText.Folding)] = [
      (.byteExact, .none), (.whitespace, .whitespace), (.typographic, .typographic),
    ]
    for (level, folding) in levels {
      let search = PassageSearch(text: snapshot.folded(folding))
      let pattern = FoldedText(words, folding)
      let places = search.wholePlaces(of: folding == .none ? pattern.scalars[...] : pattern.trimmed)
      if !places.isEmpty {
        self.init(level, places.map(search.origin), quote, snapshot)
        return
      }
    }
    let search = PassageSearch(text: snapshot.folded(.typographic))
    if let pattern = EditorialPattern(words) {
      let places = pattern.places(in: search)
      if !places.isEmpty {
        self.init(.editorial, places.map(search.origin), quote, snapshot)
        return
      }
    }
    self.init(
      level: .notFound, passage: nil, occurrences: 0,
      divergence: Divergence(of: FoldedText(words, .typographic).trimmed, in: snapshot.folded(.typographic)))
  }

  private init(_ level: VerificationLevel, _ places: [Range<Int>], _ quote: Quote, _ snapshot: Snapshot) {
    let decided = places.count == 1 ? places : places.filter { Self.fits(quote, $0, snapshot) }
    if decided.count == 1 {
      self.init(level: level, passage: snapshot.passage(decided[0]), occurrences: 1, divergence: nil)
    } else {
      self.init(level: .ambiguous, passage: nil, occurrences: places.count, divergence: nil)
    }
  }

  /// Whether what stands before and after the place is what the quote says stands there, typography aside.
  private static func fits(_ quote: Quote, _ place: Range<Int>, _ snapshot: Snapshot) -> Bool {
    func folded(_ text: String) -> [UInt32] {
      Array(FoldedText(text.unicodeScalars.map(\.value), .typographic).trimmed)
    }
    let reach = 4 * max(quote.prefix?.unicodeScalars.count ?? 0, quote.suffix?.unicodeScalars.count ?? 0) + 16
    let before = folded(snapshot.text(max(0, place.lowerBound - reach)..<place.lowerBound))
    let after = folded(snapshot.text(place.upperBound..<min(snapshot.scalars.count, place.upperBound + reach)))
    let prefix = folded(quote.prefix ?? "")
    let suffix = folded(quote.suffix ?? "")
    return !(prefix.isEmpty && suffix.isEmpty) && before.suffix(prefix.count).elementsEqual(prefix)
      && after.prefix(suffix.count).elementsEqual(suffix)
  }
}

extension Verification.Divergence {
  /// Where the longest beginning of the words that the text has somewhere ends; nil when not even two words are there.
  init?(of words: ArraySlice<UInt32>, in text: FoldedText) {
    let words = Array(words)
    let scalars = text.scalars
    var best = (start: 0, length: 0)
    for start in scalars.indices where scalars[start] == words.first {
      guard start == 0 || scalars[start - 1] == 0x20 || best.length == 0 else { continue }
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
