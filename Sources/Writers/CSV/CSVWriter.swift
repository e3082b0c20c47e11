public import DossierCore
internal import DossierTables

/// Writes a table for each kind of entity, a table for each list that entities have, views for people, the matrix of who
/// says what, the timeline and how the tables are to be handled, and two descriptors of them all for programs.
///
/// RFC 4180: CRLF, one header row, an empty cell where nothing is known. A list never stands in one cell; the table
/// `KIND-FIELD.csv` has a row for each of its items. Every table is always there, an empty one with its header alone, so
/// that a workbook or a script that names it never breaks.
public struct CSVWriter: Writer {
  /// CSV (RFC 4180).
  public let format = Format(
    name: "csv", summary: "A table for each kind of entity and link, the matrix and the timeline, for spreadsheets",
    output: .folder("csv"), mediaType: "text/csv; charset=utf-8", precedence: 50, packetOptions: ["profile": "data"])

  /// For whom the tables are.
  public let options = [
    WriterOption(
      "profile", .choice(TableProfile.allCases.map(\.rawValue)),
      "for spreadsheets, or every text as it is, for programs")
  ]

  /// A writer of CSV tables.
  public init() {}

  /// Puts `csv/NAME.csv` for every table, `csv/cells/…` for every text that is too long for a cell, and the descriptions.
  public func write<Base: Sink>(
    _ release: Release, in context: WritingContext, into sink: inout Base
  ) throws -> [Finding] {
    let release = release.forPrograms
    let profile = context.options["profile"].flatMap(TableProfile.init) ?? .spreadsheet
    var tables = TableSource(TableOutput(sink, profile, format, release.id))
    defer { if let base = tables.sink.sink as? Base { sink = base } }
    try tables.putDossier(of: release)
    try tables.putCollections(of: release)
    try tables.sink.put(.entities) { EntityRows.add(release, to: &$0) }
    for list in tables.lists { try tables.sink.put(list) }
    try tables.sink.put(tables.tags)
    try Self.putViews(of: release, context, into: &tables.sink)
    let files = tables.sink.files
    for description in [
      DataPackage.description(of: files, release, context, profile),
      CSVWMetadata.description(of: files, release, profile),
    ] { try tables.sink.put(description) }
    return tables.sink.findings
  }

  private static func putViews(
    of release: Release, _ context: WritingContext, into tables: inout TableOutput
  ) throws {
    let matrix = MatrixColumns(of: release, context.labels)
    try tables.put(MatrixView.shape(matrix)) { MatrixView.add(release, matrix, to: &$0) }
    try tables.put(TimelineView.shape) { TimelineView.add(release, context, to: &$0) }
    try tables.put(HandlingView.shape) { HandlingView.add(release, context, to: &$0) }
    if let changes = release.changes {
      try tables.put(ChangesView.shape) { ChangesView.add(changes, context, to: &$0) }
    }
  }
}
