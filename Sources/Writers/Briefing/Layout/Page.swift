import DossierCore

/// Lines of text under construction, none wider than the page.
///
/// What comes in are logical lines, one a paragraph. Each is broken where it has to be, and what does not fit hangs from
/// the place that `hang` has marked. Between paragraphs stands one blank line at most, none at the top or the end, no
/// space at the end of a line; the last line ends as every line does.
struct Page {
  /// The text so far, without the line in hand.
  private(set) var bytes: [UInt8] = []

  private let width: Int?
  /// The direction in which its lines run.
  let direction: TextDirection
  /// The logical line in hand.
  private var line: [UInt8] = []
  /// How many bytes at the start of the line are indentation and mark, before which nothing breaks.
  private var margin = 0
  /// How many columns the further lines are indented by.
  private var column = 0
  private var isBlankLineDue = false
  private var isBlankLineDueAfter = false

  /// A page of so many columns; nil takes everything as it comes, lines and spaces, as the Mustache tests want it.
  init(width: Int?, direction: TextDirection = .leftToRight, reserving capacity: Int = 0) {
    self.width = width
    self.direction = direction
    bytes.reserveCapacity(capacity)
  }

  /// The whole text, once nothing more comes.
  mutating func finished() -> [UInt8] {
    endLine()
    return bytes
  }

  /// Adds text of a template, line ends and all.
  mutating func append(literal text: UnsafeBufferPointer<UInt8>) {
    guard width != nil else {
      bytes += text
      return
    }
    var start = 0
    for end in 0..<text.count where text[end] == UInt8(ascii: "\n") {
      line += UnsafeBufferPointer(rebasing: text[start..<end])
      endLine()
      start = end + 1
    }
    line += UnsafeBufferPointer(rebasing: text[start...])
  }

  /// Adds words from the data: line ends keep the indentation, and nothing in them acts on a terminal.
  mutating func append(_ text: String) {
    guard width != nil else {
      bytes += text.utf8
      return
    }
    var text = text
    text.withUTF8 { VisibleText.append($0, to: &self) }
  }

  /// Adds a quotation: as other words, but every blank line counts, and so does a space before a line end.
  mutating func append(verbatim text: String) {
    guard width != nil else {
      bytes += text.utf8
      return
    }
    var text = text
    text.withUTF8 { VisibleText.append($0, to: &self, isVerbatim: true) }
  }

  /// Adds bytes that are known to be harmless and to lie within one line.
  mutating func append(contentsOf words: UnsafeBufferPointer<UInt8>) { line += words }

  /// Adds one such byte.
  mutating func append(byte: UInt8) { line.append(byte) }

  /// Takes back the last byte of the line.
  mutating func dropLast() { _ = line.popLast() }

  /// Marks the place that the further lines of this paragraph hang from.
  mutating func hang() {
    margin = line.count
    column = line.withUnsafeBufferPointer { Columns.width(of: $0, 0..<$0.count) }
  }

  /// The columns that lines hang by at this moment, for text that indents parts of itself from there.
  var indentation: Int { column }

  /// Whether anything but indentation and mark stands in the line.
  var isLineBegun: Bool { line.count > margin }

  /// Ends the line and begins the next one so many columns in, where it also hangs.
  mutating func breakLine(indentation: Int) {
    endLine()
    for _ in 0..<indentation { line.append(UInt8(ascii: " ")) }
    margin = line.count
    column = indentation
  }

  /// Sees to one blank line before whatever comes next.
  mutating func blankLine() {
    if !bytes.isEmpty { isBlankLineDue = true }
  }

  /// Sees to one blank line after the line in hand.
  mutating func blankLineAfter() { isBlankLineDueAfter = true }

  /// Ends a line in the middle of a quotation, where a blank line counts like any other.
  mutating func breakVerbatimLine() {
    let indentation = column
    if line.allSatisfy({ $0 == UInt8(ascii: " ") }) {
      bytes.append(UInt8(ascii: "\n"))
      line.removeAll(keepingCapacity: true)
    }
    breakLine(indentation: indentation)
    isBlankLineDue = false
  }

  /// Ends the line in hand.
  mutating func endLine() {
    defer {
      line.removeAll(keepingCapacity: true)
      margin = 0
      column = 0
    }
    while line.last == UInt8(ascii: " ") { line.removeLast() }
    guard !line.isEmpty, let width else { return blankLine() }
    if isBlankLineDue {
      bytes.append(UInt8(ascii: "\n"))
      isBlankLineDue = false
    }
    LineBreaking.fill(line, margin: margin, indentation: column, width: width, into: &bytes)
    isBlankLineDue = isBlankLineDueAfter
    isBlankLineDueAfter = false
  }
}
