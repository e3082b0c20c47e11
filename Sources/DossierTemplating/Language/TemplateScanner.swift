import DossierCore

/// Takes a template apart into text and tags.
struct TemplateScanner {
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1
  private var column = 1
  private var tokens: [TemplateToken] = []
  private var findings: [Finding] = []
  private var lacksCommentEnd = false

  /// The pieces of a template, in order, and what is wrong with its tags.
  static func scan(_ bytes: [UInt8], file: String) -> (tokens: [TemplateToken], findings: [Finding]) {
    var scanner = TemplateScanner(bytes: bytes, file: file)
    scanner.scan()
    scanner.setStandaloneTagsApart()
    return (scanner.tokens, scanner.findings)
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private var place: Place { Place(file: file, line: line, column: column) }

  private mutating func scan() {
    while position < bytes.count {
      let start = position
      let startPlace = place
      advance(to: find("{{", from: position) ?? bytes.count)
      if start < position {
        tokens.append(TemplateToken(kind: .text, range: start..<position, name: "", place: startPlace))
      }
      if position < bytes.count { scanTag() }
    }
  }

  private mutating func scanTag() {
    let start = position
    let startPlace = place
    let sigil = start + 2 < bytes.count ? bytes[start + 2] : 0
    let isTriple = sigil == UInt8(ascii: "{")
    guard let end = tagEnd(from: start, closing: isTriple ? "}}}" : "}}", isComment: sigil == UInt8(ascii: "!")) else {
      findings.append(Finding(.templateSyntax, "The tag that begins here is never closed with }}", at: startPlace))
      advance(to: start + 2)
      return
    }
    let kind: TemplateToken.Kind?
    switch sigil {
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "!"): kind = .comment
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"): kind = nil
    default: kind = .value
    }
    let opening = kind != .value || isTriple || sigil == UInt8(ascii: "&") ? 3 : 2
    let inside = min(start + opening, end)..<max(min(start + opening, end), end - (isTriple ? 3 : 2))
    let name = trimmed(inside)
    advance(to: end)
    guard let kind else {
      let what = sigil == UInt8(ascii: "=") ? "Changing the braces" : "Inheritance between templates"
      findings.append(Finding(.templateSyntax, "\(what) is not part of this template language", at: startPlace))
      return
    }
    if kind != .comment, !Self.isName(name) {
      let message = name.isEmpty ? "This tag has no name" : "“\(name)” is no name: letters, digits and dots"
      findings.append(Finding(.templateSyntax, message, at: startPlace))
      return
    }
    tokens.append(TemplateToken(kind: kind, range: start..<end, name: name, place: startPlace))
  }

  /// The end of a tag. Only a comment may run over lines, and none may hold the beginning of another tag.
  private mutating func tagEnd(from start: Int, closing: StaticString, isComment: Bool) -> Int? {
    guard !isComment else {
      guard !lacksCommentEnd else { return nil }
      guard let close = find(closing, from: start + 2) else {
        // Nor will any comment further on have an end.
        lacksCommentEnd = true
        return nil
      }
      return close + closing.utf8CodeUnitCount
    }
    var position = start + 2
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      if has(closing, at: position) { return position + closing.utf8CodeUnitCount }
      if position > start + 2, has("{{", at: position) { return nil }
      position += 1
    }
    return nil
  }

  private mutating func advance(to end: Int) {
    for byte in bytes[position..<end] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    position = end
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    guard start + length <= bytes.count else { return nil }
    return (start...(bytes.count - length)).first { has(text, at: $0) }
  }

  private func has(_ text: StaticString, at position: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    return position + length <= bytes.count && (0..<length).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
  }

  private func trimmed(_ range: Range<Int>) -> String {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let text = bytes[range].drop(while: isSpace)
    let end = text.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? text.startIndex
    return String(decoding: text[text.startIndex..<end], as: UTF8.self)
  }

  private static func isName(_ name: String) -> Bool {
    if name == "." { return true }
    return name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
          default: false
          }
        }
    }
  }
}

extension TemplateScanner {
  /// A tag that shows nothing of its own and has its line to itself takes the line with it.
  private mutating func setStandaloneTagsApart() {
    for index in tokens.indices where tokens[index].kind != .text && tokens[index].kind != .value {
      guard let lineStart = blankStart(before: tokens[index].range.lowerBound),
        let lineEnd = blankEnd(after: tokens[index].range.upperBound)
      else { continue }
      tokens[index].isStandalone = true
      if index > 0, tokens[index - 1].kind == .text { shorten(index - 1, to: lineStart) }
      if index + 1 < tokens.count, tokens[index + 1].kind == .text { cut(index + 1, from: lineEnd) }
      // The indentation of a partial is that of its tag.
      tokens[index].range = lineStart..<tokens[index].range.upperBound
    }
  }

  private mutating func shorten(_ index: Int, to end: Int) {
    let range = tokens[index].range
    tokens[index].range = range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))
  }

  private mutating func cut(_ index: Int, from start: Int) {
    let range = tokens[index].range
    tokens[index].range = min(range.upperBound, max(range.lowerBound, start))..<range.upperBound
  }

  private func blankStart(before position: Int) -> Int? {
    var start = position
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t") { start -= 1 }
    return start == 0 || bytes[start - 1] == UInt8(ascii: "\n") ? start : nil
  }

  /// The start of the next line.
  private func blankEnd(after position: Int) -> Int? {
    var end = position
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\t") { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
    if end == bytes.count { return end }
    return bytes[end] == UInt8(ascii: "\n") ? end + 1 : nil
  }
}
