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
    let (events, claims, quotes, reactions) = (dossier.events, dossier.claims, dossier.quotes, dossier.reactions)
    entries.reserveCapacity(events.count + claims.count + quotes.count + reactions.count)
    for position in events.indices { add(events[position].date, .event, events[position].id) }
    for position in claims.indices {
      add(claims[position].date, .claim, claims[position].id)
      add(claims[position].withdrawn, .withdrawal, claims[position].id)
    }
    for position in quotes.indices { add(quotes[position].date, .quote, quotes[position].id) }
    for position in reactions.indices { add(reactions[position].date, .reaction, reactions[position].id) }
    for correction in dossier.corrections { add(correction.date, .correction, nil, correction.text) }
    add(dossier.edition?.date, .edition, nil, dossier.edition?.note)
    // The keys are sorted, not the entries, which are large.
    let keys = entries.enumerated().map { Key($1, at: $0) }
    return keys.sorted { one, other in
      if one.order != other.order { return one.order < other.order }
      let (first, second) = (entries[one.offset], entries[other.offset])
      // `2023-05-03` and `2023-05-03~` are one day, and read better one after the other.
      if !one.isAloneInOrder || !other.isAloneInOrder, first.date != second.date { return first.date < second.date }
      if one.start != other.start { return one.start < other.start }
      if one.rest != other.rest { return one.rest < other.rest }
      let ids = (first.id ?? "", second.id ?? "")
      return ids.0 != ids.1 ? ids.0 < ids.1 : one.offset < other.offset
    }.map { entries[$0.offset] }
  }

  /// What an entry is sorted by, as far as numbers tell.
  private struct Key {
    let order: Int
    let isAloneInOrder: Bool
    /// The first eight bytes of the id, and the next eight.
    let start: UInt64
    let rest: UInt64
    let offset: Int

    init(_ entry: TimelineEntry, at offset: Int) {
      order = entry.date.order
      isAloneInOrder = entry.date.isAloneInOrder
      var bytes = (entry.id ?? "").text.utf8.makeIterator()
      func word() -> UInt64 { (0..<8).reduce(0) { word, _ in word << 8 | UInt64(bytes.next() ?? 0) } }
      start = word()
      rest = word()
      self.offset = offset
    }
  }
}
