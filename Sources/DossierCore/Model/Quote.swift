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
  package static var blank: Quote { Quote(id: "", text: "", speaker: "") }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.identity(&id)
    visitor.value(Field("text", .required, .verbatim), &text)
    visitor.reference("speaker", &speaker, to: .party)
    visitor.value(Field("speakerRole"), &speakerRole)
    visitor.value(Field("language", .optional, .language), &language)
    visitor.records(Field("translations"), &translations)
    visitor.reference("onBehalfOf", &onBehalfOf, to: .party)
    visitor.value(Field("date"), &date)
    visitor.value(Field("venue"), &venue)
    visitor.value(Field("medium"), &medium)
    visitor.value(Field("attribution"), &attribution)
    visitor.value(Field("attributionText"), &attributionText)
    visitor.value(Field("mode"), &mode)
    visitor.reference("source", &source, to: .source)
    visitor.value(Field("locator"), &locator)
    visitor.value(Field("prefix", .optional, .verbatim), &prefix)
    visitor.value(Field("suffix", .optional, .verbatim), &suffix)
    visitor.references("about", &about, to: .claim)
    visitor.prose(Field("context"), &context)
    visitor.common(&self)
  }
}
