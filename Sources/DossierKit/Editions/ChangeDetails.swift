internal import DossierCore

/// What stands below the line of a change: its text with marks, and why.
struct ChangeDetails {
  fileprivate let change: EditionChange
  fileprivate let words: ChangeWords
  /// Writes text that is not marked.
  private let plain: (String) -> String

  init(_ change: EditionChange, _ words: ChangeWords, plain: @escaping (String) -> String = { $0 }) {
    self.change = change
    self.words = words
    self.plain = plain
  }

  /// The lines, in order; `mark` writes what was lost and gained.
  func lines(mark: ([WordDifference.Segment]) -> String) -> [String] {
    var lines = change.kind == .listed ? words.items(change).map(plain) : []
    if let wording = change.wording, !isInSentence(wording), !change.isOfFile {
      switch MarkedText(wording) {
      case .marked(let segments): lines.append(words.label("textMarked", ["text": mark(segments)]))
      case .replaced(let old, let new):
        lines += [words.label("textNow", ["text": plain(new)]), words.label("textWas", ["text": plain(old)])]
      case nil:
        if let new = wording.new { lines.append(words.label("textNow", ["text": plain(new)])) }
        if let old = wording.old { lines.append(words.label("textWas", ["text": plain(old)])) }
      }
    }
    if let reason = change.reason { lines.append(words.label("reason", ["reason": plain(reason)])) }
    return lines
  }
}

extension ChangeDetails {
  /// Whether the line of the change has the text already.
  private func isInSentence(_ wording: Rewording) -> Bool { change.kind == .edited && wording.isShort }
}

/// Text on one line, with everything in it that a terminal would act on shown by its code point.
enum VisibleLine {
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !result.hasSuffix(" ") { result += " " }
      } else if scalar.isHarmless || scalar == "\u{200C}" || scalar == "\u{200D}" {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return result
  }
}
