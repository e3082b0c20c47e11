import Glibc

/// What lies at a path.
struct FileStatus: Equatable {
  /// What it is.
  enum Kind { case file, folder, link, other }

  let kind: Kind
  /// The permissions alone.
  let permissions: mode_t
  let size: Int
  private let device: dev_t
  private let number: ino_t

  /// What lies there; nil where nothing does. Any other error is thrown, for it leaves open whether something does.
  init?(_ path: String, followsLinks: Bool = false) throws(SystemError) {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else {
      let error = SystemError("cannot look at \(path)")
      guard error.isAbsence else { throw error }
      return nil
    }
    self.init(status)
  }

  /// What was opened.
  init(of file: borrowing Descriptor, named name: String) throws(SystemError) {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw SystemError("cannot look at \(name)") }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    permissions = status.st_mode & 0o777
    size = Int(status.st_size)
    device = status.st_dev
    number = status.st_ino
  }

  /// Whether both are one file, by whatever names.
  func isSame(as other: FileStatus?) -> Bool { device == other?.device && number == other?.number }
}
