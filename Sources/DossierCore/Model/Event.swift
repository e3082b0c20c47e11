/// Something that happened, or is said to have happened.
public struct Event: Sourced {
  /// The kind of this entity.
  public static let entityKind = EntityKind.event

  /// Unique in the whole dossier.
  public var id: EntityID
  /// What happened, in a few words.
  public var title: String
  /// When.
  public var date: EDTFDate
  /// Where, in words.
  public var place: String?
  /// Degrees north, -90 to 90, WGS 84.
  public var latitude: Coordinate?
  /// Degrees east, -180 to 180, WGS 84.
  public var longitude: Coordinate?
  /// How settled it is that it took place.
  public var occurrence: Occurrence?
  /// What is known of it.
  public var description: Prose?
  /// Who took part, and as what.
  public var participants: [Participant] = []
  /// 1 to 3, 3 the most significant.
  public var significance: Int?
  /// The sources that it is taken from or argued with.
  public var sources: [Citation] = []
  /// The TLP label of this entity alone.
  public var marking: Marking?
  /// Free keywords.
  public var tags: [String] = []
  /// A remark for the team; never leaves.
  public var note: String?

  /// An event with what it must have; set the rest afterwards.
  public init(id: EntityID, title: String, date: EDTFDate) {
    self.id = id
    self.title = title
    self.date = date
  }
}

extension Event: Record {
  @usableFromInline package static var name: StaticString { "event" }
  @usableFromInline package static var about: StaticString { "Something that happened, or is said to have happened." }
  @usableFromInline package static var blank: Event { Event(id: "", title: "", date: .blank) }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(Field("title", .required, about: "What happened, in a few words."), &title)
    visitor.value(Field("date", .required, about: "When it happened."), &date)
    visitor.value(Field("place", about: "Where it happened, in words."), &place)
    visitor.value(
      Field(
        "latitude", .optional, .range(.latitude),
        about: "Degrees north from -90 to 90 (WGS 84), with as many digits as are known."), &latitude)
    visitor.value(
      Field(
        "longitude", .optional, .range(.longitude),
        about: "Degrees east from -180 to 180 (WGS 84), with as many digits as are known."), &longitude)
    visitor.value(
      Field(
        "occurrence",
        about: """
          How settled it is that it took place: established beyond dispute, reported by sources, \
          contested between parties, or refuted.
          """), &occurrence)
    visitor.prose(Field("description", about: "What is known of it."), &description)
    visitor.records(Field("participants", about: "Who took part, and as what."), &participants)
    visitor.value(
      Field("significance", .optional, .range(.grade), about: "How much it matters: 1, 2, or 3 for what matters most."),
      &significance)
    visitor.sources(&sources)
    visitor.common(&self)
  }
}
