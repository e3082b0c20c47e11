public import DossierCore
import Glibc

/// Writes the one file of a format to standard output, once it is whole.
public struct StandardOutputSink: Sink {
  private var body: [UInt8]?

  /// A sink for standard output.
  public init() {}

  /// Keeps the file until `commit`.
  public mutating func put(_ artifact: Artifact) throws {
    guard body == nil else { throw FileSink.TooMany() }
    body = artifact.body
  }

  /// Writes the file; a full disk or a closed pipe is an error.
  public func commit() throws(SystemError) {
    try FileWriting.write(body ?? [], to: STDOUT_FILENO, named: "standard output")
  }
}
