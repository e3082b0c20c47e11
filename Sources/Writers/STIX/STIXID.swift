import DossierDigest

/// Identifiers of STIX objects (STIX 2.1, section 2.9), the same for the same entity in every edition.
///
/// The standard asks for UUIDs of version 4, which are made of random or pseudo-random bits (RFC 9562, section 5.4). Here
/// they are the bits of SHA-256 over the names of the dossier and the entity, so that a platform that takes in a later
/// edition finds the objects that it has.
struct STIXID {
  private let dossier: String

  init(dossier: String) { self.dossier = dossier }

  /// The identifier of an object of a type, `note--…`.
  func text(_ type: String, _ name: String) throws -> String {
    var bytes = Array(
      try Digest.sha256.bytes(of: Array("dossierkit:stix\n\(dossier)\n\(type)\n\(name)".utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = "\(type)--"
    for (position, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(position) { text += "-" }
      text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return text
  }
}
