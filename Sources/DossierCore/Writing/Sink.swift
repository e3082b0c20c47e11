/// What takes the files that writers make: memory, a folder, a single file, standard output.
public protocol Sink {
  /// The files that follow belong to this format. A sink that does not care says nothing about it.
  mutating func begin(_ format: Format)

  /// Takes a file. Nothing is seen of it outside before the sink's owner says that all went well.
  mutating func put(_ artifact: Artifact) throws
}

extension Sink {
  /// Nothing to do.
  public mutating func begin(_ format: Format) {}
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
