/// Somebody who says, does or is said to do something: a person, body, state, the public.
public struct Party: Sourced {
  /// The kind of this entity.
  public static let entityKind = EntityKind.party

  /// Unique in the whole dossier.
  public var id: EntityID
  /// The name in the dossier's language.
  public var name: String
  /// The name as it is sorted by: `Peskov, Dmitry`.
  public var sortName: String?
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
  /// The side that it is on: the id of a party, or a word; that of `memberOf` when absent.
  public var side: String?
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

extension Party {
  /// Every name that it goes by.
  package var names: [String] { [name, sortName, nativeName].compactMap(\.self) + aliases }
}

extension Party: Record {
  @usableFromInline package static var name: StaticString { "party" }
  @usableFromInline package static var about: StaticString {
    "Somebody who says, does or is said to do something: a person, a body, a state, the public."
  }
  @usableFromInline package static var blank: Party { Party(id: "", name: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(Field("name", .required, about: "The name, in the dossier's language."), &name)
    visitor.value(
      Field("sortName", about: "The name as lists sort it, where that is another: Peskov, Dmitry."), &sortName)
    visitor.value(
      Field("kind", about: "What it is; unknown for those of whom a source does not say who they are."), &kind)
    visitor.value(Field("nativeName", about: "The name in its own language and script."), &nativeName)
    visitor.value(
      Field("nativeLanguage", .optional, .language, about: "The language of the native name."), &nativeLanguage)
    visitor.values(Field("aliases", about: "Other names that it goes by."), &aliases)
    visitor.value(Field("role", about: "What it does, as a reader should know it: Minister of Defence."), &role)
    visitor.reference(FieldKey.memberOf, &memberOf, to: .party, about: "The body that it belongs to.")
    visitor.value(
      Field(
        "side",
        about: """
          The side that it is on: the id of a party, or a word such as government. When absent, that of the body that it \
          belongs to, else a side of its own.
          """), &side)
    visitor.value(
      Field(
        "country", .optional, .country, about: "The country, as an ISO 3166-1 code of two capital letters, such as UA."),
      &country)
    visitor.value(Field("wikidata", .optional, .wikidata, about: "The Wikidata item, such as Q7747."), &wikidata)
    visitor.value(
      Field("protectIdentity", about: "Whether outputs print the public name in place of the name, everywhere."),
      &protectIdentity)
    visitor.value(Field("publicName", about: "What a protected party is called in outputs."), &publicName)
    visitor.sources(&sources)
    visitor.common(&self)
  }
}
