public import DossierCore
import Glibc

/// Puts files into a folder, all or none of them.
///
/// They are written into a hidden folder beside the target first. `commit` moves them: in one step where the target does
/// not exist yet, else file by file, each in one step. Nothing that is there already is deleted; files of the same name
/// are replaced.
public struct FolderSink: Sink {
  /// The folder.
  public let path: String
  /// The files so far, relative to the folder, in the order they came.
  public private(set) var written: [String] = []
  /// The folder itself, where the path is a link to it.
  private let target: String
  private let stage: String
  private let isNew: Bool

  /// A sink for the folder, which need not exist.
  public init(path: String) throws(SystemError) { try self.init(path: path, isNew: false) }

  /// A sink for a folder that must not exist, now and when all files are there.
  public init(newFolder path: String) throws(SystemError) { try self.init(path: path, isNew: true) }

  /// Whether something is there already, be it a link that leads nowhere.
  public static func isTaken(_ path: String) -> Bool { FileReading.exists(path) }

  private init(path: String, isNew: Bool) throws(SystemError) {
    self.isNew = isNew
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    self.path = String(trimmed)
    target = FileReading.real(self.path) ?? self.path
    if let slash = target.dropFirst().lastIndex(of: "/") { try FileWriting.makeFolder(String(target[..<slash])) }
    stage = FileWriting.temporary(beside: target)
    try FileWriting.makeFolder(stage)
  }

  /// Writes the file beside the target; it is not in its place before `commit`.
  public mutating func put(_ artifact: Artifact) throws(SystemError) {
    precondition(!artifact.path.hasPrefix("/") && !artifact.path.split(separator: "/").contains(".."))
    if let slash = artifact.path.lastIndex(of: "/") {
      try FileWriting.makeFolder("\(stage)/\(artifact.path[..<slash])")
    }
    try FileWriting.create("\(stage)/\(artifact.path)", artifact.body)
    written.append(artifact.path)
  }

  /// Puts all files into their places.
  public func commit() throws(SystemError) {
    if isNew {
      // Whoever makes the folder has it; moving onto it goes well only while nobody has put anything in.
      guard mkdir(target, 0o777) == 0 else { throw SystemError("cannot make the folder \(path)") }
      do throws(SystemError) {
        try FileWriting.move(stage, to: target)
      } catch {
        rmdir(target)
        throw error
      }
      return
    }
    if !FileReading.exists(target) {
      try FileWriting.move(stage, to: target)
      return
    }
    for file in written {
      if let slash = file.lastIndex(of: "/") { try FileWriting.makeFolder("\(target)/\(file[..<slash])") }
    }
    for file in written {
      let place = "\(target)/\(file)"
      try FileWriting.move("\(stage)/\(file)", to: FileReading.real(place) ?? place)
    }
    discard()
  }

  /// Removes what has not been put into its place.
  public func discard() {
    for file in written { unlink("\(stage)/\(file)") }
    let folders = Set(written.compactMap { file in file.lastIndex(of: "/").map { String(file[..<$0]) } })
    for folder in folders.sorted(by: { $0.count > $1.count }) { rmdir("\(stage)/\(folder)") }
    rmdir(stage)
  }
}
