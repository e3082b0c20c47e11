public import DossierCore
import Glibc

/// Puts the one file of a format into a file of the user's choice.
public struct FileSink: Sink {
  /// The file.
  public let path: String
  private let stage: String
  private var isFilled = false

  /// A sink for the file, which need not exist; its folder must, unless it is to be made.
  ///
  /// - Throws: `SystemError`, and ``TargetRefusal`` where a link, a folder or a device has its name.
  public init(path: String, makesFolder: Bool = false) throws {
    self.path = path
    guard !FileReading.isLink(path) else { throw TargetRefusal.link(path) }
    guard !FileReading.exists(path) || FileReading.isFile(path) else { throw TargetRefusal.notAFile(path) }
    if makesFolder { try FileWriting.makeFolder(FileWriting.split(path).folder) }
    Stage.sweepFiles(beside: path)
    stage = FileWriting.temporary(beside: path)
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
