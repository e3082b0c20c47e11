internal import DossierCore

/// What has changed between two editions, as Markdown (CommonMark, and `~~` for what is gone as GitHub has it).
struct ChangesMarkdown: Sendable {
  private let changes: Changes
  private let words: ChangeWords

  /// The text of the changes in the words of these labels.
  init(_ changes: Changes, labels: Labels) {
    self.changes = changes
    words = ChangeWords(labels)
  }

  /// The whole, one line a paragraph or item.
  func text() -> String {
    var lines = [
      "# \(words.label("heading"))", "", plain(changes.new.title), "",
      "- \(words.label("from", ["edition": words.edition(changes.old)]))",
      "- \(words.label("to", ["edition": words.edition(changes.new)]))",
    ]
    if changes.isEmpty { lines += ["", words.label("nothing")] }
    for group in changes.groups {
      lines += ["", "## \(words.heading(group))"]
      for item in group.changed {
        lines += group.kind == nil ? [""] : ["", "### \(plain(words.title(of: item[0].subject)))", ""]
        for change in item { lines += bullet(words.head(change), change) }
      }
      list(group.added, "groupAdded", &lines)
      list(group.removed, "groupRemoved", &lines)
    }
    if !changes.wordingOnly.isEmpty {
      lines += ["", "## \(words.label("groupWording"))", "", words.label("wordingNote"), ""]
      for change in changes.wordingOnly { lines += bullet(words.line(change), change) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func list(_ changes: [EditionChange], _ heading: String, _ lines: inout [String]) {
    guard !changes.isEmpty else { return }
    lines += ["", "### \(words.label(heading))", ""]
    lines += changes.map { "- \(plain(words.listed($0)))" }
  }

  private func bullet(_ text: String, _ change: EditionChange) -> [String] {
    let details = ChangeDetails(change, words, plain: plain).lines { segments in segments.map(marked).joined() }
    return ["- \(plain(text))"] + details.flatMap { ["", "  \($0)"] }
  }

  /// A stretch with its mark. Marks hold only where they touch the words, so the spaces stay outside.
  private func marked(_ segment: WordDifference.Segment) -> String {
    switch segment {
    case .same(let text): plain(text)
    case .deleted(let text): around(text, "~~")
    case .inserted(let text): around(text, "**")
    }
  }

  private func around(_ text: String, _ mark: String) -> String {
    let head = text.prefix(while: \.isWhitespace)
    let tail = text.reversed().prefix(while: \.isWhitespace)
    guard head.count < text.count else { return plain(text) }
    let words = text.dropFirst(head.count).dropLast(tail.count)
    return "\(head.isEmpty ? "" : " ")\(mark)\(plain(String(words)))\(mark)\(tail.isEmpty ? "" : " ")"
  }

  /// Text that means nothing to Markdown or HTML but itself.
  private func plain(_ text: String) -> String {
    var result = ""
    for character in VisibleLine.text(text) {
      if #"\`*_{}[]<>#|~&"#.contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
