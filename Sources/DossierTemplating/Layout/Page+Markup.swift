import DossierCore

/// What a page can mark up, where its form has a way to: in plain text the words alone remain.
extension Page {
  private var isMarkdown: Bool { layout.form == .markdown }

  /// Adds what an item goes by, as a link to the item where links can be followed.
  package mutating func append(_ mark: String, linkingTo anchor: @autoclosure () -> String) {
    guard isMarkdown else {
      let start = line.count
      append(mark)
      // A number at the beginning of a line would have lost what it counts.
      if mark.utf8.count <= 20 { holdSpaces(since: start) }
      return
    }
    append(byte: UInt8(ascii: "["))
    append(mark)
    append(closing: "](#\(anchor()))")
  }

  /// Adds an id: as it is where links can lead to it, else as a word among others.
  package mutating func append(id: String) {
    if isMarkdown { append(markup: id) } else { append(Isolation.isolated(id, in: direction)) }
  }

  /// Begins marks that lead to other items: in brackets, or in parentheses where the marks are links.
  package mutating func beginMarks() { append(byte: isMarkdown ? UInt8(ascii: "(") : UInt8(ascii: "[")) }

  /// Ends them.
  package mutating func endMarks() { append(byte: isMarkdown ? UInt8(ascii: ")") : UInt8(ascii: "]")) }

  /// Adds an address, as a link where it is one that can be followed.
  package mutating func append(address url: String) {
    guard isMarkdown, let destination = MarkdownLink.destination(url) else {
      return append(Isolation.isolated(url, in: direction))
    }
    append(byte: UInt8(ascii: "["))
    append(url)
    append(closing: "](\(destination))")
  }

  /// Adds words that lead to an address: `words (address)` in plain text.
  package mutating func append(address url: String, words: (inout Page) -> Void) {
    guard isMarkdown, let destination = MarkdownLink.destination(url) else {
      words(&self)
      append(" (\(Isolation.isolated(url, in: direction)))")
      return
    }
    append(byte: UInt8(ascii: "["))
    words(&self)
    append(closing: "](\(destination))")
  }

  /// Adds words that lead to an item, with its mark in brackets behind them where links cannot be followed.
  package mutating func append(
    _ mark: String, behindWordsLinkingTo anchor: @autoclosure () -> String, words: (inout Page) -> Void
  ) {
    guard isMarkdown else {
      words(&self)
      append(byte: UInt8(ascii: " "))
      beginMarks()
      append(mark, linkingTo: anchor())
      return endMarks()
    }
    append(byte: UInt8(ascii: "["))
    words(&self)
    append(closing: "](#\(anchor()))")
  }

  /// Adds the mark of a footnote; `name` is what it is called where there are no links.
  package mutating func append(note number: Int, _ name: String) {
    guard isMarkdown else {
      if isLineBegun, line.last != UInt8(ascii: " ") { append(byte: UInt8(ascii: " ")) }
      let start = line.count
      append("[\(name)]")
      return holdSpaces(since: start)
    }
    append(closing: "[^\(number)]")
  }

  /// Begins a footnote at the beginning of a line.
  package mutating func beginNote(_ number: Int, _ name: String) {
    guard isMarkdown else {
      append("[\(name)] ")
      return hang()
    }
    append(markup: "[^\(number)]: ")
    // What goes on stands four columns in, however long the number is.
    hang(deeper: 4)
  }

  /// Adds words between delimiters such as `*`, which plain text does not have.
  package mutating func append(delimiter: String, words: (inout Page) -> Void) {
    guard isMarkdown else { return words(&self) }
    if let isKept = delimiters.replayed() {
      if isKept { append(markup: delimiter) }
      words(&self)
      if isKept { append(closing: delimiter) }
      return
    }
    let place = delimiters.open()
    let start = line.count
    let written = size
    append(markup: delimiter)
    words(&self)
    // A delimiter acts for sure only where it touches a letter or a digit (CommonMark 0.31, section 6.2).
    let inside = String(decoding: line.dropFirst(start + delimiter.utf8.count), as: UTF8.self).unicodeScalars
    if size > written || Self.isWordly(inside.first) && Self.isWordly(inside.last) {
      append(closing: delimiter)
      delimiters.close(place, isKept: true)
    } else {
      // Once more without, for the words may now begin the line. What stands in them is as it was found to be: to try it
      // again at every level would double the time with each.
      cut(from: start)
      delimiters.close(place, isKept: false)
      delimiters.replay(after: place)
      words(&self)
      delimiters.endReplay(place)
    }
  }

  private static func isWordly(_ scalar: Unicode.Scalar?) -> Bool {
    guard let properties = scalar?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// Adds text of a program or a machine, as code where the form has it.
  package mutating func append(code text: String) {
    guard isMarkdown, !text.isEmpty else { return append(text) }
    // A bar would end the cell, in code as well (GFM, section 4.10).
    let shown = isInCell ? VisibleText.shown(text).replacing("|", with: "\\|") : VisibleText.shown(text)
    let fence = MarkdownText.fence(around: shown, atLeast: 1)
    let isPadded = shown.hasPrefix("`") || shown.hasSuffix("`") || shown.hasPrefix(" ") && shown.hasSuffix(" ")
    append(markup: isPadded ? "\(fence) \(shown) \(fence)" : fence + shown + fence)
  }

  /// Adds lines of a program or a machine, from a margin; they stay as they are.
  package mutating func append(codeBlock text: String, indentation: Int) {
    guard isMarkdown else {
      breakLine(indentation: indentation + 4)
      return append(verbatim: text)
    }
    let fence = MarkdownText.fence(around: text, atLeast: 3)
    breakLine(indentation: indentation)
    append(markup: fence)
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      breakVerbatimLine()
      append(markup: VisibleText.shown(String(part)))
    }
    breakVerbatimLine()
    append(markup: fence)
  }

  /// Begins a block of somebody else's words, set off from the margin; `isFirst` says that none of it stands yet.
  package mutating func beginQuotation(indentation: Int, isFirst: Bool = true) {
    guard isMarkdown else { return breakLine(indentation: indentation + 4) }
    breakLine(indentation: isFirst ? indentation : indentation + 2)
    if isFirst {
      append(markup: "> ")
      hang()
    }
    blankLine()
  }

  /// Ends a line inside a paragraph.
  package mutating func breakParagraphLine() {
    if isMarkdown { append(markup: "\\") }
    breakLine(indentation: indentation)
  }
}
