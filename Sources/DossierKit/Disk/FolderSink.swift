import Glibc
public import DossierCore

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
  private let stage: String

  /// A sink for the folder, which need not exist.
  public init(path: String) throws(SystemError) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    // Where the target is a link to a folder, the folder is meant.
    self.path = FileReading.isFolder(String(trimmed)) ? FileReading.real(String(trimmed)) ?? path : String(trimmed)
    if let slash = self.path.dropFirst().lastIndex(of: "/") {
      try FileWriting.makeFolder(String(self.path[..<slash]))
    }
    stage = FileWriting.temporary(beside: self.path)
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
    if !FileReading.exists(path) {
      try FileWriting.move(stage, to: path)
      return
    }
    for file in written {
      if let slash = file.lastIndex(of: "/") { try FileWriting.makeFolder("\(path)/\(file[..<slash])") }
    }
    for file in written {
      let target = "\(path)/\(file)"
      try FileWriting.move("\(stage)/\(file)", to: FileReading.real(target) ?? target)
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
