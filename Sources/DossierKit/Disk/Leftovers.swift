import Glibc

/// What runs that were killed have left of a target, in it or beside it.
///
/// All of it is cleaned up by whoever looks at the target next: moves that were under way are taken back, so that nobody
/// ever reads a mixture of two builds, and what is not ours is brought to where it was.
struct Leftovers {
  let target: String

  /// What is left of this folder or file.
  init(of target: String) { self.target = target }

  /// Cleans all of it up but what belongs to runs that still live.
  ///
  /// The lock of the target's place is the caller's. Throws where moves cannot be taken back.
  func recover() throws {
    for (folder, prefix) in places {
      for (path, process) in try Self.names(in: folder, prefix) {
        switch try FileStatus(path)?.kind {
        case .folder:
          guard let lock = try FolderLock(ifFree: path) else { continue }
          defer { lock.release() }
          if lock.isTold || !Self.lives(process) { try clean(path) }
        case .file:
          // Version 0.1.0 made single files so.
          if !Self.lives(process) { try FileWriting.remove(path) }
        case .link, .other, nil: break
        }
      }
    }
  }

  /// The same for somebody who only wants to read the target. Leftovers that one may not look at are left to others.
  func recoverForReading() throws {
    do throws(SystemError) {
      var isClean = true
      for (folder, prefix) in places where try !Self.names(in: folder, prefix).isEmpty { isClean = false }
      if isClean { return }
    } catch {
      guard Self.isForbidden(error) else { throw error }
      return
    }
    do {
      let lock = try FolderLock(Stage.place(of: target).folder)
      defer { lock.release() }
      try recover()
    } catch let error as SystemError where Self.isForbidden(error) {
      return
    }
  }

  /// Cleans up one stage.
  func clean(_ stage: String) throws {
    if let moves = try Moves(readFrom: stage, to: target) { try moves.takeBack() }
    if try FileReading.exists("\(stage)/out") { try ReplacedFolder("\(stage)/out", by: target).remove() }
    try FileWriting.removeTree("\(stage)/new")
    try FileWriting.removeTree("\(stage)/old")
    try FileWriting.remove("\(stage)/\(Moves.draft)")
    // Version 0.1.0 had files in the stage itself; of those only what a list of ours names goes.
    if try FileWriting.removeEmpty(stage) { return }
    try ReplacedFolder(stage, by: nil).remove()
    guard try FileReading.isFolder(stage) else { return }
    for folder in try FileReading.tree(stage).emptyFolders { _ = try FileWriting.removeEmpty("\(stage)/\(folder)") }
    _ = try FileWriting.removeEmpty(stage)
  }

  private static func lives(_ process: pid_t) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

  private static func isForbidden(_ error: SystemError) -> Bool { [EACCES, EPERM, EROFS].contains(error.number) }

  /// Where stages for the target may be.
  private var places: [(folder: String, prefix: String)] {
    let place = Stage.place(of: target)
    return place.prefix == Stage.inside ? [place] : [place, (target, Stage.inside)]
  }

  /// What has the name of a stage, and the process that it bears.
  private static func names(
    in folder: String, _ prefix: String
  ) throws(SystemError) -> [(path: String, process: pid_t)] {
    guard try FileReading.isFolder(folder) else { return [] }
    return try FileReading.names(in: folder).filter { $0.hasPrefix(prefix) }.compactMap { name in
      let numbers = name.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
      guard numbers.count == 2, let process = pid_t(numbers[0]), process > 0, Int(numbers[1]) != nil else { return nil }
      return ("\(folder)/\(name)", process)
    }
  }
}
