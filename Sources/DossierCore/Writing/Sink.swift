internal import DossierDigest

/// What takes the files that writers make: memory, a folder, a single file, standard output.
public protocol Sink {
  /// The files that follow belong to this format. A sink that does not care says nothing about it.
  mutating func begin(_ format: Format)

  /// Takes a file. Nothing is seen of it outside before the sink's owner says that all went well.
  mutating func put(_ artifact: Artifact) throws

  /// Takes a file while it is made, so that nobody need hold all of it. A sink that takes files as a whole says nothing about
  /// it.
  ///
  /// - Parameters:
  ///   - path: Where it belongs, as in ``Artifact/path``.
  ///   - mediaType: Its media type (RFC 6838).
  ///   - contents: Appends its contents to the buffer.
  /// - Returns: What is known of the file then.
  /// - Throws: What keeps it from being written, and whatever `contents` throws.
  @discardableResult
  mutating func put(
    _ path: String, mediaType: String, contents: (inout ByteBuffer) throws -> Void
  ) throws -> WrittenFile
}

/// A file that a sink has taken.
public struct WrittenFile: Sendable, Equatable {
  /// Where it belongs, relative to the output.
  public let path: String
  /// In bytes.
  public let size: Int
  /// The SHA-256 of its contents in hexadecimal digits.
  public let sha256: String

  /// A file.
  public init(path: String, size: Int, sha256: String) {
    self.path = path
    self.size = size
    self.sha256 = sha256
  }
}

extension Sink {
  /// Nothing to do.
  public mutating func begin(_ format: Format) {}

  /// Makes the file in memory and takes it as a whole.
  @discardableResult
  public mutating func put(
    _ path: String, mediaType: String, contents: (inout ByteBuffer) throws -> Void
  ) throws -> WrittenFile {
    var buffer = ByteBuffer()
    try contents(&buffer)
    let artifact = Artifact(path: path, mediaType: mediaType, body: buffer.bytes)
    try put(artifact)
    return WrittenFile(
      path: path, size: artifact.body.count, sha256: try Digest.sha256.hexadecimal(of: artifact.body))
  }
}

/// A sink that keeps the files, for tests and for programs that go on with them.
public struct MemorySink: Sink, Sendable {
  /// The files, in the order they came.
  public private(set) var artifacts: [Artifact] = []

  /// An empty one.
  public init() {}

  /// Keeps the file.
  public mutating func put(_ artifact: Artifact) { artifacts.append(artifact) }

  /// The contents of the file at that path.
  public subscript(path: String) -> [UInt8]? { artifacts.first { $0.path == path }?.body }
}
