/// A file that a writer has made.
public struct Artifact: Sendable, Equatable {
  /// Where it belongs, relative to the output, with `/` between the parts: `csv/claims.csv`.
  public let path: String
  /// Its media type (RFC 6838).
  public let mediaType: String
  /// Its contents.
  public let body: [UInt8]

  /// A file.
  public init(path: String, mediaType: String, body: [UInt8]) {
    self.path = path
    self.mediaType = mediaType
    self.body = body
  }

  /// Appends its contents.
  package func append(to buffer: inout ByteBuffer) { buffer.append(contentsOf: body) }
}
