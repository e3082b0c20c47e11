internal import CExchange
import Glibc

/// Writes whole files: what was there before stays until the new contents are safe on the disk.
enum FileWriting {
  /// Writes a new file and makes sure that it has reached the disk. The file must not exist.
  static func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw SystemError("cannot write \(path)") }
    var isOpen = true
    defer { if isOpen { close(descriptor) } }
    try write(bytes, to: descriptor, named: path)
    guard fsync(descriptor) == 0 else { throw SystemError("cannot write \(path)") }
    isOpen = false
    guard close(descriptor) == 0 else { throw SystemError("cannot write \(path)") }
  }

  /// Writes all the bytes to an open file; a full disk or a closed pipe is an error, never a loss.
  static func write(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(SystemError) {
    let failure: SystemError? = bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return SystemError("cannot write \(name)")
        }
        rest = rest.dropFirst(count)
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// Puts a file in the place of another, in one step. Whoever could read the other, and nobody else, can read it then.
  static func move(_ path: String, to target: String) throws(SystemError) {
    adoptMode(of: target, for: path)
    guard rename(path, target) == 0 else { throw SystemError("cannot write \(target)") }
    try synchronize(folder: split(target).folder)
  }

  /// Gives a file or folder the permissions of the one whose place it takes; without one there it keeps its own.
  static func adoptMode(of old: String, for new: String) {
    var status = stat()
    guard lstat(old, &status) == 0, status.st_mode & S_IFMT != S_IFLNK else { return }
    chmod(new, status.st_mode & 0o777)
  }

  /// Makes sure that the names in a folder have reached the disk.
  static func synchronize(folder: String) throws(SystemError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("cannot write \(folder)") }
    defer { close(descriptor) }
    // Some file systems cannot synchronize a folder and say EINVAL; there is nothing more to do there.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError("cannot write \(folder)") }
  }

  /// Makes a folder and those it lies in.
  static func makeFolder(_ path: String) throws(SystemError) {
    guard !FileReading.isFolder(path) else { return }
    if let slash = path.dropFirst().lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST && FileReading.isFolder(path) else {
      throw SystemError("cannot make the folder \(path)")
    }
  }

  /// What names of files and folders of ours that are in the making have between the name of what they will be and the
  /// number of the process. Nobody else has names like these, so that what a killed run has left can be removed.
  static let mark = ".dossier-"

  /// A name beside `path` that nothing has yet, hidden, with the number of this process.
  static func temporary(beside path: String) -> String {
    let (folder, name) = split(path)
    for attempt in 0... {
      let candidate = "\(folder)/.\(name)\(mark)\(getpid())-\(attempt)"
      if !FileReading.exists(candidate) { return candidate }
    }
    return path
  }

  /// The folder that a path lies in, `.` where it names none, and the name in it.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  /// Lets two folders change places in one step; false where the file system cannot, and nothing has changed then.
  static func exchange(_ one: String, _ other: String) -> Bool {
    guard renameat2(AT_FDCWD, one, AT_FDCWD, other, UInt32(EXCHANGE_FLAG)) == 0 else { return false }
    try? synchronize(folder: split(other).folder)
    return true
  }

  /// Removes a folder of ours with all that is in it; no link is followed.
  static func removeTree(_ path: String) {
    guard FileReading.isFolder(path), !FileReading.isLink(path) else { return }
    for name in (try? FileReading.names(in: path)) ?? [] {
      let entry = "\(path)/\(name)"
      if FileReading.isFolder(entry), !FileReading.isLink(entry) { removeTree(entry) } else { unlink(entry) }
    }
    rmdir(path)
  }
}
