internal import CSystemCalls
internal import DossierCore
import Glibc

/// Reads whole files. An error is never taken for “not there”: only what says so is.
enum FileReading {
  /// The contents of what the user has named, which may be a pipe, up to the limit, which is what the loader takes, and
  /// one byte more, so that one can tell.
  ///
  /// A pipe into which nobody writes is waited for as long as ``Limits/pipeWait``, and not for ever.
  static func contents(of path: String, limit: Int = Limits.fileSize) throws(SystemError) -> [UInt8] {
    let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
    let isFile = try FileStatus(of: file, named: path).kind == .file
    let first = isFile ? [] : try firstByte(of: file, named: path)
    guard fcntl(file.number, F_SETFL, O_RDONLY) == 0 else { throw SystemError("cannot read \(path)") }
    let rest = try contents(of: file, named: path, limit: limit)
    // Adding to nothing would copy all of it.
    return first.isEmpty ? rest : first + rest
  }

  /// What a pipe that does not wait brings first; nothing where somebody has it open and takes his time.
  private static func firstByte(of pipe: borrowing Descriptor, named path: String) throws(SystemError) -> [UInt8] {
    var poller = pollfd(fd: pipe.number, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, Int32(Limits.pipeWait * 1_000)) == 0 else { return [] }
    var byte: UInt8 = 0
    switch Glibc.read(pipe.number, &byte, 1) {
    case 1: return [byte]
    case 0:
      throw SystemError(
        "cannot read \(path)", because: "it is a pipe into which nobody has written for \(Limits.pipeWait) seconds")
    default: return []
    }
  }

  /// The contents of a regular file, or what a link to one leads to; a pipe does not keep the reader waiting.
  static func file(_ path: String, limit: Int = Limits.fileSize) throws(SystemError) -> [UInt8] {
    let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
    guard try FileStatus(of: file, named: path).kind == .file else {
      throw SystemError("cannot read \(path)", because: "it is no file")
    }
    return try contents(of: file, named: path, limit: limit)
  }

  /// What is left to read from an open file.
  static func contents(
    of file: borrowing Descriptor, named name: String, limit: Int = Limits.fileSize
  ) throws(SystemError) -> [UInt8] {
    try contents(
      of: file.number, expecting: try FileStatus(of: file, named: name).size, named: name, limit: limit)
  }

  /// What standard input brings.
  static func standardInput() throws(SystemError) -> [UInt8] {
    try contents(of: STDIN_FILENO, expecting: 0, named: "standard input", limit: Limits.fileSize)
  }

  private static func contents(
    of descriptor: Int32, expecting size: Int, named name: String, limit: Int
  ) throws(SystemError) -> [UInt8] {
    let limit = limit + 1
    var bytes: [UInt8] = []
    if size > 0 { bytes.reserveCapacity(min(size + 1, limit)) }
    // A small file, such as a template, takes no more room than it needs, and one byte by which its end is seen.
    var chunk = [UInt8](repeating: 0, count: size > 0 ? min(size + 1, 1 << 18) : 1 << 18)
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
    try names(in: Descriptor(opening: folder, O_RDONLY | O_DIRECTORY), named: folder)
  }

  /// The names in an open folder, sorted by bytes.
  static func names(in folder: borrowing Descriptor, named name: String) throws(SystemError) -> [String] {
    // The stream closes the descriptor that it is given.
    let own = fcntl(folder.number, F_DUPFD_CLOEXEC, 0)
    guard own >= 0 else { throw SystemError("cannot read \(name)") }
    guard let stream = fdopendir(own) else {
      let error = SystemError("cannot read \(name)")
      close(own)
      throw error
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      // The end of a folder and an error are told apart by this alone.
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw SystemError("cannot read \(name)") }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
      let name = Self.name(of: entry)
      if name != "." && name != ".." { names.append(name) }
    }
  }

  /// The name in an entry of a folder, read up to its zero byte and no further: `dirent` declares 256 bytes, but an entry
  /// ends where its name does (readdir(3)), and the last one may stand at the very end of what the process may read.
  static func name(of entry: UnsafePointer<dirent>) -> String { String(cString: name_of(entry)) }

  /// Whether the path leads to a folder.
  static func isFolder(_ path: String) throws(SystemError) -> Bool {
    try FileStatus(path, followsLinks: true)?.kind == .folder
  }

  /// Whether the path is a regular file, or a link to one.
  static func leadsToFile(_ path: String) throws(SystemError) -> Bool {
    try FileStatus(path, followsLinks: true)?.kind == .file
  }

  /// Whether something has the name, be it a link that leads nowhere.
  static func exists(_ path: String) throws(SystemError) -> Bool { try FileStatus(path) != nil }

  /// The paths of all that lies in a folder and below it and is not a folder itself, relative to it; nil where that is more
  /// than the known files, which is found out at the first other one, however much lies there.
  static func files(of root: String, within known: Set<String>) throws(SystemError) -> [String]? {
    var isWithin = true
    let tree = try tree(root) { path, isEmptyFolder in
      isWithin = isWithin && !isEmptyFolder && known.contains(path)
      return isWithin
    }
    return isWithin ? tree.files : nil
  }

  /// The paths of all that lies in a folder and below it and is not a folder itself, relative to it, and of the folders
  /// with nothing in them; up to the first that is not wanted.
  static func tree(
    _ root: String, while isWanted: (_ path: String, _ isEmptyFolder: Bool) -> Bool = { _, _ in true }
  ) throws(SystemError) -> (files: [String], emptyFolders: [String]) {
    var files: [String] = []
    var emptyFolders: [String] = []
    var folders = [""]
    while let folder = folders.popLast() {
      let names = try names(in: root + folder)
      if names.isEmpty, !folder.isEmpty {
        emptyFolders.append(String(folder.dropFirst()))
        guard isWanted(String(folder.dropFirst()), true) else { return (files, emptyFolders) }
      }
      for name in names {
        let path = "\(folder)/\(name)"
        if try FileStatus(root + path)?.kind == .folder {
          folders.append(path)
        } else {
          files.append(String(path.dropFirst()))
          guard isWanted(String(path.dropFirst()), false) else { return (files, emptyFolders) }
        }
      }
    }
    return (files, emptyFolders)
  }

  /// The path without links and dots; nil when it leads nowhere.
  static func real(_ path: String) throws(SystemError) -> String? {
    guard let resolved = realpath(path, nil) else {
      let error = SystemError("cannot look at \(path)")
      guard error.isAbsence else { throw error }
      return nil
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The SHA-256 of a regular file; nil where there is none of that name, be there something else.
  static func digest(of path: String) throws(SystemError) -> String? {
    guard try FileStatus(path)?.kind == .file else { return nil }
    return OutputManifest.digest(of: try file(path, limit: Limits.packetFileSize))
  }
}
