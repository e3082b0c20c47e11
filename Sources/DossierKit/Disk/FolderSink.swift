public import DossierCore
import Glibc

/// Puts files into a folder, all or none of them.
///
/// They are made in a hidden folder beside the target first; `commit` puts them into their places. A folder of outputs
/// also gets the list `.dossier-manifest` of what builds have written there, with hashes: a later build replaces those
/// files and no others, and never mixes editions.
public struct FolderSink: Sink {
  /// What may be at the target.
  public enum Target: Sendable {
    /// Nothing, now and when all files are there.
    case new
    /// Nothing of the names of the files, now and when all files are there.
    case additions
    /// Nothing, or the outputs of the same edition.
    ///
    /// - Parameters:
    ///   - edition: What its outputs are told from others' by.
    ///   - isForced: Whether files that no build has written, and outputs of other editions, may be replaced.
    case output(edition: OutputEdition, isForced: Bool)

    /// Nothing, or outputs of the same dossier under the same label.
    public static func output(of release: Release, isForced: Bool = false) -> Target {
      .output(edition: OutputEdition(of: release), isForced: isForced)
    }
  }

  /// The folder.
  public let path: String
  /// The files so far, relative to the folder, in the order they came.
  public var written: [String] { entries.map(\.path) }

  private let target: Target
  private let stage: Stage
  private var entries: [OutputManifest.Entry] = []
  private var formats: [String] = []
  /// Which edition of the dossier the files are of.
  private var state: String? { if case .output(let edition, _) = target { edition.state } else { nil } }

  /// A sink for the folder, which need not exist.
  ///
  /// - Throws: `SystemError`, and ``TargetRefusal`` where a link or a file has its name.
  public init(path: String, _ target: Target) throws {
    var trimmed = path[...]
    // `link/.` is what the link leads to, and a link as well.
    while trimmed.count > 1, trimmed.hasSuffix("/") || trimmed.hasSuffix("/.") { trimmed = trimmed.dropLast() }
    self.path = String(trimmed)
    self.target = target
    if let status = try FileStatus(self.path) {
      guard status.kind != .link else { throw TargetRefusal.link(self.path) }
      guard status.kind == .folder else { throw TargetRefusal.notAFolder(self.path) }
    }
    try FileWriting.makeFolder(Stage.place(of: self.path).folder)
    stage = try Stage.beside(self.path)
  }

  /// Whether something is there already, be it a link that leads nowhere.
  public static func isTaken(_ path: String) throws(SystemError) -> Bool { try FileReading.exists(path) }

  /// The files that follow belong to this format.
  public mutating func begin(_ format: Format) { formats.append(format.name) }

  /// Writes the file beside the target; it is not in its place before `commit`.
  public mutating func put(_ artifact: Artifact) throws {
    try put(artifact.path, mediaType: artifact.mediaType, contents: artifact.append(to:))
  }

  /// Writes the file beside the target while it is made.
  @discardableResult
  public mutating func put(
    _ path: String, mediaType: String, contents: (inout ByteBuffer) throws -> Void
  ) throws -> WrittenFile {
    precondition(!path.hasPrefix("/") && !path.split(separator: "/").contains(".."))
    let file = try StagedFile.write("\(stage.new)/\(path)", as: path, contents: contents)
    entries.append(OutputManifest.Entry(path: path, format: formats.last ?? "", digest: file.sha256, state: state))
    return file
  }

  /// Puts all files into their places.
  ///
  /// - Returns: What earlier builds have made of other editions of the same dossier and this one has not made again, sorted by
  ///   format. It stays where it is, for whoever made it may need it; whoever sends the folder has to know.
  /// - Throws: `SystemError`, and ``TargetRefusal`` where something is in the way that may not be replaced.
  @discardableResult
  public func commit() throws -> [OtherOutput] {
    defer { stage.discard() }
    switch target {
    case .output(let edition, let isForced):
      return try OutputFolder(path: path, isForced: isForced)
        .take(stage, OutputManifest(edition: edition, entries: entries), formats: Set(formats))
    case .new: try Unfinished.guarded { try OutputFolder.place(stage, at: path) }
    case .additions: try OutputFolder.add(entries, from: stage, to: path)
    }
    return []
  }

  /// Removes what has not been put into its place.
  public func discard() { stage.discard() }
}
