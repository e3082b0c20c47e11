/// A reference to a term of the glossary right behind the words of the term, “the blast seat [@trm-blast-seat]”: the words
/// stand there already, and are not said again.
public enum TermMention {
  /// The words at the end of a text that are the term, in whatever case and with an ending of one or two letters more
  /// (`blast seats`); nil where the text ends otherwise. White space at the end is passed over.
  public static func words(of term: String, endingIn text: String) -> Substring? {
    let term = String(term.map { $0.isWhitespace ? " " : $0 })
    guard let first = term.first else { return nil }
    var rest = text[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    let end = rest.endIndex
    for _ in 0...2 {
      let words = rest.suffix(term.count)
      let isWhole = words.startIndex == text.startIndex || !text[text.index(before: words.startIndex)].isWordPart
      if isWhole || !(first.isLowercase || first.isUppercase), isAlike(words, term) {
        return text[words.startIndex..<end]
      }
      guard let last = rest.last, last.isLetter else { return nil }
      rest.removeLast()
    }
    return nil
  }

  /// The words right before a place in a text, as far back as emphasis or not nothing but words stand there.
  public static func text(before inlines: ArraySlice<Prose.Inline>, atLeast size: Int) -> String {
    var text = ""
    for inline in inlines.reversed() {
      switch inline {
      case .text(let words): text = words + text
      case .emphasis(let inner), .strong(let inner), .link(_, let inner), .reference(_, let inner):
        text = self.text(before: inner[...], atLeast: size) + text
      case .softBreak: text = " " + text
      case .code, .lineBreak, .citations, .mention, .note: return text
      }
      if text.utf8.count > size { return text }
    }
    return text
  }

  private static func isAlike(_ words: Substring, _ term: String) -> Bool {
    String(words.map { $0.isWhitespace ? " " : $0 }).lowercased() == term.lowercased()
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
