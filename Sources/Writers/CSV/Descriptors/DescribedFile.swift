import DossierCore
import DossierDigest

/// A file as the descriptions tell of it.
struct DescribedFile {
  /// Relative to the folder of the tables.
  let path: String
  /// In bytes.
  let size: Int
  /// In hexadecimal.
  let sha256: String
  /// Nil for a text that was too long for its cell.
  let shape: TableShape?

  init(_ path: String, _ contents: [UInt8], _ shape: TableShape? = nil) throws {
    self.path = path
    size = contents.count
    sha256 = try Digest.sha256.hexadecimal(of: contents)
    self.shape = shape
  }
}
