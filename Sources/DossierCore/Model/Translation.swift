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
  package static var blank: Translation { Translation(language: "", text: "") }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.value(Field("language", .required, .language), &language)
    visitor.value(Field("text", .required, .verbatim), &text)
    visitor.value(Field("kind"), &kind)
    visitor.value(Field("translator"), &translator)
  }
}
