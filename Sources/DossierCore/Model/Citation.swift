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
  @usableFromInline package static var name: StaticString { "citation" }
  @usableFromInline package static var about: StaticString {
    "A source that an item cites; the bare id of the source where that is all there is."
  }
  @usableFromInline package static var blank: Citation { Citation(source: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.reference(FieldKey.source, &source, to: .source, about: "The source.")
    visitor.value(Field("locator", about: "Where in the source, in words: p. 3, 00:14:02, para 7."), &locator)
    visitor.value(
      Field(
        "role",
        about: """
          What the source does for the item: it speaks for it (when absent), against it, or gives the \
          context.
          """), &role)
  }
}
