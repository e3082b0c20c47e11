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
  package static var blank: Source { Source(id: "", title: "") }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(Field("title", .required), &title)
    visitor.value(Field("kind"), &kind)
    visitor.value(Field("publisher"), &publisher)
    visitor.values(Field("authors"), &authors)
    visitor.value(Field("url", .optional, .url), &url)
    visitor.value(Field("published"), &published)
    visitor.value(Field("accessed"), &accessed)
    visitor.value(Field("language", .optional, .language), &language)
    visitor.value(Field("distance"), &distance)
    visitor.references("derivesFrom", &derivesFrom, to: .source)
    visitor.value(Field("reliability"), &reliability)
    visitor.prose(Field("reliabilityBasis"), &reliabilityBasis)
    visitor.value(Field("descriptor"), &descriptor)
    visitor.records(Field("archives"), &archives)
    visitor.value(Field("snapshot", .optional, .path), &snapshot)
    visitor.value(Field("snapshotSha256", .optional, .sha256), &snapshotSha256)
    visitor.value(Field("rights"), &rights)
    visitor.common(&self)
  }
}
