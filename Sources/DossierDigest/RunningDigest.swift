import CLibCrypto

/// A message digest of bytes that come in pieces.
public struct RunningDigest: ~Copyable {
  private let context: OpaquePointer

  /// The digest of nothing so far.
  public init(_ digest: Digest) throws(Digest.Failure) {
    guard let made = EVP_MD_CTX_new() else { throw Digest.Failure() }
    guard EVP_DigestInit_ex(made, digest.algorithm, nil) == 1 else {
      EVP_MD_CTX_free(made)
      throw Digest.Failure()
    }
    context = made
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds bytes.
  public func add(_ bytes: UnsafeRawBufferPointer) throws(Digest.Failure) {
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else { throw Digest.Failure() }
  }

  /// The digest of all that was added, in lower-case hexadecimal digits. Nothing can be added after it.
  public func hexadecimal() throws(Digest.Failure) -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    guard EVP_DigestFinal_ex(context, &digest, &length) == 1 else { throw Digest.Failure() }
    return Digest.hexadecimal(Array(digest[..<Int(length)]))
  }
}
