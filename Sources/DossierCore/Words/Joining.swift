/// Joins texts to sentences by how they end, so that nobody reads `?.`, `..` or `.,`.
///
/// A text of the dossier may end in a stop, in another sign that ends a sentence, in an abbreviation or in nothing, and
/// what follows it is written for all of them: a full stop is left out behind a text that has an end of its own, also
/// inside its closing quotation marks, and a full stop before a comma gives way to it.
public enum Joining {
  /// What two texts lose where they meet.
  public struct Seam: Equatable, Sendable {
    /// The bytes of the first one that are the stop at its end; nil where it keeps all of them.
    public var loses: Range<Int>?
    /// How many bytes at the beginning of the second one are left out.
    public var skips = 0
  }

  /// What a text in UTF-8 and the words behind it lose where they meet.
  ///
  /// Most words begin with a letter or a space, and the text is not looked at. Else it takes as long as the brackets at the
  /// end of the text are far from one another, and no longer than `Limits.bracketed` allows.
  public static func seam(of text: Span<UInt8>, and next: Span<UInt8>) -> Seam {
    guard let first = Sign(in: next, at: 0) else { return Seam() }
    switch Opening(first.scalar) {
    case .stop:
      // Dots that are more than one are words of their own.
      let isOne = Sign(in: next, at: first.end)?.scalar != first.scalar
      return isOne && endsSentence(text) ? Seam(skips: first.end) : Seam()
    case .comma: return Seam(loses: fullStop(of: text))
    case nil: return Seam()
    }
  }

  /// Whether it matters how a text ends that the words follow: before all others nothing is too much.
  public static func looksBack(_ next: String) -> Bool {
    next.unicodeScalars.first.flatMap(Opening.init) != nil
  }

  /// Adds words to a text, and leaves out what is too much where they meet.
  public static func add(_ next: String, to text: inout String) {
    guard looksBack(next) else {
      text += next
      return
    }
    let seam = seam(of: text.utf8.span, and: next.utf8.span)
    if let stop = seam.loses {
      let start = text.startIndex
      text.removeSubrange(
        text.utf8.index(start, offsetBy: stop.lowerBound)..<text.utf8.index(start, offsetBy: stop.upperBound))
    }
    text += seam.skips == 0 ? next[...] : Substring(next.utf8.dropFirst(seam.skips))
  }

  /// Texts as a list, with a separator such as a comma between them.
  public static func list(_ texts: some Sequence<String>, separator: String) -> String {
    var list = ""
    for (position, text) in texts.enumerated() {
      if position > 0 { add(separator, to: &list) }
      list += text
    }
    return list
  }

  /// A text that ends as a sentence does.
  public static func sentence(_ text: String) -> String {
    guard !text.isEmpty else { return text }
    var text = text
    add(".", to: &text)
    return text
  }

  /// Sentences one after the other: each begins with a capital and has an end, whatever it ended with before. Those that
  /// are empty are left out.
  public static func sentences(_ sentences: some Sequence<String>) -> String {
    var text = ""
    for next in sentences where !next.isEmpty {
      if !text.isEmpty { text += " " }
      text += sentence(capitalized(next))
    }
    return text
  }

  /// A text that begins a sentence: its first letter is a capital, also behind the marks that open a quotation.
  public static func capitalized(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    // Most texts begin with an ASCII letter, and need no look at graphemes.
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) {
      var bytes = Array(text.utf8)
      bytes[0] &= 0xDF
      return String(decoding: bytes, as: UTF8.self)
    }
    guard first >= 0x80 || first == UInt8(ascii: "\"") else { return text }
    let opening: Set<Character> = ["“", "„", "«", "‘", "‚", "‹", "\"", " ", "\u{A0}", "\u{202F}"]
    let isMark = { (character: Character) in
      opening.contains(character) || character.unicodeScalars.allSatisfy { Sign.isInvisible($0) }
    }
    let rest = text.drop(while: isMark)
    guard let letter = rest.first, letter.isLowercase else { return text }
    return text[..<rest.startIndex] + letter.uppercased() + rest.dropFirst()
  }

  /// A text that is a sentence, as the part of another one: without its full stop, unless that may be one of an
  /// abbreviation.
  public static func clause(_ text: String) -> String {
    text.last == "." && !text.dropLast().contains(".") ? String(text.dropLast()) : text
  }

  /// Whether a text ends as a sentence does; what closes quotations and brackets may stand behind that end.
  public static func endsSentence(_ text: Span<UInt8>) -> Bool {
    var end = text.count
    var isQuoted = false
    while let sign = Sign(in: text, before: end) {
      switch sign.scalar {
      case _ where sign.isInvisible: break
      case "”", "’", "»", "«", "“", "‘", "›", "‹", "\"", "'", "」", "』", "）", "】", "》": isQuoted = true
      // French has a space before the mark.
      case " ", "\u{A0}", "\u{202F}": if !isQuoted { return false }
      case ")", "]": return isSentenceInBrackets(text.extracting(first: end))
      case ".", "…", "!", "?", "؟", "。", "！", "？", "．", "۔", "।": return true
      default: return false
      }
      end = sign.start
    }
    return false
  }

  // MARK: - Inside

  /// The full stop that a text ends in; nil for one that is none, such as the last of three dots.
  private static func fullStop(of text: Span<UInt8>) -> Range<Int>? {
    var end = text.count
    while let sign = Sign(in: text, before: end) {
      if sign.scalar == "." || sign.scalar == "。" {
        return Sign(in: text, before: sign.start)?.scalar == sign.scalar ? nil : sign.start..<end
      }
      guard sign.isInvisible else { return nil }
      end = sign.start
    }
    return nil
  }

  /// Whether the bracket that a text ends in closes a sentence: `(Nobody knows.)` is one, and `Acme (Inc.)` is none.
  private static func isSentenceInBrackets(_ text: Span<UInt8>) -> Bool {
    let text = text.extracting(last: Limits.bracketed)
    var depth = 0
    var position = text.count
    while position > 0 {
      position -= 1
      switch text[position] {
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth += 1
      case UInt8(ascii: "("), UInt8(ascii: "["): depth -= 1
      default: continue
      }
      guard depth == 0 else { continue }
      var before = position
      while before > 0, text[before - 1] == UInt8(ascii: " ") { before -= 1 }
      let isApart = before > 0 ? ".!?:".utf8.contains(text[before - 1]) : text.count < Limits.bracketed
      return isApart && endsSentence(text.extracting(position + 1..<text.count - 1))
    }
    return false
  }
}

/// What words begin with before which something may be too much.
private enum Opening {
  case stop, comma

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ".", "。": self = .stop
    case ",", "،", "，", "、": self = .comma
    default: return nil
    }
  }
}

/// A code point of a text in UTF-8, and where it stands.
private struct Sign {
  let scalar: Unicode.Scalar
  let start: Int
  let end: Int

  /// The one that begins at a place; nil at the end of the text.
  init?(in text: Span<UInt8>, at start: Int) {
    guard start < text.count else { return nil }
    let lead = text[start]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    self.init(text, start..<min(start + length, text.count))
  }

  /// The one that ends before a place; nil at the beginning of the text.
  init?(in text: Span<UInt8>, before end: Int) {
    guard end > 0 else { return nil }
    var start = end - 1
    while text[start] & 0xC0 == 0x80, start > 0, end - start < 4 { start -= 1 }
    self.init(text, start..<end)
  }

  private init(_ text: Span<UInt8>, _ range: Range<Int>) {
    let lead = UInt32(text[range.lowerBound])
    var value = range.count == 1 ? lead : lead & (0x7F >> UInt32(range.count))
    for position in range.dropFirst() { value = value << 6 | UInt32(text[position] & 0x3F) }
    scalar = Unicode.Scalar(value) ?? " "
    (start, end) = (range.lowerBound, range.upperBound)
  }

  /// Whether it is a mark of direction, or one that stands for such a mark until a text is on its page.
  var isInvisible: Bool { Self.isInvisible(scalar) }

  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
