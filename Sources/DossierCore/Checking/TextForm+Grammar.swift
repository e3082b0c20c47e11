extension TextForm {
  /// A scheme, a colon, and only characters that a URI has (RFC 3986, sections 2 and 3.1) or that an IRI adds; in the web
  /// with a host.
  static func isURL(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = text.utf8[..<colon]
    guard let first = scheme.first, isLetter(first),
      scheme.allSatisfy({ isAlphanumeric($0) || "+-.".utf8.contains($0) })
    else { return false }
    let rest = text.utf8[text.utf8.index(after: colon)...]
    guard !rest.isEmpty, !rest.elementsEqual("//".utf8) else { return false }
    if FieldPattern.misspeltSchemes.contains(String(scheme) ?? "") { return false }
    if ["http", "https"].contains(String(scheme)?.lowercased()) {
      guard rest.starts(with: "//".utf8), let host = rest.dropFirst(2).first, host != UInt8(ascii: "/") else {
        return false
      }
    }
    return text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !#"<>"{}|\^`"#.unicodeScalars.contains($0) && $0.value != 0x7F && $0.isHarmless
    }
  }

  /// Relative, with `/` between its parts, and never up or out: no `..`, no drive, no backslash.
  package static func isInside(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != ".." && $0 != "." }
      && text.unicodeScalars.allSatisfy { $0 != "\\" && $0 != ":" && $0.value >= 0x20 && $0.value != 0x7F }
  }

  /// The shape of a language tag (RFC 5646, section 2.1): a primary subtag of two or three letters, or more of one to
  /// eight letters and digits each; or private use.
  static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.allSatisfy(isLetter) else { return false }
    guard (2...3).contains(first.count) || (first.count == 1 && parts.count > 1 && text.lowercased().hasPrefix("x-"))
    else {
      return false
    }
    return parts.dropFirst().allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric) }
  }

  /// The tag that an underscore or a language's English name stands for.
  static func fix(language text: String) -> String? {
    let names = [
      "english": "en", "ukrainian": "uk", "russian": "ru", "german": "de", "french": "fr", "spanish": "es",
      "arabic": "ar", "hebrew": "he", "chinese": "zh", "turkish": "tr", "polish": "pl", "persian": "fa",
    ]
    let tag = String(text.map { $0 == "_" ? "-" : $0 })
    return names[text.lowercased()] ?? (isLanguage(tag) ? tag : nil)
  }

  static func isCountry(_ text: String) -> Bool { Countries.codes.contains(text) }

  static func fix(country text: String) -> String? {
    let upper = text.uppercased()
    return isCountry(upper) ? upper : ["UK": "GB", "EL": "GR"][upper]
  }

  static func isSHA256(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
  }

  static func fix(hash text: String) -> String? {
    let lower = text.lowercased()
    return isSHA256(lower) ? lower : nil
  }

  static func isItem(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.hasPrefix("Q") && digits.first.map { $0 != UInt8(ascii: "0") } == true && digits.allSatisfy(isDigit)
  }

  /// A date with a time, and no interval.
  static func isMoment(_ text: String) -> Bool {
    guard let date = try? EDTFDate(text) else { return false }
    return date.precision >= .minute && date.end == nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
