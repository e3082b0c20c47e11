internal import CSystemCalls
import Glibc

/// Writes whole files, and moves them so that nothing is lost.
enum FileWriting {
  /// Writes a new file and makes sure that it has reached the disk. The file must not exist.
  static func create(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    let file = try NewFile(path)
    try file.write(bytes)
    try file.close()
  }

  /// Writes all the bytes to an open file.
  static func write(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(SystemError) {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(SystemError) in try write(bytes, to: descriptor, named: name) }
    }
    try result.get()
  }

  /// Writes all the bytes to an open file; a full disk or a closed pipe is an error, never a loss.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, named name: String) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError("cannot write \(name)")
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Gives a file or folder the permissions of the one whose place it takes; without one there it keeps its own.
  static func adoptMode(of old: String, for new: String) throws(SystemError) {
    guard let model = try FileStatus(old), model.kind != .link, let own = try FileStatus(new),
      own.permissions != model.permissions
    else { return }
    guard chmod(new, model.permissions) == 0 else { throw SystemError("cannot set the permissions of \(new)") }
  }

  /// Makes sure that the names in a folder have reached the disk.
  static func synchronize(folder: String) throws(SystemError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError("cannot write \(folder)") }
    defer { close(descriptor) }
    // Some file systems cannot synchronize a folder and say EINVAL; there is nothing more to do there.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError("cannot write \(folder)") }
  }

  /// Makes a folder and those it lies in; gives those that it has made, the outer ones first.
  @discardableResult
  static func makeFolder(_ path: String) throws(SystemError) -> [String] {
    guard try !FileReading.isFolder(path) else { return [] }
    var made: [String] = []
    if let slash = path.dropFirst().lastIndex(of: "/") { made = try makeFolder(String(path[..<slash])) }
    guard mkdir(path, 0o777) == 0 else {
      let error = SystemError("cannot make the folder \(path)")
      guard error.number == EEXIST, try FileReading.isFolder(path) else { throw error }
      return made
    }
    return made + [path]
  }

  /// The folder that a path lies in, `.` where it names none, and the name in it.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  // MARK: Moves

  /// Puts a file or folder where nothing is. What somebody else puts there at the same moment stays, and that is an error.
  static func move(_ path: String, toNew target: String) throws(SystemError) {
    if renameat2(AT_FDCWD, path, AT_FDCWD, target, UInt32(NOREPLACE_FLAG)) == 0 { return }
    guard isUnsupported(errno) else { throw SystemError("cannot write \(target)") }
    // A second name is made only where there is none yet, and so is a folder.
    if try FileStatus(path)?.kind == .folder {
      guard mkdir(target, 0o777) == 0, rename(path, target) == 0 else { throw SystemError("cannot write \(target)") }
    } else {
      guard Glibc.link(path, target) == 0, unlink(path) == 0 else { throw SystemError("cannot write \(target)") }
    }
  }

  /// Lets two files or folders change places in one step; false where the file system cannot, and nothing has changed
  /// then.
  static func exchange(_ one: String, _ other: String) throws(SystemError) -> Bool {
    if renameat2(AT_FDCWD, one, AT_FDCWD, other, UInt32(EXCHANGE_FLAG)) == 0 { return true }
    guard isUnsupported(errno) else { throw SystemError("cannot write \(other)") }
    return false
  }

  /// Puts a file in the place of another, where a file system cannot exchange them.
  static func replace(_ target: String, by path: String) throws(SystemError) {
    guard rename(path, target) == 0 else { throw SystemError("cannot write \(target)") }
    try synchronize(folder: split(target).folder)
  }

  /// Gives a file a second name; false where the file system cannot.
  static func link(_ path: String, as other: String) throws(SystemError) -> Bool {
    if Glibc.link(path, other) == 0 { return true }
    guard isUnsupported(errno) || [EPERM, EMLINK, EXDEV].contains(errno) else {
      throw SystemError("cannot write \(other)")
    }
    return false
  }

  private static func isUnsupported(_ number: Int32) -> Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(number) }

  /// Removes a file that is ours.
  static func remove(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemError("cannot remove \(path)") }
  }

  /// Removes a folder if nothing is in it; false where something is.
  static func removeEmpty(_ path: String) throws(SystemError) -> Bool {
    guard rmdir(path) != 0, errno != ENOENT else { return true }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw SystemError("cannot remove \(path)") }
    return false
  }

  /// Removes a folder of a stage, in which nobody else ever puts anything, with all that is in it; no link is followed.
  static func removeTree(_ path: String) throws(SystemError) {
    guard try FileStatus(path)?.kind == .folder else { return }
    for name in try FileReading.names(in: path) {
      let entry = "\(path)/\(name)"
      if try FileStatus(entry)?.kind == .folder { try removeTree(entry) } else { try remove(entry) }
    }
    _ = try removeEmpty(path)
  }
}
