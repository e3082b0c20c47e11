/// How one claim bears on another.
public struct Relation: Sendable, Equatable {
  /// The other claim.
  public var to: EntityID
  /// How.
  public var type: RelationType

  /// A relation with what it must have; set the rest afterwards.
  public init(to: EntityID, type: RelationType) {
    self.to = to
    self.type = type
  }
}

extension Relation: Record {
  @usableFromInline package static var name: StaticString { "relation" }
  @usableFromInline package static var about: StaticString { "How one claim bears on another." }
  @usableFromInline package static var blank: Relation { Relation(to: "", type: .supports) }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.reference(FieldKey.to, &to, to: .claim, about: "The other claim.")
    visitor.value(
      Field(
        "type", .required,
        about: """
          What this claim does to the other: it contradicts, supports, qualifies (limits), repeats, \
          refines (says more exactly) or supersedes it.
          """), &type)
  }
}
