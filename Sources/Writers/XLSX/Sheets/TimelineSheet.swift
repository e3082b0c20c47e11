import DossierCore

/// Everything dated: a row for each, in order of time.
///
/// `date` is as exact as it is known; `from` and `to`, the first and the last day that it can mean where it happens, are
/// always dates, so that imprecise ones are sorted and filtered with the others.
enum TimelineSheet {
  static func table(of release: Release, _ context: WritingContext, _ texts: CellTexts) -> SheetTable {
    var table = SheetTable(
      SheetName.timeline, columns: ["date", "from", "to", "precision", "kind", "id", "who", "text"], texts)
    for entry in release.timeline {
      table.date(entry.date)
      table.day(entry.date.firstDay)
      table.day(entry.date.lastDay)
      table.text("\(entry.date.precision)")
      table.text(context.labels["timeline.\(entry.kind.rawValue)"])
      table.text(entry.id?.text ?? "")
      table.text(entry.id.flatMap { who($0, release) } ?? "")
      table.text(entry.id.map { what($0, release, context) } ?? entry.text ?? "")
      table.endRow()
    }
    return table
  }

  private static func who(_ id: EntityID, _ release: Release) -> String? {
    let party = release.claim(id)?.claimant ?? release.quote(id)?.speaker ?? release.reaction(id)?.party
    return party.map { release.name(of: $0) }
  }

  private static func what(_ id: EntityID, _ release: Release, _ context: WritingContext) -> String {
    if let quote = release.quote(id) { return quote.text }
    guard let reaction = release.reaction(id) else { return release.shortLabel(of: id) }
    let words = reaction.stance.map { context.labels[$0] } ?? reaction.act.map { context.labels[$0] } ?? ""
    let said = reaction.summary.map { release.plainText(of: $0) }
    return "\(words): \(release.shortLabel(of: reaction.to))" + (said.map { "\n\($0)" } ?? "")
  }
}
