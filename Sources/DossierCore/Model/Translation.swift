/// Words of a quote in another language.
public struct Translation: Sendable, Equatable {
  /// BCP 47.
  public var language: String
  /// The words.
  public var text: String
  /// Who stands behind it.
  public var kind: TranslationKind?
  /// Who made it.
  public var translator: String?

  /// A translation with what it must have; set the rest afterwards.
  public init(language: String, text: String) {
    self.language = language
    self.text = text
  }
}

extension Translation: Record {
  @usableFromInline package static var name: StaticString { "translation" }
  @usableFromInline package static var about: StaticString { "The words of a quote in another language." }
  @usableFromInline package static var blank: Translation { Translation(language: "", text: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.value(Field("language", .required, .language, about: "The language of the translation."), &language)
    visitor.value(Field("text", .required, .verbatim, about: "The words in that language."), &text)
    visitor.value(
      Field(
        "kind",
        about: """
          Who stands behind it: official by the speaker's side, source-published by the source, human \
          or machine when it was made for the dossier.
          """), &kind)
    visitor.value(
      Field("translator", about: "Who made it: a person, or the name and version of the program."), &translator)
  }
}
