extension Party {
  /// The name as an index has it: `sortName`; without one, that of a person in Latin letters begins with the last word,
  /// `Peskov, Dmitry`; any other name stands as it is.
  ///
  /// A name that is more than given names, particles and a surname is left alone: `sortName` says what only its bearer knows.
  package var indexName: String {
    if let sortName { return sortName }
    let words = name.split(separator: " ")
    guard kind == .person, protectIdentity != true, words.count > 1, let last = words.last,
      words.allSatisfy({ Self.particles.contains($0[...]) || Self.isName($0) })
    else { return name }
    // An article with a hyphen goes behind, as the particles do: `Dawwasi, Hanan al-`.
    let article = last.first?.isLowercase == true ? last.firstIndex(of: "-").map { last[...$0] } ?? "" : ""
    let surname = last.dropFirst(article.count)
    let rest = (words.dropLast() + (article.isEmpty ? [] : [article])).joined(separator: " ")
    return surname.isEmpty ? name : "\(surname), \(rest)"
  }

  /// Whether a word is a name in Latin letters, with an article before a hyphen or without.
  private static func isName(_ word: Substring) -> Bool {
    let name = word.first?.isLowercase == true ? word.drop { $0 != "-" }.dropFirst() : word
    return name.count > 1 && name.first?.isUppercase == true
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.value < 0x250 && scalar.properties.isAlphabetic || (0x1E00...0x1EFF).contains(scalar.value)
          || "'’-".unicodeScalars.contains(scalar)
      }
  }

  /// Small words before surnames, by which these are not sorted.
  private static let particles: Set<Substring> = [
    "af", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
    "la", "le", "ter", "van", "von", "y", "zu", "zur",
  ]
}
