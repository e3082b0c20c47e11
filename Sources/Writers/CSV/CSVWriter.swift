public import DossierCore

/// Writes a table for each kind of entity, a table for each list that entities have, and views for people: the matrix of
/// who says what, the timeline, and how the tables are to be handled.
///
/// RFC 4180: CRLF, one header row, an empty cell where nothing is known. A list never stands in one cell; the table
/// `KIND-FIELD.csv` has a row for each of its items. Every table is always there, an empty one with its header alone, so
/// that a workbook or a script that names it never breaks.
public struct CSVWriter: Writer {
  /// CSV (RFC 4180).
  public let format = Format(
    name: "csv", summary: "A table for each kind of entity and link, the matrix and the timeline, for spreadsheets",
    files: "csv/*.csv")

  /// A writer of CSV tables for spreadsheets.
  public init() {}

  /// Puts `csv/NAME.csv` for every table.
  public func write(
    _ release: Release, in context: WritingContext, into sink: inout some Sink
  ) throws -> [Finding] {
    var tables = TableSet()
    tables.addDossier(release)
    tables.add(release.dossier.sources)
    tables.add(release.dossier.parties)
    tables.add(release.dossier.events)
    tables.add(release.dossier.claims)
    tables.add(release.dossier.quotes)
    tables.add(release.dossier.reactions)
    tables.add(release.dossier.questions)
    tables.add(release.dossier.assessments)
    tables.add(release.dossier.sections)
    tables.add(release.dossier.attachments)
    tables.add(release.dossier.terms)
    let views = [
      MatrixView.table(of: release, context), TimelineView.table(of: release, context),
      HandlingView.table(of: release, context),
    ]
    for table in tables.tables + views {
      try sink.put(Artifact(path: "csv/\(table.name).csv", mediaType: "text/csv; charset=utf-8", body: table.bytes))
    }
    return []
  }
}
