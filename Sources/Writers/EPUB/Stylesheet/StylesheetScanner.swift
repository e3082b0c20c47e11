import DossierCore

/// Reads a stylesheet token by token (CSS Syntax Module Level 3, section 4) and tells what a book cannot have in it.
struct StylesheetScanner {
  private let file: String
  private let text: [Unicode.Scalar]
  private var offset = 0
  private var place: Place
  private var findings: [Finding] = []
  /// The brackets that are open, with their places.
  private var brackets: [(scalar: Unicode.Scalar, place: Place)] = []
  /// The declaration or selector being read, and where it begins.
  private var statement = ""
  private var statementPlace: Place

  init(_ text: String, file: String) {
    self.file = file
    self.text = Array(text.unicodeScalars)
    place = Place(file: file, line: 1, column: 1)
    statementPlace = place
  }

  /// What is wrong, in the order of the text.
  mutating func scan() -> [Finding] {
    while let scalar = peek() { read(scalar) }
    for bracket in brackets {
      report(.stylesheetSyntax, "the `\(bracket.scalar)` here is never closed", at: bracket.place)
    }
    return findings.inFileOrder
  }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    offset + distance < text.count ? text[offset + distance] : nil
  }

  private mutating func advance() {
    place =
      text[offset] == "\n"
      ? Place(file: file, line: place.line + 1, column: 1)
      : Place(file: file, line: place.line, column: place.column + 1)
    offset += 1
  }

  private mutating func report(_ code: FindingCode, _ message: String, at place: Place? = nil) {
    findings.append(Finding(code, message, at: place ?? self.place))
  }

  private mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "/" where peek(1) == "*": comment()
    case "\"", "'": string(scalar)
    case "@": atRule()
    case "\\":
      report(.stylesheetReach, "`\\` outside quotation marks could hide an address: write the character itself")
      add(scalar)
    case "{", "(", "[": open(scalar)
    case "}", ")", "]": close(scalar)
    case ";" where brackets.last?.scalar == "{" || brackets.isEmpty: endStatement(at: nil)
    case _ where isName(scalar): name()
    case _ where scalar.value < 0x20 && !"\t\n\r\u{C}".unicodeScalars.contains(scalar) || scalar.value == 0x7F:
      report(.stylesheetSyntax, "a control character stands here: remove it")
      advance()
    default: add(scalar)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if statement.isEmpty { statementPlace = place }
    if !statement.isEmpty || !scalar.properties.isWhitespace { statement.unicodeScalars.append(scalar) }
    advance()
  }

  private func isName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
  }
}

// MARK: Tokens

extension StylesheetScanner {
  private mutating func comment() {
    let start = place
    advance()
    advance()
    while let scalar = peek() {
      if scalar == "*", peek(1) == "/" {
        advance()
        return advance()
      }
      advance()
    }
    report(.stylesheetSyntax, "the comment that begins here is never closed with `*/`", at: start)
  }

  private mutating func string(_ mark: Unicode.Scalar) {
    let start = place
    add(mark)
    while let scalar = peek(), scalar != mark {
      if scalar == "\n" { break }
      if scalar == "\\", peek(1) != nil { add(scalar) }
      add(peek() ?? scalar)
    }
    guard peek() == mark else {
      return report(.stylesheetSyntax, "the text that begins here has no `\(mark)` at its end", at: start)
    }
    add(mark)
  }

  private mutating func word() -> String {
    var word = ""
    while let scalar = peek(), isName(scalar) {
      word.unicodeScalars.append(scalar)
      add(scalar)
    }
    return word.lowercased()
  }

  private mutating func atRule() {
    let start = place
    add("@")
    switch word() {
    case "media", "supports", "page": break
    case "charset": charset(at: start)
    case "import": report(.stylesheetReach, "`@import` fetches another file: put its rules here", at: start)
    case "font-face":
      report(
        .stylesheetReach, "`@font-face` fetches a font, which the book does not have: fonts are the reader's", at: start
      )
    case let name:
      report(
        .stylesheetRule, "`@\(name)` is none of `@media`, `@supports` and `@page`, which e-readers know", at: start)
    }
  }

  /// What it says of its characters must be true: a book's files are UTF-8.
  private mutating func charset(at start: Place) {
    var said = ""
    while let scalar = peek(), scalar != ";", scalar != "\n" {
      said.unicodeScalars.append(scalar)
      add(scalar)
    }
    let name = said.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    guard name.lowercased() != "utf-8" else { return }
    report(.stylesheetRule, "`@charset` says \(quoted(name)), and the files of a book are UTF-8: remove it", at: start)
  }

  private mutating func name() {
    let start = place
    let name = word()
    let fetching = [
      "url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade", "expression",
    ]
    if peek() == "(", fetching.contains(name) {
      report(.stylesheetReach, "`\(name)(` fetches what is not in the book: do without it", at: start)
    }
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    brackets.append((bracket, place))
    if bracket == "{" {
      selector()
      statement = ""
      advance()
    } else {
      add(bracket)
    }
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    let opening: Unicode.Scalar = bracket == "}" ? "{" : bracket == ")" ? "(" : "["
    guard brackets.last?.scalar == opening else {
      report(.stylesheetSyntax, "the `\(bracket)` here closes nothing")
      return advance()
    }
    if bracket == "}" { return endStatement(at: brackets.removeLast().place) }
    brackets.removeLast()
    add(bracket)
  }
}

// MARK: Rules

extension StylesheetScanner {
  /// The classes that carry the release label and what readers must be told.
  private static let kept: Set = ["marking", "label", "handling", "notice", "portion"]

  /// No rule of one's own picks out what must be read on every page.
  private mutating func selector() {
    let classes = statement.split { !($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    for name in classes.flatMap({ $0.split(separator: ".") }) where Self.kept.contains(String(name)) {
      report(
        .stylesheetRule,
        "`\(name)` carries the release label or a notice, which no stylesheet of one's own may change: leave it out",
        at: statementPlace)
    }
  }

  /// Holds a declaration against what books may have; then passes over what ends it.
  private mutating func endStatement(at block: Place?) {
    let isInside = block != nil || !brackets.isEmpty
    if isInside, !statement.isEmpty { declaration() }
    statement = ""
    advance()
  }

  private mutating func declaration() {
    let parts = statement.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else {
      return report(
        .stylesheetSyntax, "a declaration is `property: value`, and `:` is missing here", at: statementPlace)
    }
    let property = parts[0].filter { !$0.isWhitespace }.lowercased()
    let value = parts[1].lowercased()
    switch property {
    case "direction", "unicode-bidi":
      report(
        .stylesheetRule, "`\(property)` is refused by e-readers: the book's markup has the direction of every text",
        at: statementPlace)
    case "position" where ["absolute", "fixed", "sticky"].contains { value.contains($0) }:
      report(
        .stylesheetRule, "`position` other than `static` and `relative` hides text on small screens", at: statementPlace
      )
    case "display" where value.contains("none"), "visibility" where value.contains("hidden"),
      "visibility" where value.contains("collapse"), "content-visibility", "opacity", "clip", "clip-path",
      "text-indent" where value.contains("-") || value.count { $0.isNumber } > 2,
      "font-size" where Self.isNothing(value):
      report(
        .stylesheetRule, "`\(property)` can hide what the book says, the release label among it: leave it out",
        at: statementPlace)
    default: break
    }
  }

  /// Whether a length comes to nothing: `0`, `0px`, `.0em`.
  private static func isNothing(_ value: String) -> Bool {
    let number = value.filter { !$0.isWhitespace }.prefix { $0.isNumber || $0 == "." }
    return !number.isEmpty && number.allSatisfy { $0 == "0" || $0 == "." }
  }
}
