/// Names that are to be looked for, and in which spellings.
struct NameList: Sendable {
  private(set) var names: [NameSearch.Name] = []
  private(set) var graph = NameGraph()

  init() {}

  /// Adds a name as it is, in any case, with or without marks. A single letter is in too many texts to tell anything.
  mutating func add(_ name: some StringProtocol, of owner: EntityID, as kind: NameSearch.Name.Kind = .whole) {
    let name = NameLetters(name)
    guard name.letters.count > 1 else { return }
    add(name.letters, read: NameGraph.Reading(table: .none), as: number(of: owner, kind, words: name.words.count, name))
  }

  /// Adds a name in all the orders and spellings in which people write it.
  mutating func add(variantsOf name: some StringProtocol, of owner: EntityID) {
    let name = NameLetters(name)
    guard name.letters.count > 1 else { return }
    let whole = number(of: owner, .whole, words: name.words.count, name)
    // In Arabic, names of one word are mostly other words too.
    let unvowelled = number(of: owner, name.words.count > 1 ? .whole : .word, words: name.words.count, name, least: 3)
    for order in name.orders {
      add(order.letters, as: whole, unvowelled: unvowelled)
      guard order.words == name.words, let last = order.words.last, name.letters.count > 3 else { continue }
      for (stem, endings) in NameStems.stems(of: last) {
        add(order.words.dropLast().joined() + stem, as: whole, unvowelled: unvowelled, endings: endings)
      }
    }
  }

  /// Adds a word of a name, which may be somebody else's too, in all its spellings and forms.
  ///
  /// Of words of up to three letters only forms are looked for.
  mutating func add(word: NameLetters, of owner: EntityID) {
    guard let first = word.letters.first?.folded.first else { return }
    let mark = number(of: owner, .word, words: 1, word)
    let unvowelled = number(of: owner, .word, words: 1, word, least: first < 0x250 ? 3 : 4)
    // The article goes into the preposition before it: للحسن.
    if word.letters.count > 4, word.letters.prefix(2).map(\.written) == ["ا", "ل"] {
      add(Array(word.letters.dropFirst(2)), as: mark, unvowelled: unvowelled)
    }
    if word.letters.count >= Self.leastLetters(first) { add(word.letters, as: mark, unvowelled: unvowelled) }
    for (stem, endings) in NameStems.stems(of: word.letters) {
      add(stem, as: mark, unvowelled: unvowelled, endings: endings)
    }
  }

  /// Adds what people call themselves where a name has to be one word: `ipetrenko` for Ivan Petrenko.
  mutating func add(handleOf name: some StringProtocol, of owner: EntityID) {
    let name = NameLetters(name)
    guard name.words.count > 1, let initial = name.words.first?.first, let last = name.words.last, last.count > 3 else {
      return
    }
    let letters = [initial] + last
    let number = number(of: owner, .word, words: 1, NameLetters(words: [letters]))
    add(letters, read: NameGraph.Reading(table: letters.count > Limits.spelledName ? .marks : .alphabets), as: number)
  }

  /// Arabic and Hebrew write no vowels.
  private static func leastLetters(_ first: UInt32) -> Int { (0x590..<0x780).contains(first) ? 3 : 4 }

  private mutating func number(
    of owner: EntityID, _ kind: NameSearch.Name.Kind, words: Int, _ name: NameLetters, least: Int = 2
  ) -> Int32 {
    let letters = name.letters.count
    names.append(
      NameSearch.Name(
        owner: owner, kind: kind, words: words + name.seams, letters: letters, isCapital: name.isCapital, least: least))
    return Int32(names.count - 1)
  }

  private mutating func add(_ letters: [NameLetters.Letter], read reading: NameGraph.Reading, as name: Int32) {
    graph.add(letters, read: reading, as: NameGraph.Mark(name: name, stem: nil))
  }

  private mutating func add(
    _ letters: [NameLetters.Letter], as name: Int32, unvowelled: Int32, endings: NameEndings.Stem? = nil
  ) {
    let mark = NameGraph.Mark(name: name, stem: endings)
    let isSpelled = (4...Limits.spelledName).contains(letters.count)
    graph.add(letters, read: NameGraph.Reading(table: isSpelled ? .alphabets : .marks), as: mark)
    guard isSpelled || letters.count == 3, let first = letters.first?.folded.first else { return }
    let other = NameGraph.Mark(name: unvowelled, stem: endings)
    switch first {
    case ..<0x250 where isSpelled && endings == nil:
      graph.add(letters, read: NameGraph.Reading(table: .latinToArabic, keepsLetters: false), as: other)
    case 0x600..<0x780:
      graph.add(
        letters, read: NameGraph.Reading(table: .arabicToLatin, keepsLetters: false, addsVowels: true), as: other)
    default: break
    }
  }
}
