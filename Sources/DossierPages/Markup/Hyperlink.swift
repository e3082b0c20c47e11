/// Addresses outside the book.
enum Hyperlink {
  /// The address in the form that stands in a link: absolute, `http`, `https` or `mailto`, all else percent-encoded;
  /// nil for anything else, which a book shows as text.
  static func address(_ url: String) -> String? {
    let bytes = url.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = bytes[bytes.index(after: colon)...]
    switch url[..<colon].lowercased() {
    case "http", "https":
      guard rest.starts(with: "//".utf8) else { return nil }
      let afterSlashes = rest.dropFirst(2)
      let authority = afterSlashes.prefix { !"/?#".utf8.contains($0) }
      guard isAuthority(Substring(authority)) else { return nil }
      return String(url[..<authority.endIndex]) + encoded(afterSlashes[authority.endIndex...])
    case "mailto":
      guard rest.contains(UInt8(ascii: "@")), rest.allSatisfy({ isUnreserved($0) || "@+?=&%".utf8.contains($0) })
      else { return nil }
      return "mailto:" + encoded(rest)
    default: return nil
    }
  }

  /// Whether the text is a host with perhaps a port: no user, no brackets, ASCII alone.
  private static func isAuthority(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count <= 2 else { return false }
    if parts.count == 2 {
      guard let port = UInt16(parts[1]), "\(port)" == parts[1] else { return false }
    }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let areNames = labels.allSatisfy { label in
      !label.isEmpty && label.utf8.count <= 63 && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
    guard areNames, let last = labels.last, !last.hasPrefix("xn--") || last.utf8.count > 4 else { return false }
    guard last.utf8.allSatisfy(isDigit) else { return true }
    return labels.count == 4 && labels.allSatisfy { label in UInt8(label).map { "\($0)" == label } ?? false }
  }

  /// Path, query and fragment with every byte that must not stand there as `%XX`; what is encoded already stays.
  private static func encoded(_ text: Substring.UTF8View) -> String {
    var result: [UInt8] = []
    var hasFragment = false
    for (position, byte) in zip(text.indices, text) {
      let isAllowed: Bool
      switch byte {
      case UInt8(ascii: "#"):
        isAllowed = !hasFragment
        hasFragment = true
      case UInt8(ascii: "%"):
        let digits = text[position...].dropFirst().prefix(2)
        isAllowed = digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
      default: isAllowed = isUnreserved(byte) || "!$&'()*+,;=:@/?".utf8.contains(byte)
      }
      if isAllowed {
        result.append(byte)
      } else {
        result += "%".utf8
        for digit in [byte >> 4, byte & 15] { result += String(digit, radix: 16, uppercase: true).utf8 }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || "-._~".utf8.contains(byte) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
