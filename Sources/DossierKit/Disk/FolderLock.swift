import Glibc

/// A lock on a folder that this run holds, so that two runs do not write into one place at once.
///
/// The system lets go of it when the program ends, however that comes about.
struct FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock, waiting for whoever has it. Where the file system has no locks there is none to take.
  init(_ folder: String) throws(SystemError) {
    descriptor = try Self.open(folder)
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Takes the lock; nil where somebody has it.
  init?(ifFree folder: String) {
    guard let descriptor = try? Self.open(folder) else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  /// Lets go of it.
  func release() { close(descriptor) }

  private static func open(_ folder: String) throws(SystemError) -> Int32 {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("cannot read \(folder)") }
    return descriptor
  }
}
