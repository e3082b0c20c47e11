import DossierCore
import DossierTemplating

/// What lies on one day of the timeline, or at a date that is no single day.
///
/// What has a time comes first, in order, then what has none; events stand in full, the rest by its marks, by kind and party.
struct DayRecord: TemplateSubject {
  let briefing: BriefingContext
  let date: String
  private let moments: [MomentRecord]

  static let scopeName = "day"
  static let fields: [TemplateField<DayRecord>] = [
    .text("date", "the date, with a TLP label where all that lies there is stricter than what is not marked") { day in
      let marks = day.moments.flatMap(\.marks)
      return day.briefing.marked(day.date, marks.contains(nil) ? nil : marks.compactMap(\.self).min())
    },
    .list("moments", "what has the same time of the day, those without a time together") { $0.moments },
    .list("events", "what happened") { $0.moments.flatMap(\.events) },
    .list("groups", "claims, quotes and reactions, by kind") { $0.moments.flatMap(\.groups) },
    .list("notes", "corrections and editions") { $0.moments.flatMap(\.notes) },
  ]

  /// The timeline day by day.
  static func days(of briefing: BriefingContext) -> [DayRecord] {
    briefing.whole.timeline.days.map { DayRecord(briefing: briefing, of: $0) }
  }

  private init(briefing: BriefingContext, of day: TimelineDay) {
    self.briefing = briefing
    let words = briefing.sentence(briefing.date(day.date) ?? day.date.text)
    // What is known to the minute may lie after a cut-off on the same day.
    let date = day.moments.first?.date ?? day.date
    self.date =
      briefing.dossier.isAfterCutoff(date) ? "\(words) (\(briefing.label("behindCutoff")))" : words
    moments = day.moments.map { MomentRecord(briefing: briefing, of: $0) }
  }
}

/// What lies at one time of a day.
struct MomentRecord: TemplateSubject {
  let briefing: BriefingContext
  let date: EDTFDate
  private var ids: [TimelineEntry.Kind: [EntityID]] = [:]
  private(set) var marks: [Marking?] = []
  private(set) var notes: [DayNoteRecord] = []

  static let scopeName = "moment"
  static let fields: [TemplateField<MomentRecord>] = [
    .text("time", "the time, where it is known, and what is doubtful about the day") {
      $0.briefing.labels.time(of: $0.date).map(Joining.capitalized)
    },
    .list("events", "what happened") { $0.events },
    .list("markings", "what was claimed, said and done there, by TLP label") { $0.markings },
    .list("withdrawals", "claims that were withdrawn there") { moment in
      moment.groups.filter { $0.kind == .withdrawal }
    },
    .list("groups", "claims, quotes and reactions, by kind") { $0.groups },
    .list("notes", "corrections and editions") { $0.notes },
  ]

  init(briefing: BriefingContext, of moment: TimelineMoment) {
    self.briefing = briefing
    date = moment.date
    for entry in moment.entries { add(entry) }
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

  var events: [EventRecord] { ids[.event, default: []].compactMap { EventRecord(briefing: briefing, id: $0) } }

  /// Claims, quotes and reactions that are marked alike.
  private var markings: [DayGroupRecord] {
    let all = [TimelineEntry.Kind.claim, .quote, .reaction].flatMap { ids[$0] ?? [] }
    return briefing.labelsInUse.compactMap { mark in
      let alike = all.filter { briefing.isUnmarked ? mark == nil : briefing.marking(of: $0) == mark }
      return alike.isEmpty ? nil : DayGroupRecord(briefing: briefing, kind: .claim, ids: alike, mark: mark)
    }
  }

  var groups: [DayGroupRecord] {
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
    .written("marks", "the items by their marks alone") { $0.briefing.marks.written($0.ids) },
    .text("marking", "the TLP label of the items, where stricter than what is not marked") { $0.mark?.rawValue },
  ]

  private func write(into page: inout Page) {
    var order: [EntityID] = []
    var byParty: [EntityID: [EntityID]] = [:]
    for (id, party) in briefing.withParties(ids) {
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
  /// Items in the order of the timeline, each with who puts it forward, says it or reacts.
  fileprivate func withParties(_ ids: [EntityID]) -> [(id: EntityID, party: EntityID)] {
    ids.compactMap { id in
      whole.place(of: id).map { place in
        switch place.kind {
        case .claim: (id, whole.dossier.claims[place.offset].claimant)
        case .quote: (id, whole.dossier.quotes[place.offset].speaker)
        case .reaction: (id, whole.dossier.reactions[place.offset].party)
        default: (id, id)
        }
      }
    }
  }

  /// What an entry of the timeline is marked with; what is no item is of the head.
  fileprivate func mark(of entry: TimelineEntry) -> Marking? {
    entry.id.map { whole.mark(of: $0) } ?? whole.headMark
  }
}
