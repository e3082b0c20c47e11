/// A quote has no quotation marks around it: outputs put those of their language there.
enum QuotedQuotes: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for offset in dossier.quotes.indices {
      let id = dossier.quotes[offset].id
      add(dossier.quotes[offset].text, of: id, at: .entity(.quote, offset).key("text"), &report)
      for (position, translation) in dossier.quotes[offset].translations.enumerated() {
        add(
          translation.text, of: id, at: .entity(.quote, offset).key("translations").item(position).key("text"), &report)
      }
    }
  }

  private static func add(
    _ text: String, of quote: EntityID, at path: @autoclosure () -> FieldPath, _ report: inout Report
  ) {
    guard let words = words(inMarksOf: text) else { return }
    report.add(
      .quotedQuote,
      "the quote \(quoted(quote.text)) stands in quotation marks of its own, and outputs put theirs around it: "
        + "remove them", at: path(), fix: words)
  }

  /// The words between the quotation marks around a text; nil where one pair does not hold all of it.
  private static func words(inMarksOf text: String) -> String? {
    // Most begin with a letter.
    if let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) { return nil }
    // Spaces stand inside the marks of French.
    func trimmed(_ text: Substring) -> Substring {
      let start = text.drop(while: \.isWhitespace)
      return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
    }
    let whole = trimmed(text[...])
    guard let open = whole.first, let close = whole.last, pairs[open]?.contains(close) == true, whole.count > 2 else {
      return nil
    }
    let inside = whole.dropFirst().dropLast()
    var depth = 1
    for character in inside {
      if character == close { depth -= 1 } else if character == open { depth += 1 }
      // The first mark is closed before the end: what stands there is several quotations.
      if depth == 0 { return nil }
    }
    let words = trimmed(inside)
    return words.isEmpty ? nil : String(words)
  }

  /// What opens a quotation, and what can close it; the same marks stand in both places in some languages. Apostrophes
  /// are too often something else.
  private static let pairs: [Character: [Character]] = [
    "\"": ["\""], "“": ["”"], "”": ["”"], "„": ["“", "”", "‟"], "‟": ["”"], "«": ["»"], "»": ["«", "»"], "‹": ["›"],
    "›": ["‹"], "‘": ["’"], "‚": ["‘", "’"], "「": ["」"], "『": ["』"], "《": ["》"], "〈": ["〉"], "〝": ["〞", "〟"],
    "＂": ["＂"], "❝": ["❞"],
  ]
}
