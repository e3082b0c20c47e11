/// Looks for names in texts, whatever stands between their words and in whichever case they are: `Ada Baker` is in
/// “ADA BAKER’s”, in `pty-ada-baker` and in `media/Ada_Baker.jpg`.
///
/// A name begins and ends where words do, except in scripts that are written without spaces; letters of full width and
/// letters that an address has as `%C3%A9` are letters like others. Inflected or otherwise spelled it is not found. Looking through a text takes as long for many names as for one.
struct NameSearch {
  /// By how many words they have, the names and who goes by them.
  private var names: [Int: [[UInt8]: [EntityID]]] = [:]
  /// Names that may stand in the middle of what looks like a word.
  private var runs: [(bytes: [UInt8], owner: EntityID)] = []

  /// Whether there is nothing to look for.
  var isEmpty: Bool { names.isEmpty && runs.isEmpty }

  /// Adds a name of an entity. A single letter is in too many texts to tell anything.
  mutating func add(_ name: String, of owner: EntityID) { add(Self.words(of: name), of: owner) }

  /// Adds a name, and the other ways in which people write it: the last word first, and in one, as addresses have it.
  mutating func add(variantsOf name: String, of owner: EntityID) {
    let words = Self.words(of: name)
    add(words, of: owner)
    guard words.count > 1, let last = words.last else { return }
    add([last] + words.dropLast(), of: owner)
    add([Array(words.joined())], of: owner)
    add([Array(words.reversed().joined())], of: owner)
  }

  private mutating func add(_ words: [[Unicode.Scalar]], of owner: EntityID) {
    guard words.count > 1 || words.first.map({ $0.count > 1 }) ?? false else { return }
    if words.joined().contains(where: Self.runsOn) {
      runs.append((Self.bytes(of: words[...]), owner))
    } else {
      names[words.count, default: [:]][Self.bytes(of: words[...]), default: []].append(owner)
    }
  }

  /// The owners of the names that are in the text, each once.
  func owners(in text: String) -> [EntityID] {
    guard !isEmpty else { return [] }
    let words = Self.words(of: text)
    var found: [EntityID] = []
    for start in words.indices {
      for (count, names) in names where start + count <= words.count {
        for owner in names[Self.bytes(of: words[start..<(start + count)])] ?? [] where !found.contains(owner) {
          found.append(owner)
        }
      }
    }
    guard !runs.isEmpty else { return found.sorted() }
    let whole = Self.bytes(of: words[...])
    for run in runs where !found.contains(run.owner) && Self.contains(whole, run.bytes) { found.append(run.owner) }
    return found.sorted()
  }

  /// The runs of letters and digits of the text, in lower case.
  static func words(of text: String) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var isInside = false
    for written in plain(text).lowercased().unicodeScalars {
      // U+FF01 to U+FF5E are the letters of ASCII at full width.
      let isWide = (0xFF01...0xFF5E).contains(written.value)
      let scalar = isWide ? Unicode.Scalar(UInt8(written.value - 0xFEE0)) : written
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .decimalNumber:
        if isInside { words[words.count - 1].append(scalar) } else { words.append([scalar]) }
        isInside = true
      // Soft hyphens, joiners and marks of direction stand inside words.
      case .format: break
      default: isInside = false
      }
    }
    return words
  }

  /// The text without percent-encoding.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let digits = String(validating: rest.prefix(2), as: UTF8.self),
        digits.utf8.count == 2,
        let value = UInt8(digits, radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func bytes(of words: ArraySlice<[Unicode.Scalar]>) -> [UInt8] {
    var text = String.UnicodeScalarView()
    for word in words {
      if !text.isEmpty { text.append(" ") }
      text.append(contentsOf: word)
    }
    return Array(String(text).utf8)
  }

  /// Han, kana, Thai and Lao run on without spaces.
  private static func runsOn(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value)
      || (0x0E00...0x0EFF).contains(scalar.value)
  }

  private static func contains(_ bytes: [UInt8], _ name: [UInt8]) -> Bool {
    guard let first = name.first, bytes.count >= name.count else { return false }
    for start in 0...(bytes.count - name.count) where bytes[start] == first {
      if bytes[start..<(start + name.count)].elementsEqual(name) { return true }
    }
    return false
  }
}
