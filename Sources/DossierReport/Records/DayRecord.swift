import DossierCore

/// What lies at one date of the timeline: events in full, the rest by its marks, by kind and party.
struct DayRecord: TemplateSubject {
  let desk: Desk
  /// The date as it was written: the same day, once as it is and once as an approximate one, are two dates.
  let text: String
  let date: String
  private var ids: [TimelineEntry.Kind: [EntityID]] = [:]
  private var marks: [Marking?] = []
  private var notes: [DayNoteRecord] = []

  static let scopeName = "day"
  static let fields: [TemplateField<DayRecord>] = [
    .text("date", "the date, with a TLP label where all that lies there is stricter than what is not marked") { day in
      day.desk.marked(day.date, day.marks.contains(nil) ? nil : day.marks.compactMap(\.self).min())
    },
    .list("events", "what happened") { day in
      day.ids[.event, default: []].compactMap { EventRecord(desk: day.desk, id: $0) }
    },
    .list("groups", "claims, quotes and reactions, by kind") { $0.groups },
    .list("notes", "corrections and editions") { $0.notes },
  ]

  /// The timeline, with entries of the same date together.
  static func days(of desk: Desk) -> [DayRecord] {
    let timeline = desk.whole.timeline
    var days: [DayRecord] = []
    var start = 0
    while start < timeline.count {
      let earliest = timeline[start].date.earliest
      let precision = timeline[start].date.precision
      var same: [DayRecord] = []
      var end = start
      while end < timeline.count, timeline[end].date.earliest == earliest, timeline[end].date.precision == precision {
        let text = timeline[end].date.text
        if let known = same.firstIndex(where: { $0.text == text }) {
          same[known].add(timeline[end])
        } else {
          same.append(DayRecord(timeline[end], desk: desk))
        }
        end += 1
      }
      // What is sure comes first.
      days += same.count == 1 ? same : same.sorted { $0.text.utf8.count < $1.text.utf8.count }
      start = end
    }
    return days
  }

  private init(_ entry: TimelineEntry, desk: Desk) {
    self.desk = desk
    text = entry.date.text
    date = desk.sentence(desk.date(entry.date) ?? text)
    add(entry)
  }

  private mutating func add(_ entry: TimelineEntry) {
    // That there is an edition of a date is told to everybody.
    marks.append(entry.kind == .edition ? nil : entry.id.map(desk.whole.mark(of:)) ?? desk.whole.headMark)
    switch entry.kind {
    case .correction, .edition: notes.append(DayNoteRecord(desk: desk, kind: entry.kind, text: entry.text))
    case .event, .claim, .withdrawal, .quote, .reaction:
      if let id = entry.id { ids[entry.kind, default: []].append(id) }
    }
  }

  private var groups: [DayGroupRecord] {
    [TimelineEntry.Kind.claim, .withdrawal, .quote, .reaction].flatMap { kind in
      desk.labelsInUse.compactMap { mark in
        let ids = ids[kind, default: []].filter { desk.whole.ground == nil || desk.whole.mark(of: $0) == mark }
        return ids.isEmpty ? nil : DayGroupRecord(desk: desk, kind: kind, ids: desk.ordered(ids), mark: mark)
      }
    }
  }
}

/// Items of one kind at one date.
struct DayGroupRecord: TemplateSubject {
  let desk: Desk
  let kind: TimelineEntry.Kind
  let ids: [EntityID]
  let mark: Marking?

  static let scopeName = "dayGroup"
  static let fields: [TemplateField<DayGroupRecord>] = [
    .text("title", "what was done, with a TLP label where stricter than what is not marked") {
      $0.desk.marked($0.desk.label("day.\($0.kind.rawValue)"), $0.mark)
    },
    .written("items", "the items, by party") { group in { page in group.write(into: &page) } },
  ]

  private func write(into page: inout Page) {
    guard let kind = ids.first.flatMap(desk.whole.kind) else { return }
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
      if position > 0 { page.append(joining: desk.semicolon) }
      page.append(desk.name(of: party))
      page.append(" (")
      desk.marks.write(byParty[party] ?? [], into: &page)
      page.append(")")
    }
  }
}

/// A correction or an edition in the timeline.
struct DayNoteRecord: TemplateSubject {
  let desk: Desk
  let kind: TimelineEntry.Kind
  let text: String?

  static let scopeName = "dayNote"
  static let fields: [TemplateField<DayNoteRecord>] = [
    .text("title", "what it is") { $0.desk.label("day.\($0.kind.rawValue)") },
    .text("text", "what it says") { $0.desk.head($0.text) },
  ]
}

extension Desk {
  /// Items of one kind in the order of their collection.
  func ordered(_ ids: [EntityID]) -> [EntityID] {
    guard let first = ids.first, let kind = whole.kind(of: first) else { return ids }
    return ids.map { (offset: whole.offset($0, kind) ?? 0, id: $0) }.sorted { $0.offset < $1.offset }.map(\.id)
  }

  /// Who puts forward a claim, says a quote, reacts.
  func party(behind id: EntityID, _ kind: EntityKind) -> EntityID {
    switch kind {
    case .claim: whole.claim(id)?.claimant ?? id
    case .quote: whole.quote(id)?.speaker ?? id
    case .reaction: whole.reaction(id)?.party ?? id
    default: id
    }
  }
}
