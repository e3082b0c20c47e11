/// A stretch of a line without spaces, and the address in it, which is never broken.
struct Token {
  /// From one space, or end of the line, to the next.
  let range: Range<Int>
  /// What must stay whole, or nil.
  let address: Range<Int>?

  /// The token around `offset`; a space or a mark between two tokens is one by itself.
  ///
  /// A token with `://` in it, or that begins with `urn:`, `doi:`, `mailto:` or `www.` after opening marks, is an address
  /// from end to end, the marks that touch it included. In text without spaces between words, as Chinese, the token also
  /// ends at ideographic or fullwidth punctuation, and the address begins behind the last ideograph before its scheme.
  init(around offset: Int, _ bytes: Span<UInt8>, _ measure: some LineMeasure) {
    func separates(_ offset: Int) -> Bool { measure.isSpace(bytes, at: offset) || bytes.isWideMark(at: offset) }
    if separates(offset) {
      range = offset..<measure.cluster(bytes, after: offset)
      address = nil
      return
    }
    var lower = offset
    while lower > 0 {
      let previous = measure.cluster(bytes, before: lower)
      if separates(previous) { break }
      lower = previous
    }
    var upper = offset
    repeat { upper = measure.cluster(bytes, after: upper) } while upper < bytes.count && !separates(upper)
    range = lower..<upper

    if let scheme = bytes.offsetOfAuthority(in: range) {
      var start = scheme
      while start > lower {
        let previous = measure.cluster(bytes, before: start)
        if measure.isWide(bytes, at: previous) { break }
        start = previous
      }
      address = start..<upper
    } else {
      address = bytes.beginsWithScheme(in: range) ? range : nil
    }
  }
}

extension Span<UInt8> {
  /// The offset of `://` in a range.
  fileprivate func offsetOfAuthority(in range: Range<Int>) -> Int? {
    guard range.count >= 3 else { return nil }
    for offset in range.lowerBound..<range.upperBound - 2
    where self[offset] == 0x3A && self[offset + 1] == 0x2F && self[offset + 2] == 0x2F {
      return offset
    }
    return nil
  }

  /// Whether a range begins, after ASCII punctuation, with a prefix that marks an address.
  fileprivate func beginsWithScheme(in range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, self[start] < 0x80, !isLetterOrDigit(self[start]) { start += 1 }
    let rest = start..<range.upperBound
    return begins("urn:", in: rest) || begins("doi:", in: rest) || begins("mailto:", in: rest)
      || begins("www.", in: rest)
  }

  private func begins(_ prefix: StaticString, in range: Range<Int>) -> Bool {
    prefix.withUTF8Buffer { prefix in
      guard range.count > prefix.count else { return false }
      for index in prefix.indices {
        let byte = self[range.lowerBound + index]
        if (isLetterOrDigit(byte) ? byte | 0x20 : byte) != prefix[index] { return false }
      }
      return true
    }
  }

  /// Whether an ideographic or fullwidth punctuation mark begins at `offset`: U+3000 to U+303F, and the fullwidth forms
  /// of ASCII punctuation from U+FF01 to U+FF65.
  fileprivate func isWideMark(at offset: Int) -> Bool {
    guard offset + 2 < count else { return false }
    switch (self[offset], self[offset + 1], self[offset + 2]) {
    case (0xE3, 0x80, _), (0xEF, 0xBC, 0x81...0x8F), (0xEF, 0xBC, 0x9A...0xA0), (0xEF, 0xBC, 0xBB...0xBF),
      (0xEF, 0xBD, 0x80), (0xEF, 0xBD, 0x9B...0xA5):
      return true
    default: return false
    }
  }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"):
    true
  default: false
  }
}
