/// An image or other file of the dossier.
public struct Attachment: Entity {
  /// The kind of this entity.
  public static let entityKind = EntityKind.attachment

  /// Unique in the whole dossier.
  public var id: EntityID
  /// Where the file lies in the dossier's folder.
  public var path: String
  /// What it is called.
  public var title: String?
  /// What it shows, for those who cannot see it; images need one.
  public var alt: String?
  /// What stands below it.
  public var caption: Prose?
  /// Who made it.
  public var credit: String?
  /// The source that it comes from.
  public var source: EntityID?
  /// What is said or written in it.
  public var transcript: Prose?
  /// The TLP label of this entity alone.
  public var marking: Marking?
  /// Free keywords.
  public var tags: [String] = []
  /// A remark for the team; never leaves.
  public var note: String?

  /// An attachment with what it must have; set the rest afterwards.
  public init(id: EntityID, path: String) {
    self.id = id
    self.path = path
  }
}

extension Attachment: Record {
  @usableFromInline package static var name: StaticString { "attachment" }
  @usableFromInline package static var about: StaticString { "An image or other file of the dossier." }
  @usableFromInline package static var blank: Attachment { Attachment(id: "", path: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(
      Field(
        FieldKey.path, .required, .path, about: "Where the file lies in the dossier's folder, such as media/bench.jpg."),
      &path)
    visitor.value(Field("title", about: "What it is called."), &title)
    visitor.value(Field("alt", about: "What it shows, for those who cannot see it; every image needs one."), &alt)
    visitor.prose(Field("caption", about: "What stands below it."), &caption)
    visitor.value(Field("credit", about: "Who made it."), &credit)
    visitor.reference(FieldKey.source, &source, to: .source, about: "The source that it comes from.")
    visitor.prose(Field("transcript", about: "What is said or written in it."), &transcript)
    visitor.common(&self)
  }
}
