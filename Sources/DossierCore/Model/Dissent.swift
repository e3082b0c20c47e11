/// A view that departs from an assessment.
public struct Dissent: Sendable, Equatable {
  /// Who dissents.
  public var party: EntityID
  /// What they hold.
  public var text: String

  /// A dissent with what it must have; set the rest afterwards.
  public init(party: EntityID, text: String) {
    self.party = party
    self.text = text
  }
}

extension Dissent: Record {
  @usableFromInline package static var name: StaticString { "dissent" }
  @usableFromInline package static var about: StaticString { "A view that departs from an assessment." }
  @usableFromInline package static var blank: Dissent { Dissent(party: "", text: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.reference("party", &party, to: .party, about: "Who dissents.")
    visitor.value(Field("text", .required, about: "What they hold instead, and why."), &text)
  }
}
