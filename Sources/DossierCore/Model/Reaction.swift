/// What a party says or does about a claim, an event, a party or a quote.
///
/// A reaction to a claim has a `stance`; any other has an `act`.
public struct Reaction: Sourced {
  /// The kind of this entity.
  public static let entityKind = EntityKind.reaction

  /// Unique in the whole dossier.
  public var id: EntityID
  /// Who reacts.
  public var party: EntityID
  /// To what.
  public var to: EntityID
  /// What it holds of the claim.
  public var stance: Stance?
  /// What it does.
  public var act: Act?
  /// Who speaks for the party.
  public var level: Level?
  /// When.
  public var date: EDTFDate?
  /// What it comes to.
  public var summary: Prose?
  /// The words themselves.
  public var quotes: [EntityID] = []
  /// The earlier reaction that it replaces.
  public var supersedes: EntityID?
  /// The sources that it is taken from or argued with.
  public var sources: [Citation] = []
  /// The TLP label of this entity alone.
  public var marking: Marking?
  /// Free keywords.
  public var tags: [String] = []
  /// A remark for the team; never leaves.
  public var note: String?

  /// A reaction with what it must have; set the rest afterwards.
  public init(id: EntityID, party: EntityID, to: EntityID) {
    self.id = id
    self.party = party
    self.to = to
  }
}

extension Reaction: Record {
  @usableFromInline package static var name: StaticString { "reaction" }
  @usableFromInline package static var about: StaticString {
    "What a party says or does about a claim, an event, a party or a quote."
  }
  @usableFromInline package static var blank: Reaction { Reaction(id: "", party: "", to: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.reference("party", &party, to: .party, about: "Who reacts.")
    visitor.reference(FieldKey.to, &to, to: [.claim, .event, .party, .quote], about: "What it reacts to.")
    visitor.value(
      Field(
        "stance",
        about: """
          What the party holds of the claim that it reacts to: with no-position it speaks and takes no \
          side, with no-comment it does not speak, with retracts it takes back what it held. A \
          reaction to anything else has an act.
          """), &stance)
    visitor.value(
      Field(
        "act",
        about: """
          What the party does about an event, party or quote, by the CAMEO event codes. A reaction to \
          a claim has a stance.
          """), &act)
    visitor.value(Field("level", about: "Who speaks for the party."), &level)
    visitor.value(Field("date", about: "When it reacted."), &date)
    visitor.prose(Field("summary", about: "What the reaction comes to."), &summary)
    visitor.references(FieldKey.quotes, &quotes, to: .quote, about: "The words of the reaction.")
    visitor.reference(
      FieldKey.supersedes, &supersedes, to: .reaction, about: "The earlier reaction that this one replaces.")
    visitor.sources(&sources)
    visitor.common(&self)
  }
}
