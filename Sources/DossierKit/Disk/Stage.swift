import Glibc

/// A hidden folder beside a target, in which files are made before they are put into their places.
///
/// In it are:
///
///     new/       what is in the making, and after single moves what was replaced; nobody else puts anything here
///     old/       what single moves have taken away
///     journal    the single moves that are under way, which whoever finds it takes back
///     out/       the new folder, on its way to the place of the old one, and then the old one
///
/// It is locked as long as the run lives. One that a run has left behind, because it was killed, is not, and the next run
/// that looks at the target cleans it up (``Leftovers``).
struct Stage: Sendable {
  /// Where it is.
  let path: String
  /// The folder or file beside which it is.
  let target: String
  private let lock: FolderLock

  /// Where files are made.
  var new: String { "\(path)/new" }

  /// Makes an empty one beside the target, and cleans up what killed runs have left there.
  static func beside(_ target: String) throws -> Stage {
    // Nobody cleans up between the making of a stage and its lock.
    let place = try FolderLock(Self.place(of: target).folder)
    defer { place.release() }
    try Leftovers(of: target).recover()
    return try Unfinished.begin { try Stage(target) }
  }

  private init(_ target: String) throws(SystemError) {
    let (folder, prefix) = Self.place(of: target)
    self.target = target
    var made = ""
    for attempt in 0... {
      made = "\(folder)/\(prefix)\(getpid())-\(attempt)"
      // What is in the making may be for few eyes.
      if mkdir(made, 0o700) == 0 { break }
      guard errno == EEXIST else { throw SystemError("cannot write beside \(target)") }
    }
    path = made
    do throws(SystemError) {
      lock = try FolderLock(made)
    } catch {
      rmdir(made)
      throw error
    }
    guard mkdir("\(made)/new", 0o777) == 0 else {
      let error = SystemError("cannot write beside \(target)")
      lock.release()
      rmdir(made)
      throw error
    }
  }

  /// Removes it, if it is still there.
  func discard() { Unfinished.discard(self) }

  /// Cleans it up; what cannot be is left to the next run that looks at the target.
  func clear() {
    // An error that passes is no reason to leave something behind.
    for _ in 0..<3 {
      if (try? Leftovers(of: target).clean(path)) != nil { break }
    }
    lock.release()
  }

  /// The folder that a stage for the target lies in, and what its name begins with, before the number of the process.
  ///
  /// Nobody else has names like these, so that what a killed run has left can be told.
  static func place(of target: String) -> (folder: String, prefix: String) {
    let (folder, name) = FileWriting.split(target)
    // Beside `.` is nowhere that one could name.
    if ["", ".", ".."].contains(name) { return (target, inside) }
    // A file system takes names of 255 bytes.
    let isLong = name.utf8.count > 200
    let short = isLong ? String(OutputManifest.digest(of: Array(name.utf8)).prefix(32)) : name
    return (folder, ".\(short)\(mark)")
  }

  /// What the name of a stage begins with that lies in the target itself.
  static let inside = "..dossier-"
  private static let mark = ".dossier-"
}
