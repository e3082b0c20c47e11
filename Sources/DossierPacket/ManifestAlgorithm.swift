import DossierDigest

/// The digests that manifests may be made with. We write `sha256` and `sha512` (RFC 8493, section 2.4), and read what
/// older bags have.
enum ManifestAlgorithm: String, CaseIterable {
  case md5, sha1, sha224, sha256, sha384, sha512

  /// What makes the digest.
  var digest: Digest {
    switch self {
    case .md5: .md5
    case .sha1: .sha1
    case .sha224: .sha224
    case .sha256: .sha256
    case .sha384: .sha384
    case .sha512: .sha512
    }
  }
}
