/// A source that an item cites.
///
/// Written as an object, or as the bare id of the source where that is all there is.
public struct Citation: Sendable, Equatable {
  /// The source.
  public var source: EntityID
  /// Where in it: `p. 3`, `00:14:02`, `para 7`.
  public var locator: String?
  /// What it does for the item; for when absent.
  public var role: CitationRole?

  /// A citation with what it must have; set the rest afterwards.
  public init(source: EntityID) {
    self.source = source
  }

  /// Whether the bare id says it all.
  public var isBare: Bool { locator == nil && role == nil }
}

extension Citation: Record {
  package static var blank: Citation { Citation(source: "") }

  package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.reference("source", &source, to: .source)
    visitor.value(Field("locator"), &locator)
    visitor.value(Field("role"), &role)
  }
}
