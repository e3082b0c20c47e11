extension String {
  /// Whether two language tags are the same: `DE` and `de` are (RFC 5646, section 2.1.1).
  package func isSameLanguage(as other: String?) -> Bool {
    guard let other else { return false }
    return self == other || lowercased() == other.lowercased()
  }

  /// A language tag in the case that is usual (RFC 5646, section 2.1.1): `zh-Hant-TW` for `ZH-hant-tw`; what is no tag as it
  /// is.
  package var usualLanguageTag: String {
    guard utf8.allSatisfy({ Unicode.Scalar($0).isTagLetter || $0 == UInt8(ascii: "-") }) else { return self }
    var isExtension = false
    let parts = split(separator: "-", omittingEmptySubsequences: false).enumerated().map { position, part in
      defer { if part.count == 1 { isExtension = true } }
      guard position > 0, !isExtension else { return part.lowercased() }
      switch part.count {
      case 2: return part.uppercased()
      case 4 where part.first?.isLetter == true: return part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: return part.lowercased()
      }
    }
    return parts.joined(separator: "-")
  }
}

extension Unicode.Scalar {
  fileprivate var isTagLetter: Bool { isASCII && (properties.isAlphabetic || properties.numericType != nil) }
}
