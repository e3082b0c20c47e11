import DossierCore

extension Topic {
  /// The name of its place on a page: the letters and digits of the tag, all else as `_` and two hexadecimal digits.
  var anchor: String {
    var result = "topic_"
    for byte in tag.utf8 {
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      result += isPlain ? String(scalar) : "_\(String(byte >> 4, radix: 16))\(String(byte & 15, radix: 16))"
    }
    return result
  }
}
