/// One proposition that somebody puts forward, worded neutrally.
public struct Claim: Sourced {
  /// The kind of this entity.
  public static let entityKind = EntityKind.claim

  /// Unique in the whole dossier.
  public var id: EntityID
  /// The proposition.
  public var statement: String
  /// Who asserts it.
  public var claimant: EntityID
  /// What it is about.
  public var kind: ClaimKind?
  /// Whom the claimant speaks for.
  public var onBehalfOf: EntityID?
  /// When it was made.
  public var date: EDTFDate?
  /// The events and parties that it speaks of.
  public var about: [EntityID] = []
  /// What checking it has come to; unverified when absent.
  public var status: ClaimStatus?
  /// Why that status.
  public var statusBasis: Prose?
  /// When it was given that status.
  public var statusDate: EDTFDate?
  /// Admiralty grade of the statement.
  public var credibility: Credibility?
  /// Why that grade.
  public var credibilityBasis: Prose?
  /// How it bears on other claims.
  public var relations: [Relation] = []
  /// When the claimant took it back.
  public var withdrawn: EDTFDate?
  /// Attachments that show it.
  public var media: [EntityID] = []
  /// The sources that it is taken from or argued with.
  public var sources: [Citation] = []
  /// The TLP label of this entity alone.
  public var marking: Marking?
  /// Free keywords.
  public var tags: [String] = []
  /// A remark for the team; never leaves.
  public var note: String?

  /// A claim with what it must have; set the rest afterwards.
  public init(id: EntityID, statement: String, claimant: EntityID) {
    self.id = id
    self.statement = statement
    self.claimant = claimant
  }
}

extension Claim: Record {
  @usableFromInline package static var name: StaticString { "claim" }
  @usableFromInline package static var about: StaticString {
    "One proposition that somebody puts forward, worded neutrally."
  }
  @usableFromInline package static var blank: Claim { Claim(id: "", statement: "", claimant: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(
      Field("statement", .required, about: "The proposition: one, in neutral words, that could be true or false."),
      &statement)
    visitor.reference("claimant", &claimant, to: .party, about: "Who asserts it.")
    visitor.value(
      Field(
        "kind",
        about: """
          What it is about: that something occurred, who is responsible, casualties, damage, what \
          somebody can do or intends, what is lawful, what will be.
          """), &kind)
    visitor.reference("onBehalfOf", &onBehalfOf, to: .party, about: "Whom the claimant speaks for.")
    visitor.value(Field("date", about: "When it was made."), &date)
    visitor.references(
      FieldKey.about, &about, to: [.event, .party], about: "The events and parties that it speaks of.")
    visitor.value(
      Field(
        "status",
        about: """
          What checking it has come to; unverified when absent. Something misleading is true in part \
          and leaves a false picture; with inconclusive the evidence does not settle it; withdrawn is \
          what the claimant took back.
          """), &status)
    visitor.prose(Field("statusBasis", about: "Why that status."), &statusBasis)
    visitor.value(Field("statusDate", about: "When it was given that status."), &statusDate)
    visitor.value(
      Field(
        "credibility",
        about: """
          The Admiralty grade of the statement, whoever makes it: 1 confirmed by other sources, 2 \
          probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.
          """), &credibility)
    visitor.prose(Field("credibilityBasis", about: "Why that grade."), &credibilityBasis)
    visitor.records(Field(FieldKey.relations, about: "How it bears on other claims."), &relations)
    visitor.value(Field("withdrawn", about: "When the claimant took it back."), &withdrawn)
    visitor.references("media", &media, to: .attachment, about: "The attachments that show it.")
    visitor.sources(&sources)
    visitor.common(&self)
  }
}
