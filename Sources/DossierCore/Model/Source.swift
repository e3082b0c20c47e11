/// Where something is taken from: a statement, report, post, recording, document.
public struct Source: Entity {
  /// The kind of this entity.
  public static let entityKind = EntityKind.source

  /// Unique in the whole dossier.
  public var id: EntityID
  /// What it is called, or a description of it.
  public var title: String
  /// What sort of record it is.
  public var kind: SourceKind?
  /// Who put it out.
  public var publisher: String?
  /// Who wrote it.
  public var authors: [String] = []
  /// Where it stood.
  public var url: String?
  /// When it came out.
  public var published: EDTFDate?
  /// When the team read it.
  public var accessed: EDTFDate?
  /// BCP 47.
  public var language: String?
  /// How far it stands from what it tells.
  public var distance: Distance?
  /// The sources that it repeats: circular reporting.
  public var derivesFrom: [EntityID] = []
  /// Admiralty grade of the source.
  public var reliability: Reliability?
  /// Why that grade.
  public var reliabilityBasis: Prose?
  /// How it may be described to readers who must not learn its name.
  public var descriptor: String?
  /// Copies kept by archives.
  public var archives: [Archive] = []
  /// The path of the archived plain text that quotes are verified against.
  public var snapshot: String?
  /// SHA-256 of that file, 64 lower-case hexadecimal digits.
  public var snapshotSha256: String?
  /// Who holds the rights in it.
  public var rights: String?
  /// The TLP label of this entity alone.
  public var marking: Marking?
  /// Free keywords.
  public var tags: [String] = []
  /// A remark for the team; never leaves.
  public var note: String?

  /// A source with what it must have; set the rest afterwards.
  public init(id: EntityID, title: String) {
    self.id = id
    self.title = title
  }
}

extension Source: Record {
  @usableFromInline package static var name: StaticString { "source" }
  @usableFromInline package static var about: StaticString {
    "Where something is taken from: a statement, report, post, recording, document."
  }
  @usableFromInline package static var blank: Source { Source(id: "", title: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(
      Field("title", .required, about: "What it is called, or a description where it has no title."), &title)
    visitor.value(Field("kind", about: "What sort of record it is."), &kind)
    visitor.value(Field("publisher", about: "Who put it out."), &publisher)
    visitor.values(Field("authors", about: "Who wrote it, a name each."), &authors)
    visitor.value(Field("url", .optional, .url, about: "Where it stood when it was read."), &url)
    visitor.value(Field("published", about: "When it came out."), &published)
    visitor.value(Field("accessed", about: "When the team read it."), &accessed)
    visitor.value(Field("language", .optional, .language, about: "The language that it is in."), &language)
    visitor.value(
      Field(
        "distance",
        about: """
          How far it stands from what it tells: primary was there or is the record itself, secondary \
          reports what others say, tertiary sums up reports.
          """), &distance)
    visitor.references(
      FieldKey.derivesFrom, &derivesFrom, to: .source,
      about: "The sources that it only repeats, so that circular reporting does not count twice.")
    visitor.value(
      Field(
        "reliability",
        about: """
          The Admiralty grade of the source, whatever it says this time: A completely reliable, B \
          usually, C fairly, D not usually, E unreliable, F cannot be judged.
          """), &reliability)
    visitor.prose(Field("reliabilityBasis", about: "Why that grade."), &reliabilityBasis)
    visitor.value(
      Field("descriptor", about: "How it may be described to readers who must not learn its name."), &descriptor)
    visitor.records(Field("archives", about: "Copies that archives keep."), &archives)
    visitor.value(
      Field(
        "snapshot", .optional, .path,
        about: """
          The path of its archived plain text (UTF-8), which quotes are verified against, such as \
          sources/gazette.txt.
          """), &snapshot)
    visitor.value(
      Field("snapshotSha256", .optional, .sha256, about: "The SHA-256 of the snapshot, as sha256sum prints it."),
      &snapshotSha256)
    visitor.value(Field("rights", about: "Who holds the rights in it."), &rights)
    visitor.common(&self)
  }
}
