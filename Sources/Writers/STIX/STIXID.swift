import DossierCore
import DossierDigest

/// Identifiers of STIX objects (STIX 2.1, section 2.9), the same for the same entity in every edition of
/// a release.
///
/// The standard asks for UUIDs of version 4, which are made of random or pseudo-random bits (RFC 9562, section 5.4). Here
/// they are the bits of SHA-256 over the names of the dossier and the entity, so that a platform that takes in a later
/// edition finds the objects that it has.
struct STIXID {
  /// The dossier, and the label where it was released for one: what an object says and refers to may differ between two
  /// releases, so they do not share it.
  private let scope: String
  private let dossier: String

  init(_ release: Release) {
    dossier = release.id.text
    scope = release.isFiltered ? "\(release.id)\n\(release.marking?.rawValue ?? "")" : release.id.text
  }

  /// The identifier of an object of a type, `note--…`.
  func text(_ type: String, _ name: String) throws -> String { try text(type, name, scope) }

  /// The identifier of an object that is the same in all releases.
  func shared(_ type: String, _ name: String) throws -> String { try text(type, name, dossier) }

  private func text(_ type: String, _ name: String, _ scope: String) throws -> String {
    var bytes = try Digest.sha256.bytes(of: Array("dossierkit:stix\n\(scope)\n\(type)\n\(name)".utf8))
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Self.digits
    return String(unsafeUninitializedCapacity: type.utf8.count + 38) { text in
      var count = 0
      func append(_ byte: UInt8) {
        text[count] = byte
        count += 1
      }
      for byte in type.utf8 { append(byte) }
      append(UInt8(ascii: "-"))
      for (position, byte) in bytes.prefix(16).enumerated() {
        // Before the first byte it is the second hyphen behind the type.
        if [0, 4, 6, 8, 10].contains(position) { append(UInt8(ascii: "-")) }
        append(digits[Int(byte >> 4)])
        append(digits[Int(byte & 15)])
      }
      return count
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
