internal import DossierCore
import Glibc

/// Reads whole files.
enum FileReading {
  /// The contents of the file, up to the limit, which is what the loader takes, and one byte more, so that one can tell.
  static func contents(of path: String, limit: Int = Limits.fileSize) throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw SystemError("cannot read \(path)") }
    defer { close(descriptor) }
    return try contents(of: descriptor, named: path, limit: limit)
  }

  /// What is left to read from an open file.
  static func contents(
    of descriptor: Int32, named name: String, limit: Int = Limits.fileSize
  ) throws(SystemError) -> [UInt8] {
    let limit = limit + 1
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > 0 {
      bytes.reserveCapacity(min(Int(status.st_size) + 1, limit))
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while bytes.count < limit {
      let wanted = min(chunk.count, limit - bytes.count)
      let count = Glibc.read(descriptor, &chunk, wanted)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError("cannot read \(name)")
      }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  /// The names in a folder, sorted by bytes.
  static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw SystemError("cannot read \(folder)") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether the path is a regular file, or a link to one.
  static func leadsToFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether the path itself is a symbolic link.
  static func isLink(_ path: String) -> Bool { type(of: path) == S_IFLNK }

  /// Whether the path itself is a regular file, and not a link to one.
  static func isFile(_ path: String) -> Bool { type(of: path) == S_IFREG }

  private static func type(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The paths of all that lies in a folder and below it and is not a folder itself, relative to it.
  static func files(in root: String) throws(SystemError) -> [String] {
    var files: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for name in try names(in: root + folder) {
        let path = "\(folder)/\(name)"
        if isFolder(root + path), !isLink(root + path) {
          folders.append(path)
        } else {
          files.append(String(path.dropFirst()))
        }
      }
    }
    return files
  }

  /// Whether a folder has folders in it, at any depth, with nothing in them.
  static func hasEmptyFolder(_ root: String) throws(SystemError) -> Bool {
    for name in try names(in: root) {
      let path = "\(root)/\(name)"
      guard isFolder(path), !isLink(path) else { continue }
      if try names(in: path).isEmpty { return true }
      if try hasEmptyFolder(path) { return true }
    }
    return false
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The path without links and dots; nil when it leads nowhere.
  static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
