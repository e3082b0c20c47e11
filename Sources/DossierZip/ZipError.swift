import CLibZip

/// Why an archive could not be written or read.
public enum ZipError: Error, Equatable, Sendable {
  /// The compression level is not one of 1 to 12.
  case invalidLevel(Int)
  /// An entry's name may not stand in an archive.
  case badName(String, ZipName.Flaw)
  /// Two entries have the same name, or names that differ only in ASCII case or in Unicode normalisation.
  case duplicateName(String)
  /// The archive has no entry of that name.
  case noEntry(String)
  /// The entry's content is larger than the caller's limit, in bytes.
  case overLimit(String, limit: Int)
  /// Memory could not be allocated.
  case outOfMemory
  /// The bytes are not a whole and consistent archive, or a checksum does not agree; with libzip's reason.
  case damaged(String)
  /// The archive needs what is not supported here, as encryption; with libzip's reason.
  case unsupported(String)
  /// Another failure of libzip; with its reason.
  case failed(String)

  init(_ error: UnsafeMutablePointer<zip_error_t>) {
    let reason = String(cString: zip_error_strerror(error))
    switch zip_error_code_zip(error) {
    case ZIP_ER_MEMORY: self = .outOfMemory
    case ZIP_ER_CRC, ZIP_ER_EOF, ZIP_ER_NOZIP, ZIP_ER_INCONS, ZIP_ER_COMPRESSED_DATA, ZIP_ER_ZLIB, ZIP_ER_READ,
      ZIP_ER_SEEK:
      self = .damaged(reason)
    case ZIP_ER_EXISTS: self = .damaged("two entries have the same name")
    case ZIP_ER_COMPNOTSUPP, ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_MULTIDISK:
      self = .unsupported(reason)
    default: self = .failed(reason)
    }
  }
}
