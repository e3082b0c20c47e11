import DossierCore

/// What people get wrong in texts: signs at the beginning that mean something to YAML, colons, quotation marks, brackets.
extension YAMLSlipScanner {
  /// The value that begins in a column of the line at hand; its key or dash stands in the column `parent`.
  mutating func value(_ line: [Unicode.Scalar], from start: Int, parent: Int) {
    mayGoOn = false
    switch line[start] {
    case "\"", "'": quotation(line, from: start)
    case "[", "{": brackets(line, from: start)
    case "|", ">":
      let header = String(String.UnicodeScalarView(line[start...]))
      if header.wholeMatch(of: /[|>][-+]?[1-9]?[-+]?(?:\s*|\s+#.*)/) != nil {
        block = parent
      } else {
        report(
          "a text cannot begin with `\(line[start])`, behind which YAML expects the end of the line: \(YAMLSlip.advice)",
          at: start, fix: YAMLSlip.quotation(text(line, from: start)))
      }
    default: plain(line, from: start, text: text(line, from: start))
    }
  }

  /// A text without quotation marks.
  private mutating func plain(_ line: [Unicode.Scalar], from start: Int, text: ArraySlice<Unicode.Scalar>) {
    mayGoOn = true
    guard let first = text.first else { return }
    let second = text.dropFirst().first
    let fix = YAMLSlip.quotation(text)
    switch first {
    case "@", "`", "%", "]", "}", ",":
      report("a text cannot begin with `\(first)`: \(YAMLSlip.advice)", at: start, fix: fix)
    case "*", "&", "!":
      let name = text.dropFirst().prefix {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
      }
      guard name.isEmpty || name.count < text.count - 1 else { return }
      let what = first == "*" ? "a reference to another value" : first == "&" ? "the name of a value" : "a tag"
      report("a text that begins with `\(first)` is \(what) to YAML: \(YAMLSlip.advice)", at: start, fix: fix)
    case "-" where second == " ":
      report(
        "a list cannot begin behind a key: put its items on lines of their own, or, if it is a text, \(YAMLSlip.advice)",
        at: start, fix: fix)
    case "?" where second == " ":
      report("a text cannot begin with `? `, which begins a key to YAML: \(YAMLSlip.advice)", at: start, fix: fix)
    default:
      let hasColon = text.indices.contains {
        text[$0] == ":" && ($0 + 1 == text.endIndex || text[$0 + 1] == " ")
      }
      if hasColon {
        report(
          "the text has a colon with a space behind it, which to YAML ends a key: \(YAMLSlip.advice)", at: start,
          fix: fix)
      } else if text.endIndex < line.count, let mark = line[text.endIndex...].firstIndex(of: "#"), goesOn(past: start) {
        report(
          "what follows ` #` is a comment to YAML and ends the text, which goes on in the next line: \(YAMLSlip.advice)",
          at: mark)
      }
    }
  }

  /// Whether the next line goes on with the text of this one.
  private func goesOn(past start: Int) -> Bool {
    let line = lines[number]
    let next = lines[number + 1]
    let indent = next.prefix { $0 == " " }.count
    return indent < next.count && indent > line.prefix { $0 == " " || $0 == "-" }.count
      && key(in: next, from: indent) == nil
      && next[indent] != "-" && next[indent] != "#"
  }

  /// The text from a column to the end of the line or to a comment, without spaces at its end.
  private func text(_ line: [Unicode.Scalar], from start: Int) -> ArraySlice<Unicode.Scalar> {
    var end = start
    while end < line.count, !(line[end] == "#" && end > start && line[end - 1] == " ") { end += 1 }
    while end > start, line[end - 1] == " " { end -= 1 }
    return line[start..<end]
  }

  // MARK: Quotation marks

  private mutating func quotation(_ line: [Unicode.Scalar], from start: Int) {
    let opening = number
    let mark = line[start]
    guard let end = closing(of: mark, line: number, from: start + 1) else {
      return report(
        "the quotation mark that stands here is never closed: put another one at the end of the text", at: start)
    }
    if let escape = end.escape {
      let whole = end.line == number && end.column < line.count ? Array(line[(start + 1)..<end.column]) : []
      return report(
        "`\\` begins a code inside double quotation marks, and there is none like this: write `\\\\`, or put the text in "
          + "single quotation marks", at: escape,
        fix: whole.isEmpty ? nil : YAMLSlip.quotation(whole))
    }
    let last = end.line == number ? line : lines[end.line]
    guard end.column < last.count else { return }
    let rest = last[(end.column + 1)...]
    let isDone = rest.allSatisfy { $0 == " " } || rest.first == " " && rest.first(where: { $0 != " " }) == "#"
    guard !isDone else {
      number = end.line
      return
    }
    if end.line > opening {
      return report(
        "the quotation mark that stands here is closed only in line \(end.line + 1): put another one at the end of the text",
        at: start)
    }
    let whole = text(line, from: start)
    if mark == "'", rest.contains("'") || rest.first?.properties.isAlphabetic == true {
      let inside = whole.last == "'" ? whole.dropFirst().dropLast() : whole.dropFirst()
      return report(
        "the apostrophe in the text ends it, because the text stands in single quotation marks: put it in double ones",
        at: start, fix: YAMLSlip.quotation(inside))
    }
    if mark == "\"", whole.dropFirst().dropLast().contains("\""), whole.last == "\"", rest.first != " " {
      return report(
        "the quotation mark in the text ends it, because the text stands in such marks: put `\\` before each inside, or "
          + "single ones around the text", at: start, fix: YAMLSlip.quotation(whole.dropFirst().dropLast()))
    }
    report(
      "the text goes on behind its closing quotation mark: put quotation marks of the other kind around all of it",
      at: start, fix: YAMLSlip.quotation(whole))
  }

  /// Whether what follows a `\` is a code of YAML (1.2, section 5.7).
  private func isCode(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let sign = rest.first else { return true }
    let digits = sign == "x" ? 2 : sign == "u" ? 4 : sign == "U" ? 8 : 0
    guard digits == 0 else {
      let number = rest.dropFirst().prefix(digits)
      return number.count == digits && number.allSatisfy { $0.properties.isASCIIHexDigit }
    }
    return "0abtnvfre\"/\\N_LP \t".unicodeScalars.contains(sign)
  }

  /// Where a quotation ends, and where in it a `\` begins no code that YAML has; nil where it does not end.
  private func closing(
    of mark: Unicode.Scalar, line first: Int, from start: Int
  ) -> (line: Int, column: Int, escape: Int?)? {
    var escape: Int?
    for number in first..<lines.count {
      let line = lines[number]
      var column = number == first ? start : 0
      while column < line.count {
        if mark == "\"", line[column] == "\\" {
          if number == first, escape == nil, !isCode(line[(column + 1)...]) { escape = column }
          column += 2
          continue
        }
        if line[column] == mark {
          guard mark == "'", column + 1 < line.count, line[column + 1] == mark else { return (number, column, escape) }
          column += 1
        }
        column += 1
      }
    }
    return nil
  }

  // MARK: Brackets

  private mutating func brackets(_ line: [Unicode.Scalar], from start: Int) {
    var open: [(sign: Unicode.Scalar, line: Int, column: Int)] = []
    var lineNumber = number
    var current = line
    var column = start
    /// Where the entry at hand begins, and where brackets inside it were opened.
    var entry = start + 1
    var inner: Int?
    var comment: (line: Int, column: Int)?
    scan: while true {
      while column < current.count {
        let sign = current[column]
        switch sign {
        case "[" where isBeginning(current, column), "{" where isBeginning(current, column):
          open.append((sign, lineNumber, column))
          entry = column + 1
          inner = nil
        case "]", "}":
          guard let innermost = open.popLast() else { return }
          guard (innermost.sign == "[") == (sign == "]") else {
            let wanted = innermost.sign == "[" ? "]" : "}"
            number = lineNumber
            return report(
              "`\(sign)` stands here, and the bracket that was opened in line \(innermost.line + 1) is closed with "
                + "`\(wanted)`: put that in its place", at: column)
          }
          item(current, entry, column, lineNumber, behind: inner)
          entry = column + 1
          inner = innermost.line == lineNumber ? innermost.column : nil
          if open.isEmpty { break scan }
        case ",":
          item(current, entry, column, lineNumber, behind: inner)
          entry = column + 1
          inner = nil
        case "\"" where isBeginning(current, column), "'" where isBeginning(current, column):
          guard let end = closing(of: sign, line: lineNumber, from: column + 1) else {
            number = lineNumber
            return report(
              "the quotation mark that stands here is never closed: put another one at the end of the text", at: column)
          }
          if end.line > lineNumber {
            (lineNumber, current) = (end.line, lines[end.line])
            entry = end.column + 1
          }
          column = end.column
        case "#" where column > 0 && current[column - 1] == " ":
          if current[column...].contains(where: { $0 == "]" || $0 == "}" }) { comment = (lineNumber, column) }
          column = current.count
          continue
        default: break
        }
        column += 1
      }
      lineNumber += 1
      guard lineNumber < lines.count else { return reportOpen(open, comment) }
      (current, column, entry, inner) = (lines[lineNumber], 0, 0, nil)
      // A key that begins where that of the line above did stands outside of the brackets.
      let indent = current.prefix { $0 == " " }.count
      if lineNumber < lines.count, indent <= lines[number].prefix(while: { $0 == " " }).count, indent < current.count,
        current[indent] != "]", current[indent] != "}", self.key(in: current, from: indent) != nil
      {
        return reportOpen(open, comment)
      }
    }
    let opening = number
    defer { number = max(lineNumber, opening) }
    let rest = current[(column + 1)...]
    if rest.allSatisfy({ $0 == " " }) || rest.first(where: { $0 != " " }) == "#" { return }
    guard lineNumber == opening else { return }
    slips.append(bracketedText(line, from: start, opening))
  }

  private func bracketedText(_ line: [Unicode.Scalar], from start: Int, _ number: Int) -> YAMLSlip {
    YAMLSlip(
      message:
        "a text that begins with `\(line[start])` is a list or a mapping to YAML, and this one goes on behind it: "
        + YAMLSlip.advice, line: number + 1, column: start + 1, fix: YAMLSlip.quotation(text(line, from: start)))
  }

  private mutating func reportOpen(
    _ open: [(sign: Unicode.Scalar, line: Int, column: Int)], _ comment: (line: Int, column: Int)?
  ) {
    if let comment {
      number = comment.line
      return report(
        "what follows ` #` is a comment to YAML, and with it the closing bracket: \(YAMLSlip.advice)",
        at: comment.column)
    }
    guard let innermost = open.last else { return }
    number = innermost.line
    let wanted = innermost.sign == "[" ? "]" : "}"
    report(
      "the bracket that is opened here is never closed: write `\(wanted)` where the list or mapping ends, or, if it is a "
        + "text, \(YAMLSlip.advice)", at: innermost.column)
  }

  /// Whether a sign begins a value inside brackets, where before it stands a bracket, a comma, or a colon and a space.
  private func isBeginning(_ line: [Unicode.Scalar], _ column: Int) -> Bool {
    var before = column - 1
    while before >= 0, line[before] == " " { before -= 1 }
    guard before >= 0 else { return true }
    return "[{,".unicodeScalars.contains(line[before]) || line[before] == ":" || line[before] == "-"
  }

  /// An item of a list or a mapping in brackets, between two columns of one line; `inner` is where brackets inside it
  /// begin that end right before the first column.
  private mutating func item(
    _ line: [Unicode.Scalar], _ start: Int, _ end: Int, _ lineNumber: Int, behind inner: Int?
  ) {
    guard start < end else { return }
    let piece = Array(line[..<end])
    var value = start
    while value < end, piece[value] == " " { value += 1 }
    guard value < end else { return }
    if let inner {
      slips.append(bracketedText(piece, from: inner, lineNumber))
      return
    }
    if let key = key(in: piece, from: value), piece[value] != "\"", piece[value] != "'" { value = key.value }
    guard value < end, !"[{|>]}".unicodeScalars.contains(piece[value]) else { return }
    let outer = number
    number = lineNumber
    defer { number = max(number, outer) }
    if piece[value] == "\"" || piece[value] == "'" {
      guard piece[value...].dropFirst().contains(piece[value]) else { return }
      let line = number
      quotation(piece, from: value)
      number = line
    } else {
      plain(piece, from: value, text: text(piece, from: value))
    }
    mayGoOn = false
  }
}
