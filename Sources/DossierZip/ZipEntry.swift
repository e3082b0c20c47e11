/// A file of an archive to be written.
public struct ZipEntry: Equatable, Sendable {
  /// How the content is kept.
  public enum Body: Equatable, Sendable {
    /// As it is (method 0), for what is compressed already.
    case stored([UInt8])
    /// Compressed beforehand (method 8), as on all cores at once.
    case deflated(Deflated)
  }

  /// The path in the archive, its components separated by `/`; ``ZipName`` tells which are refused.
  public var name: String
  /// The content.
  public var body: Body

  /// An entry with a name and a content.
  public init(name: String, body: Body) {
    self.name = name
    self.body = body
  }
}
