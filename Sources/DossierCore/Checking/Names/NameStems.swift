/// What stays of a word of a name when it is inflected.
enum NameStems {
  typealias Letter = NameLetters.Letter

  /// The stems of a word, each with the endings that it takes.
  static func stems(of word: [Letter]) -> [(stem: [Letter], endings: NameEndings.Stem)] {
    guard let first = word.first?.folded.first else { return [] }
    let count = word.reduce(0) { $0 + $1.folded.count }
    guard count > 3 || first >= 0x250 else { return [(word, .short)] }
    guard word.count > 2 else { return [] }
    var stems: [(stem: [Letter], endings: NameEndings.Stem)] = [(word, .whole)]
    // Virtanen is Virtase-n.
    if word.count > 5, text(word).hasSuffix("nen") { stems.append((word.dropLast(3) + letters("se"), .whole)) }
    let cut: [[Letter]]
    switch first {
    case ..<0x250: cut = latin(word)
    case 0x370..<0x400: cut = greek(word)
    case 0x400..<0x530: cut = cyrillic(word)
    default: cut = []
    }
    for stem in cut where stem.count > 2 { stems.append((stem, .cut)) }
    return stems
  }

  private static func letters(_ text: String) -> [Letter] { NameLetters(text).letters }

  private static func text(_ word: [Letter]) -> String { word.map(\.written).joined() }

  /// Polish, Czech and their neighbours.
  private static func latin(_ word: [Letter]) -> [[Letter]] {
    var stems: [[Letter]] = []
    let name = String(decoding: word.flatMap(\.folded).compactMap { UInt8(exactly: $0) }, as: UTF8.self)
    guard let last = name.last else { return [] }
    let rest = Array(word.dropLast())
    switch last {
    case "a": stems += [rest] + softened(rest)
    case "o" where word.count > 4: stems.append(rest)
    case "i", "y": stems += word.count > 5 ? [rest] : []
    case "s" where word.count > 7: stems.append(Array(word.dropLast(2)))
    default: stems += softened(word)
    }
    // Marek is Marka, Paweł is Pawła.
    if ["ek", "el", "ec"].contains(where: name.hasSuffix), word.count > 3 {
      stems.append(Array(word.dropLast(2)) + word.suffix(1))
    }
    if name.hasSuffix("iec") { stems.append(Array(word.dropLast(3)) + word.suffix(1)) }
    return stems
  }

  private static func softened(_ stem: [Letter]) -> [[Letter]] {
    let soft = ["k": "c", "g": "dz", "r": "rz", "t": "ci", "d": "dzi", "h": "sz"]
    guard stem.count > 3, let last = stem.last, let other = soft[last.written],
      last.written != "h" || stem[stem.count - 2].written == "c"
    else { return [] }
    return [Array(stem.dropLast(last.written == "h" ? 2 : 1)) + letters(other)]
  }

  private static func greek(_ word: [Letter]) -> [[Letter]] {
    let name = String(String.UnicodeScalarView(word.flatMap(\.folded).compactMap(Unicode.Scalar.init)))
    if name.hasSuffix("ουσ") { return [Array(word.dropLast(3))] }
    if name.hasSuffix("σ") { return [Array(word.dropLast(2))] }
    return ["α", "η", "ο", "ω"].contains(where: name.hasSuffix) ? [Array(word.dropLast())] : []
  }

  private static func cyrillic(_ word: [Letter]) -> [[Letter]] {
    let name = text(word)
    var stems: [[Letter]] = []
    if ["ий", "ій", "ый", "ой", "ая", "яя", "ої", "ія", "ия"].contains(where: name.hasSuffix) {
      stems.append(Array(word.dropLast(2)))
    }
    if let last = word.last?.written, "аяоеєиіїй".contains(last) {
      let stem = Array(word.dropLast())
      stems.append(stem)
      stems += changed(stem)
    } else {
      stems += changed(word)
    }
    // Заєць is Зайця, Павел is Павла, Кравець is Кравця, Лев is Льва.
    if word.count > 2, let end = word.last, !"аеєиіїоуюяыэё".contains(end.written) {
      let before = Array(word.dropLast(2))
      switch word[word.count - 2].written {
      case "е", "о", "ё", "э": stems.append(before + [end])
      case "є": stems.append(before + letters("й") + [end])
      // Антін is Антона, Федір is Федора.
      case "і": stems += [before + letters("о") + [end], before + letters("е") + [end]]
      default: break
      }
    }
    return stems
  }

  /// Ольга is Ользі, Марійка is Марійці; Олег is Олеже.
  private static func changed(_ stem: [Letter]) -> [[Letter]] {
    let changes = ["к": ["ц", "ч"], "г": ["з", "ж"], "х": ["с", "ш"]]
    guard let last = stem.last else { return [] }
    return (changes[last.written] ?? []).map { Array(stem.dropLast()) + letters($0) }
  }
}
