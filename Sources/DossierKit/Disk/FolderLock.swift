import Glibc

/// A lock on a folder that this run holds, so that two runs do not write into one place at once.
///
/// The system lets go of it when the program ends, however that comes about. Whoever may read a folder can lock it, so
/// nobody is waited for without end.
struct FolderLock: Sendable {
  private let descriptor: Int32
  /// Whether somebody else could tell; where the file system has no locks nobody can.
  let isTold: Bool

  private static let step = 50_000
  private static let patience = 1_000_000
  /// So that ten seconds of somebody who counts from the start of the program are enough.
  private static let limit = 9_400_000

  /// Takes the lock. Whoever has it is waited for: after a second that is told, and after ten it is an error. Where the
  /// file system has no locks there is none to take.
  init(_ folder: String) throws(SystemError) {
    let descriptor = try Self.open(folder)
    var waited = 0
    while true {
      let isTaken = flock(descriptor, LOCK_EX | LOCK_NB) == 0
      if isTaken || Self.hasNone(errno) {
        isTold = isTaken
        break
      }
      let error = SystemError("cannot lock \(folder)")
      if error.number == EWOULDBLOCK, waited < Self.limit {
        usleep(UInt32(Self.step))
        waited += Self.step
        if waited == Self.patience {
          try? StandardStream.error.write("waiting for another program that is writing to \(folder)\n")
        }
        continue
      }
      if error.number == EINTR { continue }
      close(descriptor)
      throw error.number == EWOULDBLOCK
        ? SystemError(
          "cannot write to \(folder)",
          because: "another program has held its lock for ten seconds; `lslocks` lists who it is")
        : error
    }
    self.descriptor = descriptor
  }

  /// Takes the lock; nil where somebody has it.
  init?(ifFree folder: String) throws(SystemError) {
    let descriptor = try Self.open(folder)
    isTold = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    guard isTold || Self.hasNone(errno) else {
      let error = SystemError("cannot lock \(folder)")
      close(descriptor)
      guard error.number == EWOULDBLOCK else { throw error }
      return nil
    }
    self.descriptor = descriptor
  }

  /// Lets go of it.
  func release() { close(descriptor) }

  /// Whether the error says that there are no locks here.
  private static func hasNone(_ number: Int32) -> Bool { [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL].contains(number) }

  private static func open(_ folder: String) throws(SystemError) -> Int32 {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("cannot read \(folder)") }
    return descriptor
  }
}
