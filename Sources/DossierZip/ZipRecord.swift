import CLibZip

/// What an archive's directory tells about an entry.
public struct ZipRecord: Equatable, Sendable {
  /// The path as it stands in the archive; a name not marked as UTF-8 is read as code page 437.
  public let name: String
  /// The size of the content as declared, in bytes.
  public let size: UInt64
  /// The size in the archive, in bytes.
  public let compressedSize: UInt64
  /// The CRC-32 of the content as declared.
  public let crc32: UInt32
  /// The compression method (APPNOTE section 4.4.5): 0 is stored, 8 is deflated.
  public let method: UInt16
  /// When the content was last changed.
  public let modified: ZipTime
  /// The Unix file mode with its type bits, whatever system the entry says it was made on, since unpackers go by it; nil
  /// when there is none.
  public let unixMode: UInt16?

  let index: zip_uint64_t

  /// Whether unpacking would make a symbolic link.
  public var isSymbolicLink: Bool { unixMode.map { $0 & 0o170000 == 0o120000 } ?? false }

  init(_ index: zip_uint64_t, of archive: borrowing ZipHandle) throws(ZipError) {
    var stat = zip_stat_t()
    var system: zip_uint8_t = 0
    var attributes: zip_uint32_t = 0
    guard
      zip_stat_index(archive.pointer, index, 0, &stat) == 0, let name = stat.name,
      zip_file_get_external_attributes(archive.pointer, index, 0, &system, &attributes) == 0
    else { throw archive.lastError }
    self.index = index
    self.name = String(cString: name)
    size = stat.size
    compressedSize = stat.comp_size
    crc32 = stat.crc
    method = stat.comp_method
    modified = ZipTime(local: stat.mtime)
    let mode = UInt16(attributes >> 16)
    unixMode = system == ZIP_OPSYS_UNIX || mode != 0 ? mode : nil
  }
}
