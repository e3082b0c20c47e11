/// Words of a speaker, as they were said or written.
public struct Quote: Entity {
  /// The kind of this entity.
  public static let entityKind = EntityKind.quote

  /// Unique in the whole dossier.
  public var id: EntityID
  /// The words, verbatim to the byte.
  public var text: String
  /// Who uttered them.
  public var speaker: EntityID
  /// The speaker's office as of that day.
  public var speakerRole: String?
  /// BCP 47, of the text.
  public var language: String?
  /// The words in other languages.
  public var translations: [Translation] = []
  /// Whom the speaker spoke for.
  public var onBehalfOf: EntityID?
  /// When.
  public var date: EDTFDate?
  /// Where or on what occasion.
  public var venue: String?
  /// How uttered.
  public var medium: Medium?
  /// On what terms the speaker may be named; on the record when absent.
  public var attribution: Attribution?
  /// How the source names the speaker.
  public var attributionText: String?
  /// How much of the wording it is; direct when absent.
  public var mode: QuoteMode?
  /// Where the words stand.
  public var source: EntityID?
  /// Where in the source: `p. 3`, `00:14:02`.
  public var locator: String?
  /// Text right before it in the source, to tell two identical passages apart.
  public var prefix: String?
  /// Text right after it in the source.
  public var suffix: String?
  /// The claims that it bears on.
  public var about: [EntityID] = []
  /// What a reader must know to understand it rightly.
  public var context: Prose?
  /// The TLP label of this entity alone.
  public var marking: Marking?
  /// Free keywords.
  public var tags: [String] = []
  /// A remark for the team; never leaves.
  public var note: String?

  /// A quote with what it must have; set the rest afterwards.
  public init(id: EntityID, text: String, speaker: EntityID) {
    self.id = id
    self.text = text
    self.speaker = speaker
  }
}

extension Quote: Record {
  @usableFromInline package static var name: StaticString { "quote" }
  @usableFromInline package static var about: StaticString { "Words of a speaker, as they were said or written." }
  @usableFromInline package static var blank: Quote { Quote(id: "", text: "", speaker: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(
      Field(
        "text", .required, .verbatim,
        about: """
          The words, verbatim to the character as the source has them, without quotation marks around \
          them.
          """), &text)
    visitor.reference("speaker", &speaker, to: .party, about: "Who uttered them.")
    visitor.value(Field("speakerRole", about: "The speaker's office as of that day."), &speakerRole)
    visitor.value(
      Field("language", .optional, .language, about: "The language of the text as it stands here."), &language)
    visitor.records(Field("translations", about: "The words in other languages."), &translations)
    visitor.reference("onBehalfOf", &onBehalfOf, to: .party, about: "Whom the speaker spoke for.")
    visitor.value(Field("date", about: "When they were uttered."), &date)
    visitor.value(Field("venue", about: "Where, or on what occasion."), &venue)
    visitor.value(Field("medium", about: "How they were uttered."), &medium)
    visitor.value(
      Field(
        "attribution",
        about: """
          On what terms the speaker may be named: on-record by name (when absent), background without \
          the name, deep-background with no attribution at all; off-record words may not be published.
          """), &attribution)
    visitor.value(
      Field("attributionText", about: "How the source names the speaker: a senior official."), &attributionText)
    visitor.value(
      Field(
        FieldKey.mode,
        about: """
          How much of the wording it is: direct for whole words of the speaker (when absent), partial \
          for a phrase, indirect for the source's report of what was said.
          """), &mode)
    visitor.reference(FieldKey.source, &source, to: .source, about: "The source in which the words stand.")
    visitor.value(Field("locator", about: "Where in the source, in words: p. 3, 00:14:02, para 7."), &locator)
    visitor.value(
      Field(
        FieldKey.prefix, .optional, .verbatim,
        about: "The text right before the words in the source, where they stand there twice."), &prefix)
    visitor.value(
      Field(
        FieldKey.suffix, .optional, .verbatim,
        about: "The text right after the words in the source, where they stand there twice."), &suffix)
    visitor.references(FieldKey.about, &about, to: .claim, about: "The claims that the words bear on.")
    visitor.prose(Field("context", about: "What a reader must know to understand the words rightly."), &context)
    visitor.common(&self)
  }
}
