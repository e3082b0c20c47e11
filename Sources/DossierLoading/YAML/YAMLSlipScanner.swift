import DossierCore

/// Goes through the lines of a YAML text up to where it cannot be read, and notes what people get wrong.
///
/// It knows no more of YAML than it needs for that: which lines have keys, items, and texts, and where those begin.
struct YAMLSlipScanner {
  /// What begins in a column.
  private struct Level {
    let column: Int
    var hasKeys = false
    var hasDashes = false
  }

  let lines: YAMLLines
  /// The last line that is looked at, from 1.
  private let last: Int
  private var levels: [Level] = []
  /// The line at hand, from 0.
  var number = 0
  var slips: [YAMLSlip] = []
  /// The column that lines of a block text are indented past; nil outside of one.
  var block: Int?
  /// Whether the line above ends with a key or a dash that has nothing behind it.
  private var isOpen = true
  /// Whether the line above has a text without quotation marks, which may go on.
  var mayGoOn = false

  init(lines: YAMLLines, last: Int) {
    self.lines = lines
    self.last = min(last, lines.count)
  }

  /// The last slip before the text could not be read; nil where there is none that is known.
  mutating func run() -> YAMLSlip? {
    while number < last {
      line(lines[number])
      number += 1
    }
    return slips.first(where: \.isCertain) ?? slips.last
  }

  private mutating func line(_ line: [Unicode.Scalar]) {
    let indent = line.prefix { $0 == " " }.count
    if indent == line.count { return }
    if let block {
      if indent > block { return }
      self.block = nil
    }
    guard line[indent] != "#" else { return }
    if isMarker(line) { return }
    // What cannot indent: tabs, and the spaces that are wider, narrower or do not break.
    let blank = line.prefix { $0.properties.isWhitespace }.count
    if blank > indent, blank < line.count {
      let isTab = line[indent] == "\t"
      let name = isTab ? "a tab" : "U+\(hexadecimal(line[indent].value, prefix: "", digits: 4))"
      return report("\(name) indents this line, where YAML takes spaces alone: write spaces in its place", at: indent)
    }
    guard blank < line.count else { return }
    var line = line
    // Signs that word processors put in place of a dash; behind them all is as it should be.
    if "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}\u{2022}\u{00B7}*".unicodeScalars.contains(line[indent]),
      indent + 1 < line.count, line[indent + 1] == " ", isOpen || levels.contains(where: { $0.column == indent })
    {
      let sign = line[indent]
      line[indent] = "-"
      let name = sign == "*" ? "" : " (U+\(hexadecimal(sign.value, prefix: "", digits: 4)))"
      report(
        "`\(sign)`\(name) stands before this item, where a dash `-` is expected: write that", at: indent,
        fix: String(String.UnicodeScalarView(line[indent...])), isCertain: true)
    }
    descend(to: indent, line)
    entry(line, from: indent)
  }

  private func isMarker(_ line: [Unicode.Scalar]) -> Bool {
    let start = line.prefix(3)
    return line.count >= 3 && (start.elementsEqual("---".unicodeScalars) || start.elementsEqual("...".unicodeScalars))
      && (line.count == 3 || line[3] == " ") || line[0] == "%" && number == 0
  }

  /// Leaves the levels that end with this line, and tells of a line that begins in a column of its own.
  private mutating func descend(to indent: Int, _ line: [Unicode.Scalar]) {
    let deepest = levels.last?.column ?? 0
    while let level = levels.last, level.column > indent { levels.removeLast() }
    if levels.last?.column == indent || levels.isEmpty && deepest == 0 { return }
    let isEntry = key(in: line, from: indent) != nil || isDash(line, at: indent)
    guard isEntry, !isOpen || indent < deepest else { return }
    let beside = indent < deepest ? deepest : levels.last?.column ?? 0
    report(
      "this line is indented by \(spaces(indent)), and those that it belongs to by \(spaces(beside)): keys and items that "
        + "belong together begin in one column", at: indent)
  }

  private func spaces(_ count: Int) -> String { count == 1 ? "1 space" : "\(count) spaces" }

  /// An item or a key, or a line of a text that goes on.
  private mutating func entry(_ line: [Unicode.Scalar], from start: Int) {
    var column = start
    var outer = start
    while isDash(line, at: column) {
      if column == start, let level = levels.last, level.column == start, level.hasKeys, !level.hasDashes, !isOpen {
        return report(
          "an item of a list stands among keys: indent it below the key whose list it is, or remove the dash", at: start
        )
      }
      note(column, isDash: true)
      outer = column
      column += 1
      while column < line.count, line[column] == " " { column += 1 }
      isOpen = true
      if column == line.count { return }
    }
    let hasDash = column > start
    if let level = levels.last, !hasDash, level.column == start, level.hasDashes, !level.hasKeys {
      if line[start] == "-" {
        let rest = String(String.UnicodeScalarView(line[(start + 1)...]))
        return report("a space is missing behind the dash", at: start, fix: "- \(rest)")
      }
      let isKey = key(in: line, from: start) != nil
      return report(
        isKey
          ? "a key stands among the items of a list: put a dash and a space before it, or indent it as the key above the list"
          : "a dash and a space are missing before this item", at: start,
        fix: isKey ? nil : "- " + String(String.UnicodeScalarView(line[start...])))
    }
    if let (colon, value) = key(in: line, from: column) {
      if !hasDash, line[column] == "-", column + 1 < colon, line[column + 1].properties.isAlphabetic {
        let item = String(String.UnicodeScalarView(line[(column + 1)...]))
        report("a space is missing behind the dash", at: column, fix: "- \(item)", isCertain: true)
      }
      note(column, isDash: false)
      isOpen = value == line.count || line[value] == "#"
      mayGoOn = false
      if !isOpen { self.value(line, from: value, parent: column) }
      if line[colon] != ":" { return }
    } else if hasDash {
      isOpen = false
      value(line, from: column, parent: outer)
    } else {
      lonely(line, from: start)
    }
  }

  /// A line with neither a key nor a dash.
  private mutating func lonely(_ line: [Unicode.Scalar], from start: Int) {
    let isBeside = levels.contains { $0.column == start && $0.hasKeys }
    if isOpen, !isBeside, !levels.isEmpty {
      isOpen = false
      return value(line, from: start, parent: (levels.last?.column ?? 0))
    }
    guard isBeside || levels.isEmpty || !mayGoOn else { return }
    let text = String(String.UnicodeScalarView(line[start...]))
    if let match = text.wholeMatch(of: /(?<key>[A-Za-z$][A-Za-z0-9_-]*)(?<blank>[\s]*)(?<mark>[:：꞉∶﹕=;])(?<value>.*)/) {
      guard !match.value.hasPrefix("//") else { return }
      let value = match.value.drop { $0.isWhitespace }
      let fix = "\(match.key): \(value)"
      if match.mark == ":" {
        let isSpace = match.value.first?.isWhitespace == true
        return report(
          isSpace
            ? "what stands behind the colon looks like a space and is none: write a space"
            : "a space is missing behind the colon", at: start, fix: fix)
      }
      let scalar = match.mark.unicodeScalars.first?.value ?? 0
      let name = scalar < 0x80 ? "" : " (U+\(hexadecimal(scalar, prefix: "", digits: 4)))"
      return report(
        "`\(match.mark)`\(name) stands behind the key, where a colon and a space are expected", at: start, fix: fix)
    }
    report(
      "this line has neither a key with a colon and a space behind it nor a dash before it: if it goes on with the text "
        + "above, indent it further than the key of that text", at: start)
  }

  private mutating func note(_ column: Int, isDash: Bool) {
    while let level = levels.last, level.column > column { levels.removeLast() }
    if levels.last?.column != column { levels.append(Level(column: column)) }
    if isDash {
      levels[levels.count - 1].hasDashes = true
    } else {
      levels[levels.count - 1].hasKeys = true
    }
  }

  private func isDash(_ line: [Unicode.Scalar], at column: Int) -> Bool {
    column < line.count && line[column] == "-" && (column + 1 == line.count || line[column + 1] == " ")
  }

  /// Where the colon of a key is that begins in a column, and where its value begins; nil where there is no key.
  func key(in line: [Unicode.Scalar], from start: Int) -> (colon: Int, value: Int)? {
    guard start < line.count, !"[{#|>@`%&*!".unicodeScalars.contains(line[start]) else { return nil }
    var column = start
    if line[start] == "\"" || line[start] == "'" {
      column += 1
      while column < line.count, line[column] != line[start] { column += 1 }
      column += 1
      guard column < line.count, line[column] == ":" else { return nil }
    }
    while column < line.count {
      if line[column] == "#", column > start, line[column - 1] == " " { return nil }
      if line[column] == ":", column + 1 == line.count || line[column + 1] == " " {
        var value = column + 1
        while value < line.count, line[value] == " " { value += 1 }
        return (column, value)
      }
      column += 1
    }
    return nil
  }

  mutating func report(_ message: String, at column: Int, fix: String? = nil, isCertain: Bool = false) {
    slips.append(
      YAMLSlip(message: message, line: number + 1, column: column + 1, fix: fix, isCertain: isCertain))
  }
}
