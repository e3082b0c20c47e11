public import DossierCore
import DossierZip

/// Writes one workbook: eight sheets for people, and behind them, hidden unless asked for, the tables of the dossier.
///
/// Office Open XML, transitional (ISO/IEC 29500-4), made of the same XML and zip code as the e-book, in memory. The
/// tables have the columns that the CSV writer gives them, so that a sheet saved as CSV loads again. Days that are known
/// for certain are dates, all other dates texts; no cell is a formula. Cells lead to one another and to addresses of the web.
public struct XLSXWriter: Writer {
  /// What it makes.
  public let format = Format(
    name: "xlsx", summary: "A workbook for Excel and LibreOffice: eight sheets to read, the tables behind them",
    output: .file(ending: "xlsx"), mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    isCompressed: true, isDefault: false, precedence: 40)

  /// Whether the tables that load again are there.
  public let options = [
    WriterOption("tables", .choice(["hide", "show", "none"]), "the tables for programs: hidden, shown, or left out")
  ]

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
    let book = ReaderBook(release, context.labels, limits)
    let wish = context.options["tables"] ?? "hide"
    var shown = Self.sheets(book, texts)
    let tables = wish == "none" ? [] : try EntitySheets.tables(of: release, texts).filter { !$0.table.isEmpty }
    if wish == "show" { shown += tables }
    if let longTexts = texts.longTexts { shown.append((longTexts, SheetName.longTexts)) }
    let hidden = wish == "hide" ? tables.map(\.table) : []
    let readMe = ReadMeSheet.table(
      book, sheets: shown, hidesTables: !hidden.isEmpty, generator: context.generator, texts)
    let workbook = Workbook(
      release: release, context: context, tables: [readMe] + shown.map(\.table), hidden: hidden, texts: texts)
    var (entries, forbidden) = try workbook.entries()
    try sink.put(format.path(for: release.id), mediaType: format.mediaType) { buffer in
      try ZipArchive.write(&entries) { buffer.append(contentsOf: $0) }
    }
    return texts.findings + Self.findings(forbidden: forbidden)
  }

  /// The sheets for people behind the first one, each with what the label file describes it as.
  private static func sheets(_ book: ReaderBook, _ texts: CellTexts) -> [(table: SheetTable, about: String)] {
    var sheets = [(ReaderSheet.claims(book).table(in: book, texts), "claims")]
    sheets += MatrixSheet.tables(book, texts).map { ($0, "matrix") }
    sheets += [
      (ReaderSheet.quotes(book).table(in: book, texts), "quotes"),
      (ReaderSheet.timeline(book).table(in: book, texts), "timeline"),
      (ReaderSheet.parties(book).table(in: book, texts), "parties"),
      (ReaderSheet.sources(book).table(in: book, texts), "sources"),
      (ReaderSheet.judgements(book).table(in: book, texts), "assessments"),
    ]
    return sheets.filter { !$0.0.isEmpty }
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
