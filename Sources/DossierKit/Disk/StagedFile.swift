internal import DossierCore
internal import DossierDigest

/// A file of a stage that is written and hashed while it is made.
final class StagedFile {
  private let file: NewFile
  private let digest: RunningDigest
  private var size = 0

  private init(_ path: String) throws {
    digest = try RunningDigest(.sha256)
    file = try Unfinished.guarded {
      try FileWriting.makeFolder(FileWriting.split(path).folder)
      return try NewFile(path)
    }
  }

  /// Writes what `contents` appends to the buffer.
  ///
  /// - Parameters:
  ///   - place: Where the file is made.
  ///   - path: What it is called in the output.
  static func write(
    _ place: String, as path: String, contents: (inout ByteBuffer) throws -> Void
  ) throws -> WrittenFile {
    let file = try StagedFile(place)
    var buffer = ByteBuffer(handingOnTo: file.add)
    try contents(&buffer)
    try buffer.finish()
    try Unfinished.guarded { try file.file.close() }
    return WrittenFile(path: path, size: file.size, sha256: try file.digest.hexadecimal())
  }

  private func add(_ bytes: UnsafeRawBufferPointer) throws {
    try digest.add(bytes)
    // A run can be broken off between two pieces.
    try Unfinished.guarded { try file.write(bytes) }
    size += bytes.count
  }
}
