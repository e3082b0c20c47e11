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
  package static var blank: Edition { Edition() }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.value(Field("number"), &number)
    visitor.value(Field("date"), &date)
    visitor.value(Field("note"), &note)
    visitor.value(Field("previous"), &previous)
  }
}
