/// Bytes as an address that has them in itself (RFC 2397), so that a drawing needs no other file.
enum DataAddress {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The address, four characters for three bytes (RFC 4648, section 4).
  static func text(of bytes: [UInt8], mediaType: String) -> String {
    var result = Array("data:\(mediaType);base64,".utf8)
    result.reserveCapacity(result.count + (bytes.count + 2) / 3 * 4)
    var position = 0
    while position < bytes.count {
      let group = bytes[position..<min(position + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        result.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
      position += 3
    }
    return String(decoding: result, as: UTF8.self)
  }
}
