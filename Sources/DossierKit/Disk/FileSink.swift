public import DossierCore

/// Puts the one file of a format into a file of the user's choice.
public struct FileSink: Sink {
  /// The file.
  public let path: String
  private let stage: Stage
  private var isFilled = false

  /// A sink for the file, which need not exist; its folder must, unless it is to be made.
  ///
  /// - Throws: `SystemError`, and ``TargetRefusal`` where a link, a folder or a device has its name.
  public init(path: String, makesFolder: Bool = false) throws {
    self.path = path
    _ = try Self.status(of: path)
    if makesFolder { try FileWriting.makeFolder(FileWriting.split(path).folder) }
    stage = try Stage.beside(path)
  }

  /// A format has put more than one file.
  public struct TooMany: Error, Sendable {}

  /// Writes the file beside the target; it is not in its place before `commit`.
  public mutating func put(_ artifact: Artifact) throws {
    try put(artifact.path, mediaType: artifact.mediaType, contents: artifact.append(to:))
  }

  /// Writes the file beside the target while it is made.
  @discardableResult
  public mutating func put(
    _ path: String, mediaType: String, contents: (inout ByteBuffer) throws -> Void
  ) throws -> WrittenFile {
    guard !isFilled else { throw TooMany() }
    isFilled = true
    return try StagedFile.write(staged, as: path, contents: contents)
  }

  /// Puts the file into its place, in one step. Whoever could read the one that was there, and nobody else, can read it
  /// then.
  public func commit() throws {
    defer { stage.discard() }
    try Unfinished.guarded {
      if try Self.status(of: path) == nil {
        try FileWriting.move(staged, toNew: path)
        try settle(undo: { try FileWriting.move(path, toNew: staged) })
        return
      }
      try FileWriting.adoptMode(of: path, for: staged)
      guard try FileWriting.exchange(staged, path) else {
        try FileWriting.replace(path, by: staged)
        return
      }
      // Something else may have got the name meanwhile.
      try settle({ _ = try Self.status(of: staged) }, undo: { _ = try FileWriting.exchange(staged, path) })
    }
  }

  /// Removes what has not been put into its place.
  public func discard() { stage.discard() }

  private var staged: String { "\(stage.new)/file" }

  /// What is there; it has to be a file.
  private static func status(of path: String) throws -> FileStatus? {
    guard let status = try FileStatus(path) else { return nil }
    guard status.kind != .link else { throw TargetRefusal.link(path) }
    guard status.kind == .file else { throw TargetRefusal.notAFile(path) }
    return status
  }

  /// Makes sure that the file stays where it is now; takes the move back where that cannot be.
  private func settle(_ look: () throws -> Void = {}, undo: () throws -> Void) throws {
    do {
      try look()
      try FileWriting.synchronize(folder: FileWriting.split(path).folder)
    } catch {
      for _ in 0..<3 {
        if (try? undo()) != nil { break }
      }
      throw error
    }
  }
}
