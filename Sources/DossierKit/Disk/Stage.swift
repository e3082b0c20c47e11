import Glibc

/// A hidden folder beside a target, in which files are made before they are put into their places.
///
/// It is locked as long as the run lives. One that a run has left behind, because it was killed, is not, and the next run
/// for the same target removes it.
struct Stage: Sendable {
  /// Where it is.
  let path: String
  private let lock: FolderLock

  /// Makes an empty one beside the target, and removes what killed runs have left there.
  init(beside target: String) throws(SystemError) {
    // Nobody sweeps between the making of a stage and its lock, and no two runs make the same one.
    let place = try FolderLock(FileWriting.split(target).folder)
    defer { place.release() }
    Self.sweep(beside: target)
    path = FileWriting.temporary(beside: target)
    try FileWriting.makeFolder(path)
    lock = try FolderLock(path)
  }

  /// Removes it, if it is still there, with all that is in it.
  func discard() {
    FileWriting.removeTree(path)
    lock.release()
  }

  private static func sweep(beside target: String) {
    for (path, _) in leftovers(beside: target) {
      guard !FileReading.isLink(path), let lock = FolderLock(ifFree: path) else { continue }
      FileWriting.removeTree(path)
      lock.release()
    }
  }

  /// Removes the single files that killed runs have left beside the target; those of runs that still live stay.
  static func sweepFiles(beside target: String) {
    for (path, process) in leftovers(beside: target) where FileReading.isFile(path) {
      if kill(process, 0) != 0, errno == ESRCH { unlink(path) }
    }
  }

  /// What has the name of something that was in the making beside the target, and the process that it bears.
  private static func leftovers(beside target: String) -> [(path: String, process: pid_t)] {
    let (folder, name) = FileWriting.split(target)
    let prefix = ".\(name)\(FileWriting.mark)"
    return ((try? FileReading.names(in: folder)) ?? []).filter { $0.hasPrefix(prefix) }.compactMap { other in
      let numbers = other.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
      guard numbers.count == 2, let process = pid_t(numbers[0]), process > 0, Int(numbers[1]) != nil else { return nil }
      return ("\(folder)/\(other)", process)
    }
  }
}
