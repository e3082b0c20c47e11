/// A word that the dossier explains.
public struct Term: Entity {
  /// The kind of this entity.
  public static let entityKind = EntityKind.term

  /// Unique in the whole dossier.
  public var id: EntityID
  /// The word.
  public var term: String
  /// What it means here.
  public var definition: Prose
  /// The TLP label of this entity alone.
  public var marking: Marking?
  /// Free keywords.
  public var tags: [String] = []
  /// A remark for the team; never leaves.
  public var note: String?

  /// A term with what it must have; set the rest afterwards.
  public init(id: EntityID, term: String, definition: Prose) {
    self.id = id
    self.term = term
    self.definition = definition
  }
}

extension Term: Record {
  @usableFromInline package static var name: StaticString { "term" }
  @usableFromInline package static var about: StaticString { "A word of the glossary, and what it means here." }
  @usableFromInline package static var blank: Term { Term(id: "", term: "", definition: .empty) }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(Field("term", .required, about: "The word or phrase."), &term)
    visitor.prose(Field("definition", .required, about: "What it means here."), &definition)
    visitor.common(&self)
  }
}
