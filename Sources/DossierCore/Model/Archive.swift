/// A copy of a source that an archive keeps.
public struct Archive: Sendable, Equatable {
  /// Where the copy stands.
  public var url: String
  /// The archive's name.
  public var service: String?
  /// When it was taken.
  public var captured: EDTFDate?
  /// SHA-256 of the copy, 64 lower-case hexadecimal digits.
  public var sha256: String?

  /// An archive with what it must have; set the rest afterwards.
  public init(url: String) {
    self.url = url
  }
}

extension Archive: Record {
  @usableFromInline package static var name: StaticString { "archive" }
  @usableFromInline package static var about: StaticString { "A copy of a source that an archive keeps." }
  @usableFromInline package static var blank: Archive { Archive(url: "") }

  @inlinable package mutating func visit<Visitor: FieldVisitor>(_ visitor: inout Visitor) {
    visitor.value(Field("url", .required, .url, about: "Where the copy stands."), &url)
    visitor.value(Field("service", about: "The name of the archive, such as Wayback Machine."), &service)
    visitor.value(Field("captured", about: "When the copy was taken."), &captured)
    visitor.value(Field("sha256", .optional, .sha256, about: "The SHA-256 of the copy."), &sha256)
  }
}
