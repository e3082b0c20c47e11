import DossierCore
import DossierTemplating

/// An event.
final class EventRecord: TemplateSubject {
  let briefing: BriefingContext
  let event: Event

  /// What those may see of it whom its mark lets see it.
  init(briefing: BriefingContext, event: Event) {
    let briefing = briefing.at(event.id)
    self.briefing = briefing
    self.event = briefing.seen(event) { $0.event($1) }
  }

  static let scopeName = "event"
  static let fields: [TemplateField<EventRecord>] = [
    .id("id", "its id") { $0.event.id.text },
    .text("mark", "what it goes by elsewhere") { $0.briefing.marks.mark($0.event.id) },
    .number("number", "its number") { record in record.briefing.whole.offset(record.event.id, .event).map { $0 + 1 } },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.briefing.mark(of: $0.event.id)
    },
    .text("title", "what happened") { $0.event.title },
    .text("date", "when") { $0.briefing.date($0.event.date) },
    .text("place", "where, with its coordinates") { $0.place },
    .text("occurrence", "how settled it is that it took place, as the beginning of a sentence") { record in
      record.event.occurrence.map { record.briefing.sentence(record.briefing.labels[$0]) }
    },
    .text("significance", "1 to 3, 3 the most significant") { $0.event.significance.map(String.init) },
    .written("description", "what is known of it") { $0.briefing.prose($0.event.description) },
    .text("participants", "who took part, and as what") { $0.participants },
    .written("citations", "its sources, in brackets") { $0.briefing.citations($0.event.sources) },
    .list("stricter", BriefingContext.beyondMeaning) { $0.briefing.beyond($0.event.id) },
  ]

  private var place: String? {
    let coordinates = briefing.labels.words(latitude: event.latitude, longitude: event.longitude)
    guard let place = event.place else { return coordinates }
    return coordinates.map { "\(briefing.isolated(place)) (\($0))" } ?? place
  }

  private var participants: String? {
    if event.participants.isEmpty { return nil }
    let names = event.participants.map { participant in
      let name = briefing.name(of: participant.party)
      return participant.role.map { "\(name) (\(briefing.isolated($0)))" } ?? name
    }
    return Joining.list(names, separator: briefing.semicolon)
  }
}

extension EventRecord {
  /// The event of that id.
  convenience init?(briefing: BriefingContext, id: EntityID) {
    guard let event = briefing.whole.event(id) else { return nil }
    self.init(briefing: briefing, event: event)
  }
}
