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
  @usableFromInline package static var name: StaticString { "assessment" }
  @usableFromInline package static var about: StaticString {
    "A judgement of the analysts, with its likelihood and their confidence."
  }
  @usableFromInline package static var blank: Assessment { Assessment(id: "", statement: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(
      Field("statement", .required, about: "The judgement, in one sentence and without the likelihood's percentages."),
      &statement)
    visitor.value(
      Field(
        "kind",
        about: """
          What part it plays: a key-judgement leads, an assumption is taken for granted, an \
          alternative is what else could be the case, a gap is not known, an indicator is to be \
          watched.
          """), &kind)
    visitor.value(
      Field(
        "likelihood",
        about: """
          A term of the dossier's scale. icd203, in percent: almost-no-chance 1–5, very-unlikely 5–20, \
          unlikely 20–45, roughly-even-chance 45–55, likely 55–80, very-likely 80–95, almost-certain \
          95–99. phia2025: remote-chance 0–5, highly-unlikely 10–20, unlikely 25–35, \
          realistic-possibility 40–50, likely 55–75, highly-likely 80–90, almost-certain 95–100.
          """), &likelihood)
    visitor.value(
      Field(
        "low", .optional, .range(.percent), about: "The lower bound in percent, inside the band of the likelihood."),
      &low)
    visitor.value(
      Field(
        "high", .optional, .range(.percent), about: "The upper bound in percent, inside the band of the likelihood."),
      &high)
    visitor.value(
      Field("confidence", about: "How good the ground of the judgement is, which is not how likely it is."), &confidence
    )
    visitor.prose(Field("confidenceBasis", about: "Why that confidence."), &confidenceBasis)
    visitor.records(Field("evidence", about: "The items that speak for it or against it."), &evidence)
    visitor.values(Field("assumptions", about: "What it takes for granted, a sentence each."), &assumptions)
    visitor.values(Field("alternatives", about: "What else could be the case, a sentence each."), &alternatives)
    visitor.values(
      Field("indicators", about: "What would show that it comes true, or does not, a sentence each."), &indicators)
    visitor.value(Field("horizon", about: "The time that it speaks of, in words."), &horizon)
    visitor.records(Field("dissent", about: "Who disagrees, and how."), &dissent)
    visitor.value(
      Field(
        "change",
        about: """
          How it stands against the edition before: raised and lowered are about the likelihood, \
          reversed says the contrary, reworded means the same.
          """), &change)
    visitor.prose(Field("changeReason", about: "Why it changed."), &changeReason)
    visitor.sources(&sources)
    visitor.common(&self)
  }
}
