import DossierCore

/// Where lines of the book must not be broken: inside a day and its month, before the number of what is counted, at the dash of
/// a range.
///
/// This belongs to the book alone. What is searched, compared or read by programs keeps plain spaces and dashes: a word
/// joiner is a character of its own there, and nobody types it.
enum Typesetting {
  private static let hard = "\u{A0}"
  private static let dash = "–"
  /// What keeps its neighbours together and is nothing itself.
  private static let joiner = "\u{2060}"

  /// The labels as the book sets them: their phrases once, so that what is filled into them costs nothing.
  static func set(_ labels: Labels) -> Labels {
    let texts = labels.keys.map { ($0, set(labels[$0], of: $0)) }
    return Labels(language: labels.language, texts: Dictionary(uniqueKeysWithValues: texts))
  }

  private static func set(_ text: String, of key: String) -> String {
    guard text.contains("{") else { return text }
    let text = text.replacing("}\(dash){", with: "}\(joiner)\(dash)\(joiner){")
      .replacing("}.\(dash){", with: "}.\(joiner)\(dash)\(joiner){")
    if key.hasPrefix("date.") { return date(text, isRangeOfDays: key == "date.range.days") }
    if key.hasPrefix("mark.") || key.hasPrefix("briefing.mark.") {
      return text.replacing(" {number}", with: "\(hard){number}")
    }
    return text
  }

  /// A day stays with its month and a time with its zone; a dash with spaces begins no line.
  private static func date(_ phrase: String, isRangeOfDays: Bool) -> String {
    let pairs = [
      ("{day}", "{month}"), ("{startDay}", "{startMonth}"), ("{endDay}", "{endMonth}"), ("{time}", "{zone}"),
    ]
    var text = phrase.replacing(" \(dash) ", with: "\(hard)\(dash) ")
    for (first, last) in pairs + (isRangeOfDays ? [("{end}", "{month}")] : [("{end}", "{zone}")]) {
      guard let from = text.firstRange(of: first)?.upperBound, let to = text[from...].firstRange(of: last)?.lowerBound
      else { continue }
      text.replaceSubrange(from..<to, with: text[from..<to].replacing(" ", with: hard))
    }
    return text
  }

  /// A place in a source, `p. 3` or `pp. 3–5`: what is short and stands before a number stays with it.
  static func locator(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return plainLocator(text) }
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(ranges)
    for place in words.indices.dropFirst().reversed() {
      let before = words[place - 1]
      guard words[place].first?.isNumber == true, (1...5).contains(before.count), before.last?.isNumber == false else {
        continue
      }
      words[place - 1] += hard + words[place]
      words.remove(at: place)
    }
    return words.joined(separator: " ")
  }

  /// The same of ASCII, in which there is no dash, byte by byte: most places are, and every citation has one.
  private static func plainLocator(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 4)
    // The length of the word at hand, and whether the last byte was a digit.
    var length = 0
    var endsInDigit = false
    // A space is held back until it is known what follows.
    var holdsBack = false
    for byte in text.utf8 {
      let isDigit = (0x30...0x39).contains(byte)
      if holdsBack {
        result += isDigit && (1...5).contains(length) && !endsInDigit ? Array(hard.utf8) : [0x20]
        length = 0
      }
      holdsBack = byte == 0x20
      if holdsBack { continue }
      result.append(byte)
      length += 1
      endsInDigit = isDigit
    }
    if holdsBack { result.append(0x20) }
    return String(decoding: result, as: UTF8.self)
  }

  /// A word whose dashes between digits hold.
  private static func ranges(_ word: Substring) -> String {
    let parts = word.split(separator: dash, omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts.first ?? "")) { text, part in
      let isRange = text.last?.isNumber == true && part.first?.isNumber == true
      text += (isRange ? "\(joiner)\(dash)\(joiner)" : dash) + part
    }
  }
}
