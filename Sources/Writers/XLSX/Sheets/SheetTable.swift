import DossierCore
import DossierXML

/// A table under construction: rows of cells below a header, on as many sheets as they need.
struct SheetTable {
  /// What of a sheet stays in sight, and whether it can be filtered.
  enum Layout {
    /// Free rows.
    case page
    /// The header and the first column stay.
    case table
    /// The header and the first two columns stay.
    case matrix
  }

  /// One sheet of it.
  struct Sheet {
    let name: String
    let rows: PartText
    /// How many rows it has, the header among them.
    let height: Int
    /// How many of them are those of the table, so that a filter covers them.
    let filtered: Int
  }

  /// A cell that leads somewhere.
  struct Link {
    let cell: String
    let target: CellLink
  }

  let name: String
  let layout: Layout
  let columns: [String]
  /// How wide each column is, in characters.
  private(set) var widths: [Int]
  private let areWidthsFixed: Bool
  /// The cells of its first sheet that lead somewhere.
  private(set) var links: [Link] = []
  /// How many rows it has on all its sheets, headers left out.
  private(set) var count = 0

  private let texts: CellTexts
  private let letters: [String]
  private var full: [Sheet] = []
  private var rows = PartText()
  /// The rows that have not been handed to those of the sheet.
  private var xml = XMLBuffer(.xml)
  /// The cells of the row that is being written.
  private var cells = XMLBuffer(.xml)
  /// How high that row must be, in lines of text.
  private var lines = 1
  /// Whether the next row is the header; a table without rows has none.
  private var isHeaderDue: Bool
  private var row = 1
  private var column = 0
  /// How many rows of the sheet are none of the table.
  private var noted = 0

  /// So many bytes of rows are handed on at once.
  private static let piece = 1 << 16
  private static let widest = 60
  /// More links Excel does not open on a sheet.
  private static let mostLinks = 65_530
  /// After so many rows the widths are settled.
  private static let measured = 500
  /// In points, of a line and of the highest row that there can be.
  private static let lineHeight = 16
  private static let highest = 405
  /// From 1899-12-30, from which spreadsheets count days, to 1970-01-01.
  private static let daysTo1970 = 25_569
  /// 1 March 1900. Before it the count is one too low, since Excel takes 1900 for a leap year.
  private static let firstDay = 61

  /// A table of these columns, as wide as `widths` says, else as their texts are. A page has no header.
  init(_ name: String, layout: Layout = .table, columns: [String], widths: [Int]? = nil, _ texts: CellTexts) {
    self.name = name
    self.layout = layout
    self.columns = columns
    self.texts = texts
    letters = columns.indices.map(Self.letters)
    self.widths = widths ?? columns.map { _ in 8 }
    areWidthsFixed = widths != nil
    isHeaderDue = layout != .page
  }

  /// How many columns stay in sight, and are printed on every page.
  var frozenColumns: Int {
    switch layout {
    case .page: 0
    case .table: 1
    case .matrix: 2
    }
  }

  /// Whether it has no row but the header.
  var isEmpty: Bool { count == 0 }

  /// The number of the row that is being written, from 1.
  var currentRow: Int { isHeaderDue ? row + 1 : row }

  /// Its sheets, to which nothing is added any more. A page has one, and so has a table without rows.
  consuming func sheets() -> [Sheet] {
    if row > 1 || full.isEmpty { endSheet() }
    return full
  }

  // MARK: Cells

  /// A text, as much of it as a cell holds.
  mutating func text(_ text: String, _ style: CellStyle = .text) {
    guard !text.isEmpty else { return missing() }
    writeHeaderIfDue()
    let fitting = texts.fitting(text, sheet: sheetName, column: columns[column], cell: reference)
    measure(fitting, style)
    open(style == .text || style == .link ? Self.style(of: fitting, style) : style, type: "s")
    value(String(texts.place(of: fitting)))
  }

  /// A number, as it was written.
  mutating func number(_ digits: String) {
    writeHeaderIfDue()
    open(.number)
    value(digits)
  }

  /// True or false.
  mutating func flag(_ isTrue: Bool) {
    writeHeaderIfDue()
    open(.text, type: "b")
    value(isTrue ? "1" : "0")
  }

  /// A date: as one where the day is known for certain, else as the text that was written.
  mutating func date(_ date: EDTFDate) {
    guard let number = Self.number(of: date) else { return text(date.text) }
    serial(number, .date)
  }

  /// A date for people: as one where the day is known for certain, else in the words of their language.
  mutating func date(_ date: EDTFDate, _ labels: Labels) {
    guard let number = Self.number(of: date) else { return text(labels.words(date)) }
    serial(number, .day)
  }

  /// A cell with nothing in it.
  mutating func missing() {
    writeHeaderIfDue()
    column += 1
  }

  /// A cell with nothing in it, for people, to whom a rule below it shows the row.
  mutating func blank() {
    writeHeaderIfDue()
    open(.ruled)
    cells.close()
    column += 1
  }

  /// A text that leads somewhere; one that leads nowhere where nil, or where a sheet has no room for more links.
  mutating func link(_ text: String, to link: CellLink?) {
    guard let link, full.isEmpty, links.count < Self.mostLinks else { return self.text(text) }
    writeHeaderIfDue()
    links.append(Link(cell: reference, target: link))
    self.text(text, .link)
  }

  /// Ends a row that is none of the table, such as one of a legend below it.
  mutating func endNote() {
    noted += 1
    closeRow()
  }

  /// Ends the row; one that does not fit any more goes on the next sheet of the table.
  mutating func endRow() {
    closeRow()
    count += 1
    guard row > texts.limits.rows else { return }
    endSheet()
    row = 1
    isHeaderDue = true
  }

  private mutating func endSheet() {
    rows.take(&xml)
    full.append(Sheet(name: sheetName, rows: rows, height: row - 1, filtered: row - 1 - noted))
    noted = 0
    rows = PartText()
  }

  // MARK: Markup

  private var headerHeight: Int { layout == .page ? 0 : 1 }

  private mutating func writeHeaderIfDue() {
    guard isHeaderDue else { return }
    isHeaderDue = false
    for (offset, name) in columns.enumerated() {
      // Room for the button of the filter.
      if !areWidthsFixed { widths[offset] = max(widths[offset], min(name.count + 4, 20)) }
      text(name, .header)
    }
    closeRow()
  }

  private mutating func closeRow() {
    if !cells.bytes.isEmpty {
      xml.open("row")
      xml.attribute("r", String(row))
      // Programs do not agree on who makes a row as high as its texts.
      if lines > 1 {
        xml.attribute("ht", String(min(lines * Self.lineHeight, Self.highest)))
        xml.attribute("customHeight", "1")
      }
      xml.fragment(cells)
      xml.close()
      if xml.bytes.count >= Self.piece { rows.take(&xml) }
    }
    cells.removeAll()
    lines = 1
    column = 0
    row += 1
  }

  /// A day as spreadsheets count them.
  private mutating func serial(_ number: Int, _ style: CellStyle) {
    writeHeaderIfDue()
    if !areWidthsFixed { widths[column] = max(widths[column], 11) }
    open(style)
    value(String(number))
  }

  private mutating func open(_ style: CellStyle, type: String? = nil) {
    cells.open("c")
    cells.attribute("r", reference)
    cells.attribute("s", style.index)
    cells.attribute("t", type)
  }

  private mutating func value(_ text: String) {
    cells.open("v")
    cells.text(text)
    cells.close()
    cells.close()
    column += 1
  }

  /// Makes the column wide and the row high enough for a text, up to what anybody would want.
  private mutating func measure(_ text: String, _ style: CellStyle) {
    if style == .title { lines = max(lines, 2) }
    guard style != .title, style != .label || layout != .page else { return }
    if !areWidthsFixed, row > headerHeight, count < Self.measured {
      self.widths[column] = max(self.widths[column], min(TextMeasure.width(of: text) + 2, Self.widest))
    }
    // A header is bold, and has the button of the filter beside it.
    let room = self.widths[column] - (style == .header ? 4 : 1)
    lines = max(lines, TextMeasure.lines(of: text, room: room))
  }

  private var sheetName: String { SheetName.name(name, number: full.count + 1) }

  private var reference: String { letters[column] + String(row) }

  private static func style(of text: String, _ style: CellStyle) -> CellStyle {
    // Most begin with such a letter.
    if let byte = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) { return style }
    var text = text
    if text.withUTF8({ FormulaGuard.applies(to: $0) }) { return .guarded }
    if style == .link { return style }
    // The first letter decides, as it does where a program looks for itself (UAX #9, rules P2 and P3).
    let letter = text.unicodeScalars.first { $0.properties.isAlphabetic }
    switch letter?.value {
    case .some(0x590...0x8FF), .some(0xFB1D...0xFDFF), .some(0xFE70...0xFEFF), .some(0x10800...0x10FFF),
      .some(0x1E800...0x1EFFF):
      return .rightToLeft
    default: return .text
    }
  }

  /// The number of a day that is known for certain.
  private static func number(of date: EDTFDate) -> Int? {
    guard date.end == nil, date.start.precision == .day, date.start.qualifier == nil else { return nil }
    let number = date.firstDay + daysTo1970
    return number >= firstDay ? number : nil
  }

  /// The letters of a column, counted from 0: A to Z, AA and so on.
  static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}
