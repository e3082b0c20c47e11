/// Everything dated of a dossier, in the order of the dates, then by id, then by kind (format.md, sections 2 and 5).
///
/// It keeps eight bytes an entry, in places from 0; each is made from the dossier when somebody asks for it.
public struct Timeline: Sendable, RandomAccessCollection {
  private var dossier: Dossier
  private let rows: [Row]

  /// Where a date stands.
  private struct Row {
    let kind: TimelineEntry.Kind
    /// The place in the collection of that kind, or among the corrections.
    let offset: Int32
  }

  /// Sorts all that is dated.
  init(of dossier: Dossier) {
    let (events, claims, quotes, reactions) = (dossier.events, dossier.claims, dossier.quotes, dossier.reactions)
    var rows: [Row] = []
    var keys: [Key] = []
    let count = events.count + claims.count + quotes.count + reactions.count
    rows.reserveCapacity(count)
    keys.reserveCapacity(count)
    func add(_ date: EDTFDate?, _ kind: TimelineEntry.Kind, _ offset: Int, _ id: EntityID = "") {
      guard let date else { return }
      keys.append(Key(date, id, number: rows.count))
      rows.append(Row(kind: kind, offset: Int32(offset)))
    }
    for offset in events.indices { add(events[offset].date, .event, offset, events[offset].id) }
    for offset in claims.indices {
      add(claims[offset].date, .claim, offset, claims[offset].id)
      add(claims[offset].withdrawn, .withdrawal, offset, claims[offset].id)
    }
    for offset in quotes.indices { add(quotes[offset].date, .quote, offset, quotes[offset].id) }
    for offset in reactions.indices { add(reactions[offset].date, .reaction, offset, reactions[offset].id) }
    for offset in dossier.corrections.indices { add(dossier.corrections[offset].date, .correction, offset) }
    add(dossier.edition?.date, .edition, 0)
    keys.sort { one, other in
      if one.order != other.order { return one.order < other.order }
      func entry(_ key: Key) -> TimelineEntry { Self.entry(rows[Int(key.number)], of: dossier) }
      // `2023-05-03` and `2023-05-03~` are one day, and read better one after the other.
      if !one.isAloneInOrder || !other.isAloneInOrder {
        let dates = (entry(one).date, entry(other).date)
        if dates.0 != dates.1 { return dates.0 < dates.1 }
      }
      if one.start != other.start { return one.start < other.start }
      if one.rest != other.rest { return one.rest < other.rest }
      let ids = (entry(one).id ?? "", entry(other).id ?? "")
      return ids.0 != ids.1 ? ids.0 < ids.1 : one.number < other.number
    }
    self.dossier = dossier
    self.rows = keys.map { rows[Int($0.number)] }
  }

  /// The same, made from a dossier that differs in nothing dated, such as one without the team's notes.
  func made(from dossier: Dossier) -> Timeline {
    var timeline = self
    timeline.dossier = dossier
    return timeline
  }

  /// The place of the first entry.
  public var startIndex: Int { 0 }
  /// The place behind the last entry.
  public var endIndex: Int { rows.count }
  /// The entry at a place.
  public subscript(position: Int) -> TimelineEntry { Self.entry(rows[position], of: dossier) }

  private static func entry(_ row: Row, of dossier: Dossier) -> TimelineEntry {
    let offset = Int(row.offset)
    func entry(_ date: EDTFDate?, _ id: EntityID?, _ text: String? = nil) -> TimelineEntry {
      // What has no date has no row.
      TimelineEntry(date: date ?? .blank, kind: row.kind, id: id, text: text)
    }
    return switch row.kind {
    case .event: entry(dossier.events[offset].date, dossier.events[offset].id)
    case .claim: entry(dossier.claims[offset].date, dossier.claims[offset].id)
    case .withdrawal: entry(dossier.claims[offset].withdrawn, dossier.claims[offset].id)
    case .quote: entry(dossier.quotes[offset].date, dossier.quotes[offset].id)
    case .reaction: entry(dossier.reactions[offset].date, dossier.reactions[offset].id)
    case .correction: entry(dossier.corrections[offset].date, nil, dossier.corrections[offset].text)
    case .edition: entry(dossier.edition?.date, nil, dossier.edition?.note)
    }
  }

  /// What an entry is sorted by, as far as numbers tell.
  private struct Key {
    let order: Int
    /// The first eight bytes of the id, and the next eight.
    let start: UInt64
    let rest: UInt64
    /// The place in the order of the collections.
    let number: Int32
    let isAloneInOrder: Bool

    init(_ date: EDTFDate, _ id: EntityID, number: Int) {
      order = date.order
      isAloneInOrder = date.isAloneInOrder
      var bytes = id.text.utf8.makeIterator()
      func word() -> UInt64 { (0..<8).reduce(0) { word, _ in word << 8 | UInt64(bytes.next() ?? 0) } }
      start = word()
      rest = word()
      self.number = Int32(number)
    }
  }
}

extension Timeline: Equatable {
  /// Whether they say the same.
  public static func == (lhs: Timeline, rhs: Timeline) -> Bool { lhs.elementsEqual(rhs) }
}
