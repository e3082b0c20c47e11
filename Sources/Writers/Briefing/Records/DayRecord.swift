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
          desk: desk, date: desk.sentence(desk.date(entries[text]?.first?.date) ?? text), entries: entries[text] ?? [])
      }
      start = end
    }
    return days
  }

  private var groups: [DayGroupRecord] {
    [TimelineEntry.Kind.claim, .withdrawal, .quote, .reaction].compactMap { kind in
      let ids = desk.ordered(entries.filter { $0.kind == kind }.compactMap(\.id))
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
    .written("items", "the items, by party") { group in { page in group.write(into: &page) } },
  ]

  private func write(into page: inout Page) {
    guard let kind = ids.first.flatMap(desk.release.kind) else { return }
    var order: [EntityID] = []
    var byParty: [EntityID: [EntityID]] = [:]
    for id in ids {
      let party = desk.party(behind: id, kind)
      if byParty[party]?.append(id) == nil {
        byParty[party] = [id]
        order.append(party)
      }
    }
    for (position, party) in order.enumerated() {
      if position > 0 { page.append("; ") }
      page.append(desk.name(of: party))
      page.append(" (")
      page.append(byParty[party].flatMap { desk.marks.marks($0, of: kind) } ?? "")
      page.append(")")
    }
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
  /// Items of one kind in the order of their collection.
  func ordered(_ ids: [EntityID]) -> [EntityID] {
    guard let first = ids.first, let kind = release.kind(of: first) else { return ids }
    return ids.map { (offset: release.offset($0, kind) ?? 0, id: $0) }.sorted { $0.offset < $1.offset }.map(\.id)
  }

  /// Who puts forward a claim, says a quote, reacts.
  func party(behind id: EntityID, _ kind: EntityKind) -> EntityID {
    switch kind {
    case .claim: release.offset(id, .claim).map { dossier.claims[$0].claimant } ?? id
    case .quote: release.offset(id, .quote).map { dossier.quotes[$0].speaker } ?? id
    case .reaction: release.offset(id, .reaction).map { dossier.reactions[$0].party } ?? id
    default: id
    }
  }
}
