/// Joins texts to sentences by how they end, so that nobody reads `?.`, `..` or `.,`.
///
/// A text of the dossier may end in a stop, in another sign that ends a sentence, in an abbreviation or in nothing, and
/// what follows it is written for all of them: a full stop is left out behind a text that has an end of its own, also
/// inside its closing quotation marks, and a full stop before a comma gives way to it.
public enum Joining {
  /// What two texts lose where they meet.
  public struct Seam<Index: Comparable> {
    /// The stop at the end of the first one; nil where it keeps all of it.
    public var loses: Range<Index>?
    /// How many bytes at the beginning of the second one are left out.
    public var skips = 0
  }

  /// What a text in UTF-8 and the words behind it lose where they meet.
  ///
  /// It takes as long as the brackets at the end of the text are far from one another, and no longer than
  /// `Limits.bracketed` allows.
  public static func seam<Text: BidirectionalCollection<UInt8>>(
    of text: Text, and next: some Collection<UInt8>
  ) -> Seam<Text.Index> {
    if let stop = Self.stops.first(where: { next.starts(with: $0) }) {
      // Dots that are more than one are words of their own.
      guard !next.dropFirst(stop.count).starts(with: stop), endsSentence(text) else { return Seam() }
      return Seam(skips: stop.count)
    }
    guard Self.commas.contains(where: { next.starts(with: $0) }) else { return Seam() }
    return Seam(loses: fullStop(of: text))
  }

  /// Adds words to a text, and leaves out what is too much where they meet.
  public static func add(_ next: String, to text: inout String) {
    // Most words begin with a letter or a space.
    guard let first = next.utf8.first, Self.begins.contains(first) else {
      text += next
      return
    }
    let seam = seam(of: text.utf8, and: next.utf8)
    if let stop = seam.loses { text.removeSubrange(stop) }
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

  /// A text that is a sentence, as the part of another one: without its full stop, unless that may be one of an
  /// abbreviation.
  public static func clause(_ text: String) -> String {
    text.last == "." && !text.dropLast().contains(".") ? String(text.dropLast()) : text
  }

  /// Whether a text ends as a sentence does; what closes quotations and brackets may stand behind that end.
  public static func endsSentence(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    var end = text.endIndex
    var isQuoted = false
    while let sign = sign(of: text, before: end) {
      let scalar = Unicode.Scalar(sign.value) ?? " "
      switch scalar {
      case _ where Self.isInvisible(scalar): break
      case _ where Self.quotationEnds.contains(scalar): isQuoted = true
      // French has a space before the mark.
      case " ", "\u{A0}", "\u{202F}": if !isQuoted { return false }
      case ")", "]": return isSentenceInBrackets(text[..<end])
      default: return Self.sentenceEnds.contains(scalar)
      }
      end = sign.start
    }
    return false
  }

  // MARK: - Inside

  private static let stops: [[UInt8]] = [Array(".".utf8), Array("。".utf8)]
  private static let commas: [[UInt8]] = [Array(",".utf8), Array("،".utf8), Array("，".utf8), Array("、".utf8)]
  /// The first bytes of those.
  private static let begins = Set((stops + commas).compactMap(\.first))
  private static let sentenceEnds: Set<Unicode.Scalar> = [".", "…", "!", "?", "؟", "。", "！", "？", "．", "۔", "।"]
  private static let quotationEnds: Set<Unicode.Scalar> = [
    "”", "’", "»", "«", "“", "‘", "›", "‹", "\"", "'", "」", "』", "）", "】", "》",
  ]

  /// Marks of direction, and those that stand for them until a text is on its page.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The full stop that a text ends in; nil for one that is none, such as the last of three dots.
  private static func fullStop<Text: BidirectionalCollection<UInt8>>(of text: Text) -> Range<Text.Index>? {
    var end = text.endIndex
    while let sign = sign(of: text, before: end) {
      let scalar = Unicode.Scalar(sign.value) ?? " "
      if scalar == "." || scalar == "。" {
        let before = self.sign(of: text, before: sign.start)
        return before?.value == sign.value ? nil : sign.start..<end
      }
      guard isInvisible(scalar) else { return nil }
      end = sign.start
    }
    return nil
  }

  /// Whether the bracket that a text ends in closes a sentence: `(Nobody knows.)` is one, and `Acme (Inc.)` is none.
  private static func isSentenceInBrackets(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    let bytes = Array(text.suffix(Limits.bracketed))
    var depth = 0
    for (position, byte) in bytes.enumerated().reversed() {
      switch byte {
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth += 1
      case UInt8(ascii: "("), UInt8(ascii: "["): depth -= 1
      default: continue
      }
      guard depth == 0 else { continue }
      let last = bytes[..<position].last { $0 != UInt8(ascii: " ") }
      guard last.map({ ".!?:".utf8.contains($0) }) ?? (bytes.count < Limits.bracketed) else { return false }
      return endsSentence(Array(bytes[(position + 1)...].dropLast()))
    }
    return false
  }

  /// The code point that ends before a place, and where it begins; nil at the beginning of the text.
  private static func sign<Text: BidirectionalCollection<UInt8>>(
    of text: Text, before end: Text.Index
  ) -> (value: UInt32, start: Text.Index)? {
    guard end > text.startIndex else { return nil }
    var start = text.index(before: end)
    var length = 1
    while text[start] & 0xC0 == 0x80, start > text.startIndex, length < 4 {
      start = text.index(before: start)
      length += 1
    }
    let lead = UInt32(text[start])
    var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
    var position = text.index(after: start)
    while position < end {
      value = value << 6 | UInt32(text[position] & 0x3F)
      position = text.index(after: position)
    }
    return (value, start)
  }
}
