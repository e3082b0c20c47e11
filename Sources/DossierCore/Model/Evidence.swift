/// An item that an assessment rests on or has to face.
public struct Evidence: Sendable, Equatable {
  /// The item.
  public var ref: EntityID
  /// What it does for the assessment; for when absent.
  public var role: CitationRole?

  /// An piece of evidence with what it must have; set the rest afterwards.
  public init(ref: EntityID) {
    self.ref = ref
  }
}

extension Evidence: Record {
  @usableFromInline package static var name: StaticString { "evidence" }
  @usableFromInline package static var about: StaticString { "An item that an assessment rests on or has to face." }
  @usableFromInline package static var blank: Evidence { Evidence(ref: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.reference("ref", &ref, to: .any, about: "The item.")
    visitor.value(
      Field(
        "role",
        about: """
          What the item does for the assessment: it speaks for it (when absent), against it, or gives \
          the context.
          """), &role)
  }
}
