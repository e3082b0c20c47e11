package import DossierCore

/// Lines of text under construction.
///
/// What comes in are logical lines, one a paragraph; the layout says what becomes of them. What does not fit a line hangs
/// from the place that `hang` has marked. Between paragraphs stands one blank line at most, none at the top or the end,
/// no space at the end of a line; the last line ends as every line does.
package struct Page {
  /// How it is laid out.
  package let layout: Layout
  /// The direction in which its lines run.
  package let direction: TextDirection
  /// The lines that have not been handed on, without the one in hand.
  private(set) var bytes: [UInt8] = []
  /// How many bytes have been handed on.
  private var handedOn = 0
  /// What takes lines that are done; nil for a page that is kept as a whole.
  private let outlet: (any PageOutlet)?
  /// The logical line in hand.
  package private(set) var line: [UInt8] = []

  /// How many bytes at the start of the line are indentation and mark, before which nothing breaks.
  private var margin = 0
  /// The spaces of the line at which it must not be broken, in their order.
  private var heldSpaces: [Int] = []
  /// What further lines begin with: spaces, and the `>` of quotations.
  private var prefix: [UInt8] = []
  /// What the line before began with, when it was a quotation.
  private var lastPrefix: [UInt8] = []
  private var isBlankLineDue = false
  private var isBlankLineDueAfter = false
  /// What closes the markup of the words at the end of the line, where the line still ends so.
  private var closing = 0..<0
  /// How many columns in what follows in this line begins a new paragraph: a list has ended, or a block of code.
  private var endedBlock: Int?
  /// The footnotes of the text that is being written.
  package var notes = NoteLog()
  /// How many footnotes there are on the page.
  private(set) var noteCount = 0
  /// Whether what is written stands in a cell of a table, where a bar would end it.
  package var isInCell = false
  /// Whether delimiters are kept, in the order in which they open, while words between some are written.
  var delimiters = DelimiterLog()

  /// An empty page.
  package init(_ layout: Layout, direction: TextDirection = .leftToRight, outlet: (any PageOutlet)? = nil) {
    self.layout = layout
    self.direction = direction
    self.outlet = outlet
  }

  /// How many bytes there are, with those that have been handed on and without the line in hand.
  var size: Int { handedOn + bytes.count }

  /// Gives many lines away at once.
  private mutating func handOn() {
    guard bytes.count >= 1 << 16, let outlet, outlet.isOpen else { return }
    bytes.withUnsafeBufferPointer(outlet.take)
    handedOn += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  /// The text, or what has not been handed on of it, once nothing more comes.
  package consuming func finished() -> [UInt8] {
    endLine()
    return bytes
  }
}

// MARK: - Words

extension Page {
  /// Adds text of a template, line ends and all.
  mutating func append(literal text: UnsafeBufferPointer<UInt8>) {
    guard layout.form != .asIs else {
      bytes += text
      return
    }
    let text = joined(endedBlock == nil ? text : begunAnew(text))
    if layout.isPlain, !Columns.areBytes(text) {
      return PlainTypography.folded(text).withUnsafeBufferPointer { append(lines: $0) }
    }
    append(lines: text)
  }

  /// Adds words of the program that go on behind what stands in the line, such as a comma: joined by how that ends.
  package mutating func append(joining words: String) {
    var words = words
    words.withUTF8 { append(literal: $0) }
  }

  /// What is left of words that are about to be added, once they and the line are joined.
  private mutating func joined(_ next: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let end = closing.upperBound == line.count ? closing.lowerBound : line.count
    guard margin <= end else { return next }
    let seam = Joining.seam(of: line.span.extracting(margin..<end), and: next.span)
    if let stop = seam.loses { cut(margin + stop.lowerBound..<margin + stop.upperBound) }
    return seam.skips == 0 ? next : UnsafeBufferPointer(rebasing: next.dropFirst(seam.skips))
  }

  /// Begins a new paragraph for what follows a list or a block of code in the same line of the template; gives what is left
  /// of that without what would have joined it.
  private mutating func begunAnew(_ next: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let rest = next.drop { " .".utf8.contains($0) }
    if let first = rest.first, let indentation = endedBlock {
      endedBlock = nil
      if first != UInt8(ascii: "\n") {
        breakLine(indentation: indentation)
        blankLine()
      }
    }
    return UnsafeBufferPointer(rebasing: rest)
  }

  /// Takes back a sign inside the line, with the backslash that keeps it from acting.
  private mutating func cut(_ sign: Range<Int>) {
    let backslashes = line[..<sign.lowerBound].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    let isEscaped = layout.form == .markdown && !backslashes.isMultiple(of: 2)
    let start = isEscaped ? sign.lowerBound - 1 : sign.lowerBound
    line.removeSubrange(start..<sign.upperBound)
    if closing.upperBound > line.count {
      closing = closing.lowerBound - (sign.upperBound - start)..<line.count
    }
  }

  private mutating func append(lines text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for end in 0..<text.count where text[end] == UInt8(ascii: "\n") {
      line += UnsafeBufferPointer(rebasing: text[start..<end])
      endLine()
      start = end + 1
    }
    line += UnsafeBufferPointer(rebasing: text[start...])
  }

  /// Adds words from the data: line ends keep the indentation, and nothing in them acts on a terminal or a page.
  package mutating func append(_ text: String) { append(text, isVerbatim: false) }

  /// Adds a quotation: as other words, but every blank line counts, so does a space before a line end, and typography
  /// stays as it is.
  package mutating func append(verbatim text: String) { append(text, isVerbatim: true) }

  private mutating func append(_ text: String, isVerbatim: Bool) {
    var text = isVerbatim ? text.withoutTrailingBreaks : text
    switch layout.form {
    case .asIs: bytes += text.utf8
    case .markdown: text.withUTF8 { MarkdownText.append($0, to: &self, isVerbatim: isVerbatim) }
    case .lines, .flowed:
      text.withUTF8 { text in
        if layout.isPlain, !isVerbatim, !Columns.areBytes(text) {
          PlainTypography.folded(text).withUnsafeBufferPointer { VisibleText.append($0, to: &self) }
        } else {
          VisibleText.append(text, to: &self, isVerbatim: isVerbatim)
        }
      }
    }
  }

  /// Adds bytes that are known to be harmless and to lie within one line.
  mutating func append(contentsOf words: UnsafeBufferPointer<UInt8>) { line += words }

  /// Adds text of the program that may mark up: what it says is what a template would say in its place.
  package mutating func append(markup text: String) { line += text.utf8 }

  /// Adds what closes the markup of the words before it, which are still the end of the line to what is joined to them.
  package mutating func append(closing markup: String) {
    let start = closing.upperBound == line.count ? closing.lowerBound : line.count
    line += markup.utf8
    closing = start..<line.count
  }

  /// Adds one such byte.
  package mutating func append(byte: UInt8) { line.append(byte) }

  /// Keeps the line whole at the spaces that have been added since a place of it.
  package mutating func holdSpaces(since start: Int) {
    guard layout.form == .lines, start < line.count else { return }
    for position in start..<line.count where line[position] == UInt8(ascii: " ") { heldSpaces.append(position) }
  }

  /// The number by which a footnote goes on the page: its own in its text, and in Markdown one of the whole page.
  package mutating func number(ofNote number: Int) -> Int {
    if let known = notes.number(of: number) { return known }
    noteCount += 1
    let shown = layout.form == .markdown ? noteCount : number
    notes.add(number, as: shown)
    return shown
  }

  /// What a line of text looks like that stands in a column of its own; the footnotes that it marks are those of this page.
  package mutating func alone(_ body: (inout Page) -> Void) -> String {
    var page = Page(Layout(.lines, width: 1 << 30, isPlain: layout.isPlain), direction: direction)
    page.notes = notes
    body(&page)
    notes = page.notes
    return String(decoding: page.finished().dropLast(), as: UTF8.self)
  }

  /// Takes back the space that the line ends in.
  package mutating func dropSpace() {
    if line.last == UInt8(ascii: " "), line.count > margin { line.removeLast() }
  }

  /// Takes back the last byte of the line.
  mutating func dropLast() { _ = line.popLast() }

  /// Takes back what stands in the line from a place on.
  mutating func cut(from start: Int) {
    line.removeSubrange(start...)
    closing = 0..<0
  }
}

// MARK: - Lines

extension Page {
  /// Marks the place that the further lines of this paragraph hang from.
  package mutating func hang() {
    margin = line.count
    prefix.removeAll(keepingCapacity: true)
    let columns = line.withUnsafeBufferPointer { Columns.width(of: $0, 0..<$0.count) }
    prefix.append(contentsOf: repeatElement(UInt8(ascii: " "), count: columns))
    // The marks of quotations stand before every line.
    for position in line.indices.prefix(columns) {
      if line[position] == UInt8(ascii: ">") {
        prefix[position] = line[position]
      } else if line[position] != UInt8(ascii: " ") {
        break
      }
    }
  }

  /// Makes the further lines of this paragraph hang so many columns deeper than it did, wherever the line stands.
  mutating func hang(deeper columns: Int) {
    margin = line.count
    prefix += repeatElement(UInt8(ascii: " "), count: columns)
  }

  /// The columns that lines hang by at this moment, for text that indents parts of itself from there.
  package var indentation: Int { prefix.count }

  /// Whether anything but indentation and mark stands in the line.
  package var isLineBegun: Bool { line.count > margin }

  /// Whether the line so far is a number, after which `.` or `)` would begin a list.
  var hasOnlyDigits: Bool {
    isLineBegun && line[margin...].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Whether the line so far ends with an ASCII word, in whatever case.
  package func ends(with word: String) -> Bool {
    line.count >= word.utf8.count && zip(line.suffix(word.utf8.count), word.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  /// Ends the line and begins the next one so many columns in, where it also hangs.
  package mutating func breakLine(indentation: Int) {
    var next = prefix.prefix(indentation)
    next.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation - next.count))
    endLine()
    line += next
    margin = line.count
    prefix += next
  }

  /// Sees to one blank line before whatever comes next.
  package mutating func blankLine() {
    if size > 0 { isBlankLineDue = true }
  }

  /// Sees to one blank line after the line in hand.
  package mutating func blankLineAfter() { isBlankLineDueAfter = true }

  /// Notes that a list or a block of code has ended, which nothing can follow in the same line; what does begins a paragraph
  /// so many columns in.
  package mutating func endBlock(indentation: Int) { endedBlock = indentation }

  /// Ends a line in the middle of a quotation, where a blank line counts like any other.
  mutating func breakVerbatimLine() {
    let indentation = prefix.count
    if line.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      bytes.append(UInt8(ascii: "\n"))
      line.removeAll(keepingCapacity: true)
    }
    breakLine(indentation: indentation)
    isBlankLineDue = false
  }

  /// Ends the line in hand.
  package mutating func endLine() {
    defer {
      line.removeAll(keepingCapacity: true)
      heldSpaces.removeAll(keepingCapacity: true)
      closing = 0..<0
      endedBlock = nil
      margin = 0
      prefix.removeAll(keepingCapacity: true)
    }
    while line.last == UInt8(ascii: " ") { line.removeLast() }
    guard !line.isEmpty, layout.form != .asIs else { return blankLine() }
    if isBlankLineDue {
      appendBlankLine()
      isBlankLineDue = false
    }
    switch layout.form {
    case .asIs: break
    case .lines:
      LineBreaking.fill(
        line, margin: margin, prefix: prefix, held: heldSpaces, width: layout.width, into: &bytes)
    case .flowed: FlowedText.fill(line, width: layout.width, into: &bytes)
    case .markdown:
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    // Only quotations ask for it, and an array that two names share is copied when one of them changes.
    let isQuoted = prefix.contains(UInt8(ascii: ">"))
    if isQuoted || !lastPrefix.isEmpty { lastPrefix = isQuoted ? prefix : [] }
    isBlankLineDue = isBlankLineDueAfter
    isBlankLineDueAfter = false
    handOn()
  }

  /// A blank line inside a quotation is one of the quotation.
  private mutating func appendBlankLine() {
    if lastPrefix.contains(UInt8(ascii: ">")) {
      let common = zip(lastPrefix, prefix).prefix { $0 == $1 }.map(\.0)
      if let end = common.lastIndex(of: UInt8(ascii: ">")) { bytes += common[...end] }
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
