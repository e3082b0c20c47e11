import DossierCore

/// Everything dated, for people: a row for each, in order of time.
enum TimelineView {
  static func add(_ release: Release, _ context: WritingContext, to table: inout Table) {
    for (offset, entry) in release.timeline.enumerated() {
      table.beginRow("\(offset + 1)")
      table.bare(entry.date.text)
      table.bare(precisions[entry.date.precision.rawValue])
      table.bare(entry.kind.rawValue)
      if let id = entry.id { table.bare(id.text) } else { table.missing() }
      let label = entry.id.map { release.shortLabel(of: $0, in: context.labels.quotation) }
      if let text = label ?? entry.text { table.text(text) } else { table.missing() }
      table.endRow()
    }
  }

  /// By the raw value of `EDTFDate.Precision`.
  private static let precisions = ["year", "month", "day", "minute", "second"]

  static let shape = TableShape(
    name: "timeline", about: "Something dated, in order of time.",
    columns: [
      TableColumn("date", .date, about: "When."),
      TableColumn("precision", .word(precisions), about: "How exact the date, or the start of the interval, is."),
      TableColumn("kind", .word(TimelineEntry.Kind.allCases.map(\.rawValue)), about: "What it is."),
      TableColumn("id", .id, isRequired: false, form: .reference(.any), about: "The entity, where it is one."),
      TableColumn("text", .text, isRequired: false, about: "What happened or was said, in a line."),
    ], key: [])
}
