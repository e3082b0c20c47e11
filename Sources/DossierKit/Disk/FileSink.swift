public import DossierCore
import Glibc

/// Puts the one file of a format into a file of the user's choice.
public struct FileSink: Sink {
  /// The file.
  public let path: String
  private let stage: String
  private var isFilled = false

  /// A sink for the file, which need not exist; its folder must.
  public init(path: String) {
    // Where the target is a link, what it leads to is meant.
    self.path = FileReading.real(path) ?? path
    stage = FileWriting.temporary(beside: self.path)
  }

  /// A format has put more than one file.
  public struct TooMany: Error, Sendable {}

  /// Writes the file beside the target; it is not in its place before `commit`.
  public mutating func put(_ artifact: Artifact) throws {
    guard !isFilled else { throw TooMany() }
    isFilled = true
    try FileWriting.create(stage, artifact.body)
  }

  /// Puts the file into its place.
  public func commit() throws(SystemError) { try FileWriting.move(stage, to: path) }

  /// Removes what has not been put into its place.
  public func discard() { unlink(stage) }
}
