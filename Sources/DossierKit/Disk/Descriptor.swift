internal import CSystemCalls
import Glibc

/// A file or folder that is open, and closed when it is not needed any more.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Opens what lies at a path.
  init(opening path: String, _ flags: Int32) throws(SystemError) {
    let opened = open(path, flags | O_CLOEXEC | O_NOCTTY)
    guard opened >= 0 else { throw SystemError("cannot read \(path)") }
    number = opened
  }

  /// Opens what lies at a path below an open folder; no part of the path is a link or leads out (`EXDEV`, `ELOOP`).
  ///
  /// A pipe without a writer is opened at once, like everything else.
  init(_ path: String, beneath folder: borrowing Descriptor, _ flags: Int32, named name: String) throws(SystemError) {
    let flags = flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
    let opened = open_beneath(folder.number, path, flags)
    if opened >= 0 {
      number = opened
      return
    }
    // Linux before 5.6 lacks the call, and some containers forbid what they do not know.
    guard [ENOSYS, EPERM, EAGAIN].contains(errno) else { throw SystemError("cannot read \(name)") }
    number = try Self.step(down: path, from: folder.number, flags, named: name)
  }

  deinit { close(number) }

  /// Goes down a path folder by folder.
  private static func step(
    down path: String, from root: Int32, _ flags: Int32, named name: String
  ) throws(SystemError) -> Int32 {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    var folder = root
    defer { if folder != root { close(folder) } }
    for (offset, part) in parts.enumerated() {
      guard part != "..", !part.isEmpty || offset > 0 else { throw SystemError("cannot read \(name)", number: EXDEV) }
      let isLast = offset == parts.count - 1
      // Of a folder on the way nothing is read, so that it need not be readable.
      let next = openat(folder, part.isEmpty ? "." : String(part), isLast ? flags | O_NOFOLLOW : passing)
      if next < 0 {
        let error = SystemError("cannot read \(name)")
        // A link on the way is no folder to O_DIRECTORY.
        var status = stat()
        let isLink =
          error.number == ENOTDIR && fstatat(folder, String(part), &status, AT_SYMLINK_NOFOLLOW) == 0
          && status.st_mode & S_IFMT == S_IFLNK
        throw isLink ? SystemError("cannot read \(name)", number: ELOOP) : error
      }
      if folder != root { close(folder) }
      folder = next
    }
    let opened = folder
    folder = root
    return opened
  }

  /// O_PATH, which glibc names only for programs that ask for GNU extensions.
  private static let passing: Int32 = 0o10000000 | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
}
