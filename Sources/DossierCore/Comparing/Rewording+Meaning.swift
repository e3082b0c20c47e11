extension Rewording {
  /// Whether the two texts say the same in other letters: other case, spaces, typography, commas, a slip of the pen put
  /// right.
  ///
  /// It errs on the side of substance. Any other word counts, a sign such as % or a minus, a question mark, a quotation
  /// mark, since each can turn what is said. Whether two words mean the same no program knows; of an assessment its
  /// authors can say so, with `change: reworded`.
  var isWordingOnly: Bool {
    guard let old, let new else { return false }
    let one = Self.weighty(old)
    let other = Self.weighty(new)
    guard one.count == other.count else { return false }
    return zip(one, other).allSatisfy { $0 == $1 || Self.isSlip($0, $1) }
  }

  /// What carries the meaning: words without their case, and the signs that can turn it.
  private static func weighty(_ text: String) -> [String] {
    WordDifference.words(of: text).compactMap { word in
      guard let first = word.first else { return nil }
      if first.isLetter || first.isNumber {
        return word.lowercased().replacing("’", with: "'")
      }
      if "\"“”„‟«»‹›".contains(first) { return "\"" }
      return first.isSymbol || "%‰?؟&@#°§−".contains(first) ? String(first) : nil
    }
  }

  /// Whether one word is the other with two neighbouring letters swapped or one of a pair of letters left out: `recieve`,
  /// `occured`. A word of digits, or a short one, is never a slip.
  private static func isSlip(_ one: String, _ other: String) -> Bool {
    guard min(one.count, other.count) >= 5, !one.contains(where: \.isNumber) else { return false }
    let (short, long) = one.count < other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
    guard let place = zip(short, long).enumerated().first(where: { $1.0 != $1.1 })?.offset ?? Optional(short.count)
    else { return false }
    if short.count == long.count {
      guard place + 1 < long.count else { return false }
      return short[place] == long[place + 1] && short[place + 1] == long[place]
        && short[(place + 2)...].elementsEqual(long[(place + 2)...])
    }
    guard long.count == short.count + 1, short[place...].elementsEqual(long[(place + 1)...]) else { return false }
    return place > 0 && long[place] == long[place - 1]
  }
}
