import DossierCore

/// The citation forms of pandoc in Markdown text: `[@id]`, `[see @id, p. 3; @id2]`, `[-@id]`, and `@id` in running text.
enum CitationSyntax {
  /// Joins neighbouring texts, which libcmark splits at every bracket, and makes citations and mentions of what looks like
  /// one. A line may end inside the brackets.
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

  /// Takes the run from sign to sign; each letter of it is looked at a few times.
  private static func append(_ run: String, to result: inout [Prose.Inline]) {
    var rest = run[...]
    var words = ""
    func take(_ inline: Prose.Inline, until end: String.Index) {
      appendLines(words, to: &result)
      words = ""
      result.append(inline)
      rest = rest[end...]
    }
    while let sign = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "@") }) {
      words += rest[..<sign]
      let next = rest.utf8.index(after: sign)
      if rest.utf8[sign] == UInt8(ascii: "[") {
        if let end = rest.utf8[next...].firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }),
          rest.utf8[end] == UInt8(ascii: "]"), let references = references(in: rest[next..<end])
        {
          take(.citations(references), until: rest.utf8.index(after: end))
          continue
        }
      } else if let id = mention(in: rest[next...], after: words.unicodeScalars.last) {
        take(.mention(id), until: rest.utf8.index(next, offsetBy: id.text.utf8.count))
        continue
      }
      words += rest[sign..<next]
      rest = rest[next...]
    }
    appendLines(words + rest, to: &result)
  }

  private static func appendLines(_ text: String, to result: inout [Prose.Inline]) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (position, line) in lines.enumerated() {
      if position > 0 { result.append(.softBreak) }
      if !line.isEmpty { result.append(.text(String(line))) }
    }
  }

  /// The id behind an `@` in running text; nil where it is part of an address, `ada@council.example`, or of another word.
  private static func mention(in text: Substring, after last: Unicode.Scalar?) -> EntityID? {
    if let last, isWordly(last) || "._+-/@".unicodeScalars.contains(last) { return nil }
    let bytes = text.utf8
    var id = bytes.prefix(Limits.idLength + 1).prefix(while: isPart)
    while id.last == UInt8(ascii: "-") { id.removeLast() }
    let next = text[id.endIndex...].unicodeScalars.prefix(2)
    if let first = next.first, isWordly(first) || first == "_" || first == "@" { return nil }
    if next.first == ".", let second = next.dropFirst().first, second.isASCII, isWordly(second) { return nil }
    let mentioned = EntityID(String(Substring(id)))
    return mentioned.isWellFormed ? mentioned : nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private static func isWordly(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The references of `see @one; @two, p. 3`; nil when a part has no `@` with an id, or more behind that than a locator.
  private static func references(in text: Substring) -> [Prose.Reference]? {
    guard text.utf8.contains(UInt8(ascii: "@")), text.count <= Limits.citation else { return nil }
    var references: [Prose.Reference] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      for words in parted(part) {
        guard let reference = reference(in: trimmed(words)) else { return nil }
        references.append(reference)
      }
    }
    return references.isEmpty ? nil : references
  }

  /// The parts of `@one, p. 3, @two`: a locator is no item, and whoever writes a comma before one means another reference.
  private static func parted(_ words: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = words.startIndex
    for comma in words.indices where words[comma] == "," {
      var next = words[words.index(after: comma)...].drop { $0.isWhitespace }
      if next.first == "-" { next.removeFirst() }
      guard next.first == "@", words[start..<comma].contains("@"),
        EntityID(String(next.dropFirst().prefix { $0 != "," && !$0.isWhitespace })).isWellFormed
      else { continue }
      parts.append(words[start..<comma])
      start = words.index(after: comma)
    }
    return parts + [words[start...]]
  }

  /// The reference of `see -@one, p. 3`.
  private static func reference(in words: Substring) -> Prose.Reference? {
    guard let sign = words.firstIndex(of: "@") else { return nil }
    var before = words[..<sign]
    let isNumber = before.last == "-"
    if isNumber { before.removeLast() }
    // An address has no space before its sign.
    guard before.last?.isWhitespace ?? true else { return nil }
    let comma = words[sign...].firstIndex(of: ",") ?? words.endIndex
    let id = trimmed(words[words.index(after: sign)..<comma])
    guard !id.isEmpty, !id.contains(where: \.isWhitespace), !id.contains("@") else { return nil }
    let locator = comma < words.endIndex ? words[words.index(after: comma)...] : ""
    return Prose.Reference(
      EntityID(String(id)), prefix: onOneLine(before), locator: onOneLine(locator), isNumber: isNumber)
  }

  /// The words without spaces around them; nil where nothing is left.
  private static func onOneLine(_ text: Substring) -> String? {
    let words = trimmed(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? start
    return text[start..<max(start, end)]
  }
}
