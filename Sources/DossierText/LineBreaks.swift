import CLibUnistring

/// Where Unicode Standard Annex #14 lets a text go on in the next line, by libunistring.
///
/// libunistring 1.0 knows Unicode 14, and no dictionaries: inside Thai and its kin it allows no break.
public enum LineBreaks {
  /// For each byte of a text in UTF-8 whether a line may, or must, break before it.
  public static func opportunities(in text: UnsafeBufferPointer<UInt8>) -> [Bool] {
    var answers = [CChar](repeating: 0, count: text.count)
    // The encoding tells how wide ambiguous characters are; the function without suffix is a macro for this one.
    u8_possible_linebreaks_v2(text.baseAddress, text.count, "UTF-8", &answers)
    return answers.map { Int32($0) == UC_BREAK_POSSIBLE || Int32($0) == UC_BREAK_MANDATORY }
  }

  /// The parts of a text between which it may be broken, in their order; each keeps the spaces that end it.
  public static func parts(of text: String) -> [Substring] {
    let bytes = text.utf8.span
    let breaks = bytes.withUnsafeBufferPointer(opportunities)
    var parts: [Substring] = []
    var start = text.startIndex
    for offset in breaks.indices.dropFirst() where breaks[offset] {
      guard !LineBreakRule.forbids(bytes, breakBefore: offset) else { continue }
      let end = text.utf8.index(text.startIndex, offsetBy: offset)
      parts.append(text[start..<end])
      start = end
    }
    return parts + (start < text.endIndex ? [text[start...]] : [])
  }
}
