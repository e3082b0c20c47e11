/// A name as rows of letters, word by word.
struct NameLetters: Sendable {
  /// A character of a name.
  struct Letter: Sendable, Hashable {
    /// As it is written, in lower case: `ü`, however its mark is encoded.
    let written: String
    /// Without its marks.
    let folded: [UInt32]
  }

  /// The words, none of them empty.
  var words: [[Letter]]

  /// Whether it is written large, or in a script that has no other letters.
  private(set) var isCapital = true
  /// Places inside words where some write a space: in McArdle, after the article of Arabic, between the characters of Han.
  private(set) var seams = 0

  init(words: [[Letter]]) { self.words = words }

  init(_ name: some StringProtocol) {
    words = []
    isCapital = name.first { $0.isLetter }?.isLowercase != true
    var isInside = false
    seams = zip(name, name.dropFirst()).count { $0.isLowercase && $1.isUppercase }
    for character in name.lowercased() {
      let folded = FoldedCharacter.letters(of: String(character))
      if folded.isEmpty {
        // What is not seen is not between words.
        isInside = isInside && character.unicodeScalars.allSatisfy { FoldedCharacter.of($0.value).kind == .nothing }
        continue
      }
      let letter = Letter(written: String(character), folded: folded)
      if isInside { words[words.count - 1].append(letter) } else { words.append([letter]) }
      isInside = true
    }
    // A name that is longer than any is told by its beginning.
    let most = Limits.nameLetters
    var left = most
    words = words.compactMap { word in
      let kept = Array(word.prefix(left))
      left -= kept.count
      return kept.isEmpty ? nil : kept
    }
    for word in words {
      if word.prefix(2).map(\.written) == Self.article { seams += 1 }
      seams += word.count { $0.written.unicodeScalars.first.map { FoldedCharacter.of($0.value).runsOn } ?? false }
    }
  }

  private static let article = ["ا", "ل"]

  /// All letters, without what is between words.
  var letters: [Letter] { Array(words.joined()) }

  /// The other orders in which people write the words: the last one first, the first one last, backwards, and the first and last alone.
  var orders: [NameLetters] {
    guard words.count > 1, let first = words.first, let last = words.last else { return [self] }
    var orders = [self, NameLetters(words: [last] + words.dropLast())]
    if words.count > 2 {
      orders += [NameLetters(words: words.reversed()), NameLetters(words: [first, last])]
      orders += [NameLetters(words: [last, first]), NameLetters(words: words.dropFirst() + [first])]
    }
    return orders
  }
}
