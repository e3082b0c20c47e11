/// A dated thing of a dossier.
public struct TimelineEntry: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    case event, claim, withdrawal, quote, reaction, correction, edition
  }

  /// When.
  public let date: EDTFDate
  /// What it is.
  public let kind: Kind
  /// The entity; nil for corrections and editions.
  public let id: EntityID?
  /// The text of a correction, the note of an edition; nil for entities.
  public let text: String?
}

extension TimelineEntry {
  /// All entries, in the order of their dates, then by id, then by kind (format.md, sections 2 and 5).
  static func timeline(of dossier: Dossier) -> [TimelineEntry] {
    var entries: [TimelineEntry] = []
    func add(_ date: EDTFDate?, _ kind: Kind, _ id: EntityID?, _ text: String? = nil) {
      if let date { entries.append(TimelineEntry(date: date, kind: kind, id: id, text: text)) }
    }
    for event in dossier.events { add(event.date, .event, event.id) }
    for claim in dossier.claims {
      add(claim.date, .claim, claim.id)
      add(claim.withdrawn, .withdrawal, claim.id)
    }
    for quote in dossier.quotes { add(quote.date, .quote, quote.id) }
    for reaction in dossier.reactions { add(reaction.date, .reaction, reaction.id) }
    for correction in dossier.corrections { add(correction.date, .correction, nil, correction.text) }
    add(dossier.edition?.date, .edition, nil, dossier.edition?.note)
    // The keys are sorted, not the entries, which are large.
    let keys = entries.enumerated().map { (order: $1.date.order, offset: $0) }
    return keys.sorted { one, other in
      if one.order != other.order { return one.order < other.order }
      // `2023-05-03` and `2023-05-03~` are one day, and read better one after the other.
      let dates = (entries[one.offset].date, entries[other.offset].date)
      if dates.0.text != dates.1.text { return dates.0 < dates.1 }
      let ids = (entries[one.offset].id ?? "", entries[other.offset].id ?? "")
      return ids.0 != ids.1 ? ids.0 < ids.1 : one.offset < other.offset
    }.map { entries[$0.offset] }
  }
}
