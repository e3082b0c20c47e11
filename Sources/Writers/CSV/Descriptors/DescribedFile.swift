import DossierCore

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

  init(_ path: String, _ file: WrittenFile, _ shape: TableShape? = nil) {
    self.path = path
    size = file.size
    sha256 = file.sha256
    self.shape = shape
  }
}
