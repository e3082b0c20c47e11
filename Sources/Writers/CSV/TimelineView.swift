import DossierCore

/// Everything dated, for people: a row for each, in order of time.
enum TimelineView {
  static func table(of release: Release, _ context: WritingContext) -> Table {
    var table = Table(name: "timeline")
    for name in ["date", "precision", "kind", "id", "text"] { table.header(name) }
    table.endRow()
    for entry in release.timeline {
      table.bare(entry.date.text)
      table.bare("\(entry.date.precision)")
      table.bare(entry.kind.rawValue)
      table.bare(entry.id?.text ?? "")
      table.text(entry.id.map { release.shortLabel(of: $0, in: context.labels.quotation) } ?? entry.text ?? "")
      table.endRow()
    }
    return table
  }
}
