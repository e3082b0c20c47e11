import DossierCore
import DossierTemplating

/// What lies at one date of the timeline: events in full, the rest by its marks, by kind and party.
struct DayRecord: TemplateSubject {
  let briefing: BriefingContext
  /// The date as it was written: the same day, once as it is and once as an approximate one, are two dates.
  let text: String
  let date: String
  private var ids: [TimelineEntry.Kind: [EntityID]] = [:]
  private var marks: [Marking?] = []
  private var notes: [DayNoteRecord] = []

  static let scopeName = "day"
  static let fields: [TemplateField<DayRecord>] = [
    .text("date", "the date, with a TLP label where all that lies there is stricter than what is not marked") { day in
      day.briefing.marked(day.date, day.marks.contains(nil) ? nil : day.marks.compactMap(\.self).min())
    },
    .list("events", "what happened") { day in
      day.ids[.event, default: []].compactMap { EventRecord(briefing: day.briefing, id: $0) }
    },
    .list("groups", "claims, quotes and reactions, by kind") { $0.groups },
    .list("notes", "corrections and editions") { $0.notes },
  ]

  /// The timeline, with entries of the same date together.
  static func days(of briefing: BriefingContext) -> [DayRecord] {
    var days: [DayRecord] = []
    // Entries of a date stand one after the other.
    for entry in briefing.whole.timeline {
      if let last = days.indices.last, days[last].text == entry.date.text {
        days[last].add(entry)
      } else {
        days.append(DayRecord(entry, briefing: briefing))
      }
    }
    return days
  }

  private init(_ entry: TimelineEntry, briefing: BriefingContext) {
    self.briefing = briefing
    text = entry.date.text
    date = briefing.sentence(briefing.date(entry.date) ?? text)
    add(entry)
  }

  private mutating func add(_ entry: TimelineEntry) {
    // That there is an edition of a date is told to everybody.
    marks.append(entry.kind == .edition ? nil : briefing.mark(of: entry))
    switch entry.kind {
    case .correction, .edition: notes.append(DayNoteRecord(briefing: briefing, kind: entry.kind, text: entry.text))
    case .event, .claim, .withdrawal, .quote, .reaction:
      if let id = entry.id { ids[entry.kind, default: []].append(id) }
    }
  }

  private var groups: [DayGroupRecord] {
    [TimelineEntry.Kind.claim, .withdrawal, .quote, .reaction].flatMap { kind in
      briefing.labelsInUse.compactMap { mark in
        let ids = ids[kind, default: []].filter { briefing.isUnmarked || briefing.marking(of: $0) == mark }
        return ids.isEmpty ? nil : DayGroupRecord(briefing: briefing, kind: kind, ids: ids, mark: mark)
      }
    }
  }
}

/// Items of one kind at one date.
struct DayGroupRecord: TemplateSubject {
  let briefing: BriefingContext
  let kind: TimelineEntry.Kind
  let ids: [EntityID]
  let mark: Marking?

  static let scopeName = "dayGroup"
  static let fields: [TemplateField<DayGroupRecord>] = [
    .text("title", "what was done, with a TLP label where stricter than what is not marked") {
      $0.briefing.marked($0.briefing.label("day.\($0.kind.rawValue)"), $0.mark)
    },
    .written("items", "the items, by party") { group in { page in group.write(into: &page) } },
  ]

  private func write(into page: inout Page) {
    var order: [EntityID] = []
    var byParty: [EntityID: [EntityID]] = [:]
    for (id, party) in briefing.inOrder(ids) {
      if byParty[party]?.append(id) == nil {
        byParty[party] = [id]
        order.append(party)
      }
    }
    for (position, party) in order.enumerated() {
      if position > 0 { page.append(joining: briefing.semicolon) }
      page.append(briefing.name(of: party))
      page.append(" (")
      briefing.marks.write(byParty[party] ?? [], into: &page)
      page.append(")")
    }
  }
}

/// A correction or an edition in the timeline.
struct DayNoteRecord: TemplateSubject {
  let briefing: BriefingContext
  let kind: TimelineEntry.Kind
  let text: String?

  static let scopeName = "dayNote"
  static let fields: [TemplateField<DayNoteRecord>] = [
    .text("title", "what it is") { $0.briefing.label("day.\($0.kind.rawValue)") },
    .text("text", "what it says") { $0.briefing.head($0.text) },
  ]
}

extension BriefingContext {
  /// Items of one kind in the order of their collection, each with who puts it forward, says it or reacts.
  fileprivate func inOrder(_ ids: [EntityID]) -> [(id: EntityID, party: EntityID)] {
    let places = ids.compactMap { id in whole.place(of: id).map { (id: id, kind: $0.kind, offset: $0.offset) } }
    return places.sorted { $0.offset < $1.offset }.map { place in
      switch place.kind {
      case .claim: (place.id, whole.dossier.claims[place.offset].claimant)
      case .quote: (place.id, whole.dossier.quotes[place.offset].speaker)
      case .reaction: (place.id, whole.dossier.reactions[place.offset].party)
      default: (place.id, place.id)
      }
    }
  }

  /// What an entry of the timeline is marked with; what is no item is of the head.
  fileprivate func mark(of entry: TimelineEntry) -> Marking? {
    entry.id.map { whole.mark(of: $0) } ?? whole.headMark
  }
}
