import DossierCore

/// What the tables of a Markdown text can cost, looked at before libcmark reads it.
///
/// It fills every row up to the width of the head, goes through a row as often as it has cells, and through all that stands
/// above a line of dashes to see whether that begins a table.
struct TableSize {
  /// At most so many cells: for each paragraph with a line of dashes, its columns times the lines from there.
  private(set) var cells = 0
  /// The most cells that a line of a paragraph with a line of dashes has.
  private(set) var columns = 0
  /// The most lines of dashes in a paragraph.
  private(set) var rules = 0

  /// Whether the tables are no larger than tables are, and as large as the text lets one expect.
  func isWithin(_ source: String) -> Bool {
    cells <= Limits.freeCells + source.utf8.count && columns <= Limits.tableColumns && rules <= Limits.tableRules
  }

  init(of source: String) {
    guard source.utf8.contains(UInt8(ascii: "|")) else { return }
    var source = source
    source.withUTF8 { bytes in
      var paragraph = Paragraph()
      for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
        let line = Line(line)
        if line.isBlank { add(paragraph) }
        if line.isBlank { paragraph = Paragraph() } else { paragraph.add(line) }
      }
      add(paragraph)
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    guard paragraph.rules > 0 else { return }
    cells += paragraph.cells
    columns = max(columns, paragraph.columns)
    rules = max(rules, paragraph.rules)
  }

  private struct Paragraph {
    var cells = 0
    var columns = 0
    var rules = 0
    private var width = 0

    mutating func add(_ line: Line) {
      columns = max(columns, line.bars + 1)
      if line.isRule {
        rules += 1
        width = max(width, line.bars + 1)
      }
      cells += width
    }
  }

  private struct Line {
    private(set) var bars = 0
    private(set) var isBlank = true
    private(set) var isRule = false

    init(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
      var rest = line
      // What lists and quotations put before a table.
      while let first = rest.first {
        if " >\t\r*+".utf8.contains(first) {
          isBlank = isBlank && first != UInt8(ascii: "*") && first != UInt8(ascii: "+")
          rest = rest.dropFirst()
          continue
        }
        let number = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !number.isEmpty, let end = rest[number.endIndex...].first, ".)".utf8.contains(end) else { break }
        isBlank = false
        rest = rest[number.endIndex...].dropFirst()
      }
      var hasDash = false
      var isOther = false
      for byte in rest {
        isBlank = false
        switch byte {
        case UInt8(ascii: "|"): bars += 1
        case UInt8(ascii: "-"): hasDash = true
        case UInt8(ascii: ":"), 0x20, 0x09, 0x0D, 0x0B, 0x0C: break
        default: isOther = true
        }
      }
      isRule = hasDash && !isOther
    }
  }
}
