import CLibCrypto

/// A message digest of libcrypto (FIPS 180-4).
public enum Digest: Sendable {
  /// For version 5 UUIDs alone, which are defined by it (RFC 9562, section 5.5).
  case sha1
  case sha256
  case sha512
  /// To check what others have made with it; we never make one.
  case md5
  /// To check what others have made with it.
  case sha224
  /// To check what others have made with it.
  case sha384

  /// That libcrypto would not make a digest: memory is short.
  public struct Failure: Error, Sendable {}

  var algorithm: OpaquePointer? {
    switch self {
    case .sha1: EVP_sha1()
    case .sha256: EVP_sha256()
    case .sha512: EVP_sha512()
    case .md5: EVP_md5()
    case .sha224: EVP_sha224()
    case .sha384: EVP_sha384()
    }
  }

  /// The digest of the bytes: 16 to 64 bytes.
  public func bytes(of message: [UInt8]) throws(Failure) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    guard EVP_Digest(message, message.count, &digest, &length, algorithm, nil) == 1 else { throw Failure() }
    return Array(digest[..<Int(length)])
  }

  /// The digest of the bytes in lower-case hexadecimal digits.
  public func hexadecimal(of message: [UInt8]) throws(Failure) -> String { Self.hexadecimal(try bytes(of: message)) }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
