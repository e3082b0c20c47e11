import DossierCore

/// Words of the labels that are not in the language of the book, since no label file has that language.
///
/// From the labels to the page they stand between U+FFFE and U+FFFF, which no dossier can hold; a page shows them as an
/// element with a language and a direction of its own, and what has no elements, such as a title, without the marks.
package enum ForeignWords {
  private static let begin: Unicode.Scalar = "\u{FFFE}"
  private static let end: Unicode.Scalar = "\u{FFFF}"
  /// Dates are written in parts, and marked as a whole; punctuation is of no language.
  private static let unmarked = ["date", "quotation", "comma", "semicolon", "colon", "beforeObject"]

  /// The language of labels that is not that of the book; nil where it is.
  static func language(of labels: Labels, in book: String) -> String? {
    func primary(_ tag: String) -> String? { tag.split(separator: "-").first?.lowercased() }
    return primary(labels.language) == primary(book) ? nil : labels.language
  }

  /// The labels with marks around their words.
  static func marked(_ labels: Labels) -> Labels {
    let texts = labels.keys.map { key in
      let isMarked = !unmarked.contains { key == $0 || key.hasPrefix("\($0).") }
      return (key, isMarked ? "\(begin)\(labels[key])\(end)" : labels[key])
    }
    return Labels(language: labels.language, texts: Dictionary(uniqueKeysWithValues: texts))
  }

  /// The text without marks.
  package static func plain(_ text: String) -> String {
    guard text.hasByte(from: 0xEF) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != begin && $0 != end }))
  }

  /// The parts of a text, each wholly foreign or not at all. Words inside others are part of these; what was cut off
  /// before its end ends with the text.
  static func parts(of text: String) -> [(text: String, isForeign: Bool)] {
    var parts: [(text: String, isForeign: Bool)] = []
    var part = String.UnicodeScalarView()
    var depth = 0
    func add() {
      if !part.isEmpty { parts.append((String(part), depth > 0)) }
      part = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case begin:
        if depth == 0 { add() }
        depth += 1
      case end:
        if depth == 1 { add() }
        depth = max(0, depth - 1)
      default: part.append(scalar)
      }
    }
    add()
    return parts
  }
}
