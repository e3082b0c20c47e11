/// A question that a reader will have, and its answer.
public struct Question: Sourced {
  /// The kind of this entity.
  public static let entityKind = EntityKind.question

  /// Unique in the whole dossier.
  public var id: EntityID
  /// The question.
  public var question: String
  /// The answer.
  public var answer: Prose?
  /// Whether it is answered; answered when absent.
  public var state: QuestionState?
  /// The claims that bear on it.
  public var claims: [EntityID] = []
  /// The sources that it is taken from or argued with.
  public var sources: [Citation] = []
  /// The TLP label of this entity alone.
  public var marking: Marking?
  /// Free keywords.
  public var tags: [String] = []
  /// A remark for the team; never leaves.
  public var note: String?

  /// A question with what it must have; set the rest afterwards.
  public init(id: EntityID, question: String) {
    self.id = id
    self.question = question
  }
}

extension Question: Record {
  @usableFromInline package static var name: StaticString { "question" }
  @usableFromInline package static var about: StaticString { "A question that a reader will have, and its answer." }
  @usableFromInline package static var blank: Question { Question(id: "", question: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(Field("question", .required, about: "The question, as a reader would ask it."), &question)
    visitor.prose(Field("answer", about: "The answer."), &answer)
    visitor.value(Field("state", about: "Whether it has its answer: answered (when absent), partly, or open."), &state)
    visitor.references("claims", &claims, to: .claim, about: "The claims that bear on it.")
    visitor.sources(&sources)
    visitor.common(&self)
  }
}
