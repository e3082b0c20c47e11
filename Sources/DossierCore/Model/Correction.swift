/// A mistake of an earlier edition, put right.
public struct Correction: Sendable, Equatable {
  /// When it was put right.
  public var date: EDTFDate
  /// What was wrong and what is right.
  public var text: String

  /// A correction with what it must have; set the rest afterwards.
  public init(date: EDTFDate, text: String) {
    self.date = date
    self.text = text
  }
}

extension Correction: Record {
  @usableFromInline package static var name: StaticString { "correction" }
  @usableFromInline package static var about: StaticString { "A mistake of an earlier edition, put right." }
  @usableFromInline package static var blank: Correction { Correction(date: .blank, text: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.value(Field("date", .required, about: "When it was put right."), &date)
    visitor.value(Field("text", .required, about: "What was wrong, and what is right."), &text)
  }
}
