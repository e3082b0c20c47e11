/// Which delimiters around words are kept, so that words which are written once more need not be tried once more.
struct DelimiterLog {
  private var isKept: [Bool] = []
  /// The next one, while words are written once more.
  private var next: Int?

  /// Begins to try a delimiter; gives its place.
  mutating func open() -> Int {
    isKept.append(false)
    return isKept.count - 1
  }

  /// Says what has come of it. Once the outermost is decided, nothing has to be remembered.
  mutating func close(_ place: Int, isKept: Bool) {
    self.isKept[place] = isKept
    if isKept, place == 0 { self.isKept = [] }
  }

  /// Begins to write what stands inside a delimiter once more.
  mutating func replay(after place: Int) { next = place + 1 }

  /// What was found of the delimiter that opens now; nil where it has to be tried.
  mutating func replayed() -> Bool? {
    guard let place = next, place < isKept.count else { return nil }
    next = place + 1
    return isKept[place]
  }

  /// Ends it.
  mutating func endReplay(_ place: Int) {
    next = nil
    if place == 0 { isKept = [] }
  }
}
