/// A part of the narrative, with the items shown after it.
public struct Section: Sourced {
  /// The kind of this entity.
  public static let entityKind = EntityKind.section

  /// Unique in the whole dossier.
  public var id: EntityID
  /// Its heading.
  public var title: String
  /// The narrative.
  public var body: Prose?
  /// The items shown in full after the body.
  public var items: [EntityID] = []
  /// 1 to 3, depth in the table of contents; 1 when absent.
  public var level: Int?
  /// The sources that it is taken from or argued with.
  public var sources: [Citation] = []
  /// The TLP label of this entity alone.
  public var marking: Marking?
  /// Free keywords.
  public var tags: [String] = []
  /// A remark for the team; never leaves.
  public var note: String?

  /// A section with what it must have; set the rest afterwards.
  public init(id: EntityID, title: String) {
    self.id = id
    self.title = title
  }
}

extension Section: Record {
  @usableFromInline package static var name: StaticString { "section" }
  @usableFromInline package static var about: StaticString { "A part of the narrative, with the items shown after it." }
  @usableFromInline package static var blank: Section { Section(id: "", title: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(Field("title", .required, about: "Its heading."), &title)
    visitor.prose(Field("body", about: "The narrative; a paragraph that is only [@id] shows the item in full."), &body)
    visitor.references("items", &items, to: .any, about: "The items shown in full after the body.")
    visitor.value(
      Field(
        "level", .optional, .range(.grade), about: "Its depth in the table of contents, from 1 (when absent) to 3."),
      &level)
    visitor.sources(&sources)
    visitor.common(&self)
  }
}
