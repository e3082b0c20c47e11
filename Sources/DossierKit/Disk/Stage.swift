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
    let (folder, name) = FileWriting.split(target)
    let prefix = ".\(name)."
    for other in (try? FileReading.names(in: folder)) ?? [] where other.hasPrefix(prefix) {
      let numbers = other.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
      guard numbers.count == 2, numbers.allSatisfy({ Int($0) != nil }) else { continue }
      let path = "\(folder)/\(other)"
      guard !FileReading.isLink(path), let lock = FolderLock(ifFree: path) else { continue }
      FileWriting.removeTree(path)
      lock.release()
    }
  }
}
