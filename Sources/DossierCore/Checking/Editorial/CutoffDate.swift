/// What came after the information cut-off is not in the dossier.
///
/// The dates of the work itself (when a source was read, a status given, an edition closed) may lie after it.
enum CutoffDate: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    guard let cutoff = dossier.cutoff else { return }
    func add(_ date: EDTFDate?, _ kind: EntityKind, _ id: EntityID, _ offset: Int, _ field: String = "date") {
      guard dossier.isAfterCutoff(date), let date else { return }
      report.add(
        .afterCutoff,
        "the \(kind) \(quoted(id.text)) is dated \(date.text), after the cut-off of \(cutoff.text): remove it, or move "
          + "the cut-off", at: .entity(kind, offset).key(field))
    }
    let (sources, events, claims) = (dossier.sources, dossier.events, dossier.claims)
    let (quotes, reactions) = (dossier.quotes, dossier.reactions)
    for offset in sources.indices { add(sources[offset].published, .source, sources[offset].id, offset, "published") }
    for offset in events.indices { add(events[offset].date, .event, events[offset].id, offset) }
    for offset in claims.indices {
      add(claims[offset].date, .claim, claims[offset].id, offset)
      add(claims[offset].withdrawn, .claim, claims[offset].id, offset, "withdrawn")
    }
    for offset in quotes.indices { add(quotes[offset].date, .quote, quotes[offset].id, offset) }
    for offset in reactions.indices { add(reactions[offset].date, .reaction, reactions[offset].id, offset) }
  }
}
