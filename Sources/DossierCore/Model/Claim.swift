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
  package static var blank: Claim { Claim(id: "", statement: "", claimant: "") }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(Field("statement", .required), &statement)
    visitor.reference("claimant", &claimant, to: .party)
    visitor.value(Field("kind"), &kind)
    visitor.reference("onBehalfOf", &onBehalfOf, to: .party)
    visitor.value(Field("date"), &date)
    visitor.references("about", &about, to: [.event, .party])
    visitor.value(Field("status"), &status)
    visitor.prose(Field("statusBasis"), &statusBasis)
    visitor.value(Field("statusDate"), &statusDate)
    visitor.value(Field("credibility"), &credibility)
    visitor.prose(Field("credibilityBasis"), &credibilityBasis)
    visitor.records(Field("relations"), &relations)
    visitor.value(Field("withdrawn"), &withdrawn)
    visitor.references("media", &media, to: .attachment)
    visitor.citations(Field("sources"), &sources)
    visitor.common(&self)
  }
}
