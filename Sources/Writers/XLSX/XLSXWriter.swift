public import DossierCore

/// Writes one workbook with a sheet for each table that has rows, the matrix and the timeline, to be read and filtered.
///
/// Office Open XML, transitional (ISO/IEC 29500-4), made of the same XML and zip code as the e-book, in memory. The
/// tables have the columns that the CSV writer gives them, so that a sheet saved as CSV loads again. Days that are known
/// for certain are dates, all other dates texts; no cell is a formula.
public struct XLSXWriter: Writer {
  /// What it makes.
  public let format = Format(
    name: "xlsx", summary: "A workbook for Excel and LibreOffice: a sheet a table, the matrix, the timeline",
    output: .file(ending: "xlsx"), mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    isCompressed: true, isDefault: false, precedence: 40)

  private let limits: SheetLimits

  /// A writer of workbooks.
  public init() { self.init(limits: .standard) }

  init(limits: SheetLimits) { self.limits = limits }

  /// Puts the workbook.
  ///
  /// - Returns: Texts that are too long for a cell, and where they stand instead.
  /// - Throws: Errors of compression, and whatever the sink throws.
  public func write(
    _ release: Release, in context: WritingContext, into sink: inout some Sink
  ) throws -> [Finding] {
    let texts = CellTexts(limits: limits, labels: context.labels)
    var sheets = MatrixSheet.tables(of: release, context, texts)
    sheets.append(TimelineSheet.table(of: release, context, texts))
    sheets += try EntitySheets.tables(of: release, texts)
    if let longTexts = texts.longTexts { sheets.append(longTexts) }
    sheets = sheets.filter { !$0.isEmpty }
    let dossier = DossierSheet.table(of: release, sheets: sheets, context, texts)
    let workbook = Workbook(release: release, context: context, tables: [dossier] + sheets, texts: texts)
    let file = try workbook.bytes()
    try sink.put(Artifact(file.bytes, of: format, for: release))
    return texts.findings + Self.findings(forbidden: file.forbidden)
  }

  private static func findings(forbidden count: Int) -> [Finding] {
    if count == 0 { return [] }
    return [
      Finding(
        .forbiddenCharacter,
        "\(count) characters that XML does not allow are shown as U+FFFD in the workbook; remove them from the dossier")
    ]
  }
}

/// How much fits into a sheet (Excel specifications and limits).
struct SheetLimits: Sendable {
  let rows: Int
  let columns: Int
  /// In UTF-16 code units.
  let text: Int

  static let standard = SheetLimits(
    rows: Limits.sheetRows, columns: Limits.sheetColumns, text: Limits.cellText)
}
