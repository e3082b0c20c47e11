/// A party that took part in an event.
public struct Participant: Sendable, Equatable {
  /// Who.
  public var party: EntityID
  /// As what.
  public var role: String?

  /// A participant with what it must have; set the rest afterwards.
  public init(party: EntityID) {
    self.party = party
  }
}

extension Participant: Record {
  @usableFromInline package static var name: StaticString { "participant" }
  @usableFromInline package static var about: StaticString { "A party that took part in an event." }
  @usableFromInline package static var blank: Participant { Participant(party: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.reference("party", &party, to: .party, about: "Who took part.")
    visitor.value(Field("role", about: "As what, in words: target, host, witness."), &role)
  }
}
