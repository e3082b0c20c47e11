/// In which ways letters of a name are written otherwise: `ш` is `sh`, `ü` is `ue`.
///
/// What is written is a row of letters; each row has its own ways. A table is made from lines such as `ш sh sch s`, in which `-`
/// is nothing at all.
struct SpellingTable: Sendable {
  /// Rows of letters without marks, and how else they are written.
  private(set) var plain: [[UInt32]: [[UInt32]]] = [:]
  /// A letter with its marks, and how else it is written.
  private(set) var marked: [String: [[UInt32]]] = [:]
  /// The length of the longest row.
  private(set) var longest = 1

  init() {}

  /// Adds that what each line begins with is written as each word after it.
  mutating func add(_ lines: String) {
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words.dropFirst() { add(words[0], writtenAs: word) }
    }
  }

  /// Adds the reverse of that.
  mutating func add(reversed lines: String) {
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words.dropFirst() where word != "-" { add(word, writtenAs: words[0]) }
    }
  }

  /// Adds that all words of a line are ways to write the same.
  mutating func add(alike lines: String) {
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words {
        for other in words where other != word { add(word, writtenAs: other) }
      }
    }
  }

  private mutating func add(_ source: String, writtenAs target: String) {
    let letters = FoldedCharacter.letters(of: source)
    guard !letters.isEmpty else { return }
    let written = target == "-" ? [] : FoldedCharacter.letters(of: target)
    if source.count == 1, source.unicodeScalars.count > 1 || letters != source.unicodeScalars.map(\.value) {
      if written != letters { marked[source, default: []].append(written) }
    } else if written != letters {
      plain[letters, default: []].append(written)
      longest = max(longest, letters.count)
    }
  }
}

extension SpellingTable {
  /// Alphabets: one from the other, and each within itself.
  static let alphabets: SpellingTable = {
    var table = SpellingTable()
    table.add(Transliteration.cyrillic)
    table.add(reversed: Transliteration.cyrillic)
    table.add(Transliteration.latinToCyrillic)
    table.add(Transliteration.greek)
    table.add(reversed: Transliteration.greek)
    table.add(Transliteration.marks)
    table.add(alike: Transliteration.alike)
    table.add(alike: Transliteration.lookAlikes)
    return table
  }()

  /// Within one script, for names so short that another script has common words like them.
  static let marks: SpellingTable = {
    var table = SpellingTable()
    table.add(Transliteration.marks)
    return table
  }()

  /// Latin letters in Arabic, which mostly leaves vowels out.
  static let latinToArabic: SpellingTable = {
    var table = SpellingTable()
    table.add(reversed: Transliteration.arabic)
    table.add(Transliteration.latinToArabic)
    return table
  }()

  /// Arabic letters in Latin ones; the vowels come in between.
  static let arabicToLatin: SpellingTable = {
    var table = SpellingTable()
    table.add(Transliteration.arabic)
    return table
  }()

  static let none = SpellingTable()
}
