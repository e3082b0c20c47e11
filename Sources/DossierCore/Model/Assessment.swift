/// A judgement of the analysts, with its likelihood and their confidence.
public struct Assessment: Sourced {
  /// The kind of this entity.
  public static let entityKind = EntityKind.assessment

  /// Unique in the whole dossier.
  public var id: EntityID
  /// The judgement.
  public var statement: String
  /// What part it plays.
  public var kind: AssessmentKind?
  /// A term of the dossier's scale.
  public var likelihood: Likelihood?
  /// Lower bound in percent, inside the term's band.
  public var low: Int?
  /// Upper bound in percent, inside the term's band.
  public var high: Int?
  /// How good its ground is.
  public var confidence: Confidence?
  /// Why that confidence.
  public var confidenceBasis: Prose?
  /// What speaks for or against it.
  public var evidence: [Evidence] = []
  /// What it takes for granted.
  public var assumptions: [String] = []
  /// What else could be the case.
  public var alternatives: [String] = []
  /// What would show that it comes true or not.
  public var indicators: [String] = []
  /// The time that it speaks of.
  public var horizon: String?
  /// Who disagrees, and how.
  public var dissent: [Dissent] = []
  /// How it stands against the edition before.
  public var change: Change?
  /// Why it changed.
  public var changeReason: Prose?
  /// The sources that it is taken from or argued with.
  public var sources: [Citation] = []
  /// The TLP label of this entity alone.
  public var marking: Marking?
  /// Free keywords.
  public var tags: [String] = []
  /// A remark for the team; never leaves.
  public var note: String?

  /// An assessment with what it must have; set the rest afterwards.
  public init(id: EntityID, statement: String) {
    self.id = id
    self.statement = statement
  }
}

extension Assessment: Record {
  package static var blank: Assessment { Assessment(id: "", statement: "") }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(Field("statement", .required), &statement)
    visitor.value(Field("kind"), &kind)
    visitor.value(Field("likelihood"), &likelihood)
    visitor.value(Field("low"), &low)
    visitor.value(Field("high"), &high)
    visitor.value(Field("confidence"), &confidence)
    visitor.prose(Field("confidenceBasis"), &confidenceBasis)
    visitor.records(Field("evidence"), &evidence)
    visitor.values(Field("assumptions"), &assumptions)
    visitor.values(Field("alternatives"), &alternatives)
    visitor.values(Field("indicators"), &indicators)
    visitor.value(Field("horizon"), &horizon)
    visitor.records(Field("dissent"), &dissent)
    visitor.value(Field("change"), &change)
    visitor.prose(Field("changeReason"), &changeReason)
    visitor.citations(Field("sources"), &sources)
    visitor.common(&self)
  }
}
