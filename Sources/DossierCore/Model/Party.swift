/// Somebody who says, does or is said to do something: a person, body, state, the public.
public struct Party: Sourced {
  /// The kind of this entity.
  public static let entityKind = EntityKind.party

  /// Unique in the whole dossier.
  public var id: EntityID
  /// The name in the dossier's language.
  public var name: String
  /// What it is.
  public var kind: PartyKind?
  /// The name in its own language and script.
  public var nativeName: String?
  /// BCP 47, of the native name.
  public var nativeLanguage: String?
  /// Other names it goes by.
  public var aliases: [String] = []
  /// What it does, as a reader should know it.
  public var role: String?
  /// The body that it belongs to.
  public var memberOf: EntityID?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// The Wikidata item, `Q7747`.
  public var wikidata: String?
  /// Whether outputs print `publicName` instead of the name, everywhere.
  public var protectIdentity: Bool?
  /// What a protected party is called in outputs.
  public var publicName: String?
  /// The sources that it is taken from or argued with.
  public var sources: [Citation] = []
  /// The TLP label of this entity alone.
  public var marking: Marking?
  /// Free keywords.
  public var tags: [String] = []
  /// A remark for the team; never leaves.
  public var note: String?

  /// A party with what it must have; set the rest afterwards.
  public init(id: EntityID, name: String) {
    self.id = id
    self.name = name
  }
}

extension Party: Record {
  package static var blank: Party { Party(id: "", name: "") }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(Field("name", .required), &name)
    visitor.value(Field("kind"), &kind)
    visitor.value(Field("nativeName"), &nativeName)
    visitor.value(Field("nativeLanguage", .optional, .language), &nativeLanguage)
    visitor.values(Field("aliases"), &aliases)
    visitor.value(Field("role"), &role)
    visitor.reference("memberOf", &memberOf, to: .party)
    visitor.value(Field("country", .optional, .country), &country)
    visitor.value(Field("wikidata", .optional, .wikidata), &wikidata)
    visitor.value(Field("protectIdentity"), &protectIdentity)
    visitor.value(Field("publicName"), &publicName)
    visitor.citations(Field("sources"), &sources)
    visitor.common(&self)
  }
}
