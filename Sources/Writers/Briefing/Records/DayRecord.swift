import DossierCore

/// What lies at one date of the timeline: events in full, the rest by its marks, by kind and party.
struct DayRecord: TemplateSubject {
  let desk: Desk
  let date: String
  let entries: [TimelineEntry]

  static let scopeName = "day"
  static let fields: [TemplateField<DayRecord>] = [
    .text("date", "the date") { $0.date },
    .list("events", "what happened") { day in
      day.entries.filter { $0.kind == .event }.compactMap { $0.id.flatMap { EventRecord(desk: day.desk, id: $0) } }
    },
    .list("groups", "claims, quotes and reactions, by kind") { $0.groups },
    .list("notes", "corrections and editions") { $0.notes },
  ]

  /// The timeline, with entries of the same date together.
  static func days(of desk: Desk) -> [DayRecord] {
    let timeline = desk.release.timeline
    var days: [DayRecord] = []
    var start = 0
    while start < timeline.count {
      var end = start + 1
      while end < timeline.count, timeline[end].date.earliest == timeline[start].date.earliest,
        timeline[end].date.precision == timeline[start].date.precision
      {
        end += 1
      }
      // The same day, once as it is and once as an approximate one, are two dates.
      var order: [String] = []
      var entries: [String: [TimelineEntry]] = [:]
      for entry in timeline[start..<end] {
        if entries[entry.date.text] == nil { order.append(entry.date.text) }
        entries[entry.date.text, default: []].append(entry)
      }
      days += order.sorted { $0.utf8.count < $1.utf8.count }.map { text in
        DayRecord(
          desk: desk, date: desk.sentence(desk.words(entries[text]?.first?.date) ?? text), entries: entries[text] ?? [])
      }
      start = end
    }
    return days
  }

  private var groups: [DayGroupRecord] {
    [TimelineEntry.Kind.claim, .withdrawal, .quote, .reaction].compactMap { kind in
      let ids = entries.filter { $0.kind == kind }.compactMap(\.id).sorted(by: desk.isBefore)
      return ids.isEmpty ? nil : DayGroupRecord(desk: desk, kind: kind, ids: ids)
    }
  }

  private var notes: [DayNoteRecord] {
    entries.filter { $0.kind == .correction || $0.kind == .edition }.map { DayNoteRecord(desk: desk, entry: $0) }
  }
}

/// Items of one kind at one date.
struct DayGroupRecord: TemplateSubject {
  let desk: Desk
  let kind: TimelineEntry.Kind
  let ids: [EntityID]

  static let scopeName = "dayGroup"
  static let fields: [TemplateField<DayGroupRecord>] = [
    .text("title", "what was done") { $0.desk.label("day.\($0.kind.rawValue)") },
    .text("items", "the items, by party") { $0.items },
  ]

  private var items: String {
    var order: [EntityID] = []
    var byParty: [EntityID: [EntityID]] = [:]
    for id in ids {
      let party = desk.party(behind: id)
      if byParty[party] == nil { order.append(party) }
      byParty[party, default: []].append(id)
    }
    let parts = order.map { party in
      "\(desk.release.name(of: party)) (\(desk.marks.marks(byParty[party] ?? []) ?? ""))"
    }
    return parts.joined(separator: "; ")
  }
}

/// A correction or an edition in the timeline.
struct DayNoteRecord: TemplateSubject {
  let desk: Desk
  let entry: TimelineEntry

  static let scopeName = "dayNote"
  static let fields: [TemplateField<DayNoteRecord>] = [
    .text("title", "what it is") { $0.desk.label("day.\($0.entry.kind.rawValue)") },
    .text("text", "what it says") { $0.entry.text },
  ]
}

extension Desk {
  /// Whether an item stands before another one of its kind.
  func isBefore(_ one: EntityID, _ other: EntityID) -> Bool {
    guard let kind = release.kind(of: one) else { return false }
    return release.offset(one, kind) ?? 0 < release.offset(other, kind) ?? 0
  }

  /// Who puts forward a claim, says a quote, reacts.
  func party(behind id: EntityID) -> EntityID {
    release.claim(id)?.claimant ?? release.quote(id)?.speaker ?? release.reaction(id)?.party ?? id
  }
}
