/// Content compressed as raw DEFLATE (RFC 1951), ready to be put into an archive.
///
/// Only a ``Deflater`` makes one, so that its parts always agree.
public struct Deflated: Equatable, Sendable {
  /// The compressed bytes.
  public let bytes: [UInt8]
  /// The CRC-32 (ISO/IEC 8802-3, as in RFC 1952 section 8) of the content.
  public let crc32: UInt32
  /// The size of the content, in bytes.
  public let size: Int
}
