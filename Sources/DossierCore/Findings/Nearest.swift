/// The candidate that somebody who wrote `text` most likely meant; nil when none is near.
///
/// A candidate that differs in case, spaces or separators alone comes before all others. Then the only one that has the text
/// behind a beginning of its own, `pty-ru` for `ru`. Then another form of the same English word, `denies` for `deny`. Then the
/// nearest by edit distance (insertions,
/// deletions, replacements, swaps of neighbours), of at most a third of the longer word; what an id begins with tells its
/// kind and not one of a kind from another, so it is not counted where both have it. Of equally near ones the one that is
/// the same for longer wins, and then the first.
package func nearest(to text: String, among candidates: [String]) -> String? {
  let wanted = Word(text)
  guard !wanted.letters.isEmpty, wanted.letters.count <= Limits.nearWord else { return nil }
  var best: (candidate: String, rank: Rank)?
  var areSeveral = false
  for candidate in candidates {
    guard let rank = wanted.rank(of: Word(candidate)) else { continue }
    if best.map({ rank < $0.rank }) ?? true {
      best = (candidate, rank)
      areSeveral = false
    } else if rank.step == 1, best?.rank.step == 1 {
      areSeveral = true
    }
  }
  return areSeveral ? nil : best?.candidate
}

/// The same for ids, which may also begin as those of another kind do: `pty-ru` for `org-ru`.
package func nearestID(to text: String, among candidates: [String]) -> String? {
  if let near = nearest(to: text, among: candidates) { return near }
  let tail = text.unicodeScalars.drop { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  return tail.isEmpty ? nil : nearest(to: String(tail), among: candidates)
}

/// How near a candidate is: the smaller, the nearer.
private struct Rank: Comparable {
  var step: Int
  var distance = 0
  var shared = 0

  static func < (lhs: Rank, rhs: Rank) -> Bool {
    (lhs.step, lhs.distance, -lhs.shared) < (rhs.step, rhs.distance, -rhs.shared)
  }
}

/// A word without case, spaces and separators.
private struct Word {
  let letters: [Unicode.Scalar]
  /// Where what stands behind the first separator begins; 0 where there is none.
  let tail: Int

  init(_ text: String) {
    var letters: [Unicode.Scalar] = []
    var tail = 0
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isGraphemeExtend {
        letters.append(scalar)
      } else if tail == 0 {
        tail = letters.count
      }
    }
    self.letters = letters
    self.tail = tail < letters.count ? tail : 0
  }

  func rank(of other: Word) -> Rank? {
    if letters == other.letters { return Rank(step: 0) }
    let otherEnd = other.letters[other.tail...]
    if other.tail > 0, letters.elementsEqual(otherEnd) { return Rank(step: 1) }
    let hasSameHead = tail > 0 && letters[..<tail].elementsEqual(other.letters[..<other.tail])
    let mine = hasSameHead ? letters[tail...] : letters[...]
    let others = hasSameHead ? otherEnd : other.letters[...]
    let limit = max(mine.count, others.count) / 3
    let shared = zip(mine, others).prefix { $0 == $1 }.count
    if tail == 0, other.tail == 0, let stem, stem == other.stem { return Rank(step: 2, shared: shared) }
    // What all ids of a kind begin with is the beginning of none.
    if mine.count >= 3, hasSameHead || mine.count > other.tail, others.starts(with: mine) {
      return Rank(step: 3, distance: max(limit, 1), shared: shared)
    }
    guard abs(mine.count - others.count) <= limit else { return nil }
    let distance = editDistance(Array(mine), Array(others))
    return distance <= limit ? Rank(step: 3, distance: distance, shared: shared) : nil
  }
  /// What an English word has before its ending, `deny` of `denies` and `denied`; nil where hardly anything is left.
  private var stem: [Unicode.Scalar]? {
    let word = String(String.UnicodeScalarView(letters))
    for (ending, other) in [("ies", "y"), ("ied", "y"), ("ying", "y"), ("ing", ""), ("es", ""), ("ed", ""), ("s", "")]
    where word.hasSuffix(ending) && letters.count >= ending.count + 3 {
      return Array((word.dropLast(ending.count) + other).unicodeScalars)
    }
    return letters.count >= 3 ? letters : nil
  }
}

/// The optimal string alignment distance.
private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for i in 0..<one.count {
    var row = [i + 1] + Array(repeating: 0, count: other.count)
    for j in 0..<other.count {
      let replaced = last[j] + (one[i] == other[j] ? 0 : 1)
      row[j + 1] = min(replaced, last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
        row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[other.count]
}
