/// What came after the information cut-off is not in the dossier.
///
/// The dates of the work itself (when a source was read, a status given, an edition closed) may lie after it.
enum CutoffDate: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    guard let cutoff = dossier.cutoff else { return }
    func add(_ date: EDTFDate?, _ kind: EntityKind, _ id: EntityID, _ offset: Int, _ field: String = "date") {
      guard dossier.isAfterCutoff(date), let date else { return }
      report.add(
        .afterCutoff,
        "the \(kind) \(quoted(id.text)) is dated \(date.text), after the cut-off of \(cutoff.text): remove it, or move "
          + "the cut-off", at: .entity(kind, offset).key(field))
    }
    for (offset, source) in dossier.sources.enumerated() {
      add(source.published, .source, source.id, offset, "published")
    }
    for (offset, event) in dossier.events.enumerated() { add(event.date, .event, event.id, offset) }
    for (offset, claim) in dossier.claims.enumerated() {
      add(claim.date, .claim, claim.id, offset)
      add(claim.withdrawn, .claim, claim.id, offset, "withdrawn")
    }
    for (offset, quote) in dossier.quotes.enumerated() { add(quote.date, .quote, quote.id, offset) }
    for (offset, reaction) in dossier.reactions.enumerated() { add(reaction.date, .reaction, reaction.id, offset) }
  }
}
