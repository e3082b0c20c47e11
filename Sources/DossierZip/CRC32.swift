import CLibDeflate

/// The checksum of ISO/IEC 8802-3, as ZIP, gzip (RFC 1952, section 8) and PNG use it.
public enum CRC32 {
  /// The checksum of the bytes.
  public static func of(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }
}
