extension Rewording {
  /// Whether the two texts say the same in other letters: other spaces, typography, commas, a capital at a sentence's start.
  ///
  /// It errs on the side of substance. Any other word counts, and one in other case, since `US` is not `us`; a sign such as
  /// % or a minus, a dash, a stroke, a question mark, a quotation mark, the marks within numbers, since each can turn what
  /// is said. A slip of the pen that was put right is not told from a word put in another's place: `unclear` and `nuclear`
  /// are as close as `recieve` and `receive`. Of an assessment its authors can say so, with `change: reworded`.
  var isWordingOnly: Bool {
    guard let old, let new else { return false }
    let one = Self.weighty(old)
    let other = Self.weighty(new)
    return one.count == other.count && zip(one, other).allSatisfy { $0.isSame(as: $1) }
  }

  /// A word or a sign that carries meaning.
  private struct Weight {
    let text: String
    /// Whether it begins a sentence, where case says nothing.
    let isFirst: Bool

    func isSame(as other: Weight) -> Bool {
      text == other.text || (isFirst || other.isFirst) && Self.started(text) == Self.started(other.text)
    }

    /// The word with a small first letter.
    private static func started(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
  }

  /// What carries the meaning, in order.
  private static func weighty(_ text: String) -> [Weight] {
    let pieces = WordDifference.words(of: text)
    var weights: [Weight] = []
    var isFirst = true
    for (place, piece) in pieces.enumerated() {
      guard let sign = piece.first else { continue }
      if sign.isLetter || sign.isNumber {
        weights.append(Weight(text: String(piece.replacing("’", with: "'")), isFirst: isFirst))
        isFirst = false
      } else if let weight = weight(of: sign, at: place, of: pieces) {
        weights.append(Weight(text: weight, isFirst: false))
      }
      if ".?!…:".contains(sign) { isFirst = true }
    }
    return weights
  }

  /// What a sign stands for where it counts; nil where it does not.
  private static func weight(of sign: Character, at place: Int, of pieces: [Substring]) -> String? {
    if "\"“”„‟«»‹›".contains(sign) { return "\"" }
    if "-‐‑–—/".contains(sign) { return sign == "/" ? "/" : "-" }
    if ".,".contains(sign), place > 0, place + 1 < pieces.count, pieces[place - 1].last?.isNumber == true,
      pieces[place + 1].first?.isNumber == true
    {
      return String(sign)
    }
    return sign.isSymbol || "%‰?؟&@#°§−".contains(sign) ? String(sign) : nil
  }
}
