/// Which state of the dossier this is.
public struct Edition: Sendable, Equatable {
  /// 1 for the first.
  public var number: Int?
  /// When it was closed; the date that every output carries.
  public var date: EDTFDate?
  /// What a reader should know about this edition; unlike an entity's note it is printed.
  public var note: String?
  /// Path or URL of the edition before.
  public var previous: String?

  /// An edition of which nothing is known yet.
  public init() {
  }
}

extension Edition: Record {
  @usableFromInline package static var name: StaticString { "edition" }
  @usableFromInline package static var about: StaticString { "Which state of the dossier this is." }
  @usableFromInline package static var blank: Edition { Edition() }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.value(
      Field("number", .optional, .range(.ordinal), about: "1 for the first edition, 2 for the next."), &number)
    visitor.value(Field("date", about: "When the edition was closed; the date that every output carries."), &date)
    visitor.value(
      Field("note", about: "What a reader should know about this edition; it is printed, unlike the note of an item."),
      &note)
    visitor.value(Field(FieldKey.previous, about: "The edition before: its path or URL."), &previous)
  }
}
