import DossierCore

/// The citation form of pandoc in Markdown text: `[@id]`, `[@id, p. 3]`, `[@one; @two]`.
enum CitationSyntax {
  /// Joins neighbouring texts, which libcmark splits at every bracket, and makes citations of what looks like one. A
  /// line may end inside the brackets.
  static func resolve(_ inlines: [Prose.Inline]) -> [Prose.Inline] {
    var result: [Prose.Inline] = []
    var run = ""
    for inline in inlines {
      switch inline {
      case .text(let text): run += text
      case .softBreak: run += "\n"
      default:
        append(run, to: &result)
        run = ""
        result.append(inline)
      }
    }
    append(run, to: &result)
    return result
  }

  private static func append(_ run: String, to result: inout [Prose.Inline]) {
    var rest = run[...]
    var words = ""
    while let start = rest.firstRange(of: "[@") {
      let inside = rest[rest.index(after: start.lowerBound)...].prefix(Limits.citation)
      if let end = inside.firstIndex(of: "]"), let references = references(in: inside[..<end]) {
        appendLines(words + String(rest[..<start.lowerBound]), to: &result)
        words = ""
        result.append(.citations(references))
        rest = rest[rest.index(after: end)...]
      } else {
        words += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
      }
    }
    appendLines(words + String(rest), to: &result)
  }

  private static func appendLines(_ text: String, to result: inout [Prose.Inline]) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (position, line) in lines.enumerated() {
      if position > 0 { result.append(.softBreak) }
      if !line.isEmpty { result.append(.text(String(line))) }
    }
  }

  /// The references of `@one; @two, p. 3`; nil when a part does not begin with `@` and an id.
  private static func references(in text: Substring) -> [Prose.Reference]? {
    var references: [Prose.Reference] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let words = trimmed(part)
      guard words.first == "@" else { return nil }
      let comma = words.firstIndex(of: ",") ?? words.endIndex
      let id = trimmed(words[words.index(after: words.startIndex)..<comma])
      guard !id.isEmpty, !id.contains(where: \.isWhitespace) else { return nil }
      let locator = comma < words.endIndex ? trimmed(words[words.index(after: comma)...]) : ""
      references.append(
        Prose.Reference(
          EntityID(String(id)),
          locator: locator.isEmpty ? nil : locator.split(whereSeparator: \.isNewline).joined(separator: " ")))
    }
    return references.isEmpty ? nil : references
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
    return text[start..<max(start, end)]
  }
}
