import DossierDigest

/// Universally unique identifiers made from names (RFC 9562, section 5.5).
enum UUIDv5 {
  /// The identifier of a name, in its usual form of 36 characters.
  ///
  /// Its namespace is the UUID of version 5 of the name `dossierkit:epub` in the nil namespace.
  static func text(naming name: String) throws -> String {
    let namespace = try digest(of: [UInt8](repeating: 0, count: 16) + Array("dossierkit:epub".utf8))
    let bytes = try digest(of: namespace + Array(name.utf8))
    var text = ""
    for (position, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(position) { text += "-" }
      text += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return text
  }

  private static func digest(of name: [UInt8]) throws -> [UInt8] {
    var bytes = Array(try Digest.sha1.bytes(of: name).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes
  }
}
