import DossierCore
import DossierText

/// Texts that have to fit.
enum ShortText {
  /// Whether a text begins and ends as a sentence does, and has some words.
  static func isSentence(_ text: String) -> Bool {
    guard let letter = text.first(where: \.isLetter), !letter.isLowercase else { return false }
    return Joining.endsSentence(text.utf8.span) && text.split(whereSeparator: \.isWhitespace).count > 3
      && !text.contains(where: \.isNewline)
  }

  /// A text of at most so many columns: whole sentences where there are some, else whole words and an ellipsis.
  static func cut(_ text: String, to columns: Int) -> String {
    if DisplayWidth.columns(of: text) <= columns { return text }
    var width = 0
    var end = text.startIndex
    var words = text.startIndex
    var sentences = text.startIndex
    while end < text.endIndex {
      width += DisplayWidth.columns(of: String(text[end]))
      if width >= columns { break }
      if text[end].isWhitespace {
        words = end
        if Joining.endsSentence(text[..<end].utf8.span) { sentences = end }
      }
      end = text.index(after: end)
    }
    if sentences > text.startIndex { return String(text[..<sentences]) }
    return Joining.clause(String(text[..<(words > text.startIndex ? words : end)])) + "…"
  }
}
