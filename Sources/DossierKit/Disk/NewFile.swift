import Glibc

/// A file that did not exist, and is written from its beginning to its end.
final class NewFile {
  private let path: String
  private let descriptor: Int32
  private var isOpen = true

  /// Makes an empty one.
  init(_ path: String) throws(SystemError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw SystemError("cannot write \(path)") }
  }

  deinit { if isOpen { Glibc.close(descriptor) } }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    try FileWriting.write(bytes, to: descriptor, named: path)
  }

  /// Adds bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    try FileWriting.write(bytes, to: descriptor, named: path)
  }

  /// Makes sure that it has reached the disk.
  func close() throws(SystemError) {
    guard fsync(descriptor) == 0 else { throw SystemError("cannot write \(path)") }
    isOpen = false
    guard Glibc.close(descriptor) == 0 else { throw SystemError("cannot write \(path)") }
  }
}
