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

  /// Puts a file in the place of another, in one step.
  static func move(_ path: String, to target: String) throws(SystemError) {
    guard rename(path, target) == 0 else { throw SystemError("cannot write \(target)") }
    let slash = target.lastIndex(of: "/")
    try synchronize(folder: slash.map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? ".")
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

  /// A name beside `path` that nothing has yet, hidden and ending in a number.
  static func temporary(beside path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    for attempt in 0... {
      let candidate = "\(path[..<slash]).\(path[slash...]).\(getpid())-\(attempt)"
      if !FileReading.exists(candidate) { return candidate }
    }
    return path
  }
}
