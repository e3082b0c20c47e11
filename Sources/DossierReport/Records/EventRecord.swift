import DossierCore

/// An event.
struct EventRecord: TemplateSubject {
  let desk: Desk
  let event: Event

  /// What those may see of it whom its mark lets see it.
  init(desk: Desk, event: Event) {
    self.desk = desk.at(event.id)
    self.event = self.desk.release.event(event.id) ?? event
  }

  static let scopeName = "event"
  static let fields: [TemplateField<EventRecord>] = [
    .id("id", "its id") { $0.event.id.text },
    .number("number", "its number") { record in record.desk.whole.offset(record.event.id, .event).map { $0 + 1 } },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.desk.mark(of: $0.event.id)
    },
    .text("title", "what happened") { $0.event.title },
    .text("date", "when") { $0.desk.date($0.event.date) },
    .text("place", "where, with its coordinates") { $0.place },
    .text("occurrence", "how settled it is that it took place, as the beginning of a sentence") { record in
      record.event.occurrence.map { record.desk.sentence(record.desk.labels[$0]) }
    },
    .text("significance", "1 to 3, 3 the most significant") { $0.event.significance.map(String.init) },
    .written("description", "what is known of it") { $0.desk.prose($0.event.description) },
    .text("participants", "who took part, and as what") { $0.participants },
    .written("citations", "its sources, in brackets") { $0.desk.citations($0.event.sources) },
    .list("stricter", Desk.beyondMeaning) { $0.desk.beyond($0.event.id) },
  ]

  private var place: String? {
    // A minus sign belongs before its number in every language, and so does the latitude before the longitude.
    let numbers = [event.latitude?.text, event.longitude?.text].compactMap(\.self).joined(separator: ", ")
    let coordinates = numbers.isEmpty ? "" : Isolation.leftToRight(numbers, in: desk.direction)
    guard let place = event.place else { return coordinates.isEmpty ? nil : coordinates }
    return coordinates.isEmpty ? place : "\(desk.isolated(place)) (\(coordinates))"
  }

  private var participants: String? {
    if event.participants.isEmpty { return nil }
    let names = event.participants.map { participant in
      let name = desk.name(of: participant.party)
      return participant.role.map { "\(name) (\(desk.isolated($0)))" } ?? name
    }
    return Joining.list(names, separator: desk.semicolon)
  }
}

extension EventRecord {
  /// The event of that id.
  init?(desk: Desk, id: EntityID) {
    guard let event = desk.whole.event(id) else { return nil }
    self.init(desk: desk, event: event)
  }
}
