import DossierCore

/// What cells mean: texts without what a spreadsheet made necessary, and values without what programs do to them.
struct TableCells {
  /// How the tables were written; nil where nothing tells.
  let profile: TableProfile?
  /// The folder of the tables, with a slash at its end.
  let folder: String
  let files: DossierFiles
  private(set) var findings: [Finding] = []
  /// The files that cells point to, for showing lines of them.
  private(set) var read: [(file: String, bytes: [UInt8])] = []

  init(profile: TableProfile?, folder: String, files: DossierFiles) {
    self.profile = profile
    self.folder = folder
    self.files = files
  }

  /// Adds the value of a cell to a tree, at the place of the cell.
  mutating func add(
    _ column: TableColumn, _ cell: CSVTable.Cell, in table: CSVTable, to builder: inout NodeTreeBuilder
  ) {
    var text = cell.text
    switch column.content {
    case .text:
      checkWords(of: column, cell, in: table)
      if profile == .data { break }
      if let path = text.withUTF8(CellFile.path) {
        text = contents(of: path, namedBy: cell, in: table)
      } else if text.withUTF8(FormulaGuard.wasApplied) {
        text.unicodeScalars.removeFirst()
        if profile == nil, !table.isAsWritten { reportDoubt(column, cell, in: table) }
      }
    case .number: break
    case .id, .date, .word, .truth, .whole: text = Self.whole(text)
    }
    text.withUTF8 { _ = builder.add(.plain, at: cell.offset, text: $0) }
  }

  /// Tells of a cell that does not have its text any more.
  private mutating func checkWords(of column: TableColumn, _ cell: CSVTable.Cell, in table: CSVTable) {
    var text = cell.text
    if Self.isFailure(text) {
      findings.append(
        Finding(
          .failedFormula,
          "`\(column.name)` is \(quoted(text)), which a spreadsheet shows where it cannot work out a formula: write the "
            + "text that was meant", at: table.place(cell)))
    }
    guard text.withUTF8(CellFile.isCutOff) else { return }
    findings.append(
      Finding(
        .cutText,
        "`\(column.name)` ends where a cell of a workbook did: take the whole text from the sheet "
          + "\(quoted(CellFile.sheet)) into a file \(quoted("cells/NAME.txt")) beside the table, and write "
          + "\(quoted("file:cells/NAME.txt")) into the cell", at: table.place(cell)))
  }

  /// Whether spreadsheets show the text where a formula has no value.
  private static func isFailure(_ text: String) -> Bool {
    guard text.utf8.count <= 10 else { return false }
    switch text {
    case "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#BEZUG!", "#WERT!", "#NV", "#VALEUR!":
      return true
    // LibreOffice numbers its own.
    default: return text.hasPrefix("Err:5") && text.utf8.count == 7
    }
  }

  private mutating func reportDoubt(_ column: TableColumn, _ cell: CSVTable.Cell, in table: CSVTable) {
    let descriptor = quoted(files.name("\(folder)\(TableProfile.descriptor)"))
    let profiles = TableProfile.allCases.map { quoted("{\"\(TableProfile.key)\": \"\($0.rawValue)\"}") }
    findings.append(
      Finding(
        .doubtfulGuard,
        "`\(column.name)` begins with an apostrophe, which may be a guard against formulas or part of the text: the file "
          + "\(descriptor) with \(profiles[0]) says that it is a guard, with \(profiles[1]) that it is text",
        at: table.place(cell)))
  }

  /// A whole number without the fraction that pandas and others give it where a column has empty cells: `3.0` is 3.
  ///
  /// No id, date, word or whole number has such a form, so nothing is taken for something else.
  static func whole(_ text: String) -> String {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy({ $0 == UInt8(ascii: "0") }) else { return text }
    let digits = parts[0].first == UInt8(ascii: "-") ? parts[0].dropFirst() : parts[0]
    let isNumber = !digits.isEmpty && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isNumber ? String(decoding: parts[0], as: UTF8.self) : text
  }

  /// The text of the file that a cell points to; empty, with a finding, where it cannot be read.
  private mutating func contents(of path: String, namedBy cell: CSVTable.Cell, in table: CSVTable) -> String {
    let file = files.name(folder + path)
    switch files.contents(folder + path) {
    case .failure(let finding):
      findings.append(
        Finding(
          finding.code,
          "the cell points to the file \(quoted(file)), which cannot be read: put it back beside the table, "
            + "or write the text into the cell", at: table.place(cell)))
      return ""
    case .success(let bytes):
      read.append((file, bytes))
      guard let text = SourceText.accept(bytes, file: file, findings: &findings) else { return "" }
      return String(decoding: text, as: UTF8.self)
    }
  }
}
