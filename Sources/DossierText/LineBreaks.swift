import CLibUnistring

/// Where Unicode Standard Annex #14 lets a text go on in the next line.
public enum LineBreaks {
  /// The parts of a text between which it may be broken, in their order; each keeps the spaces that end it.
  public static func parts(of text: String) -> [Substring] {
    let bytes = text.utf8.span
    var breaks = [CChar](repeating: 0, count: bytes.count)
    bytes.withUnsafeBufferPointer { u8_possible_linebreaks_v2($0.baseAddress, $0.count, "UTF-8", &breaks) }
    var parts: [Substring] = []
    var start = text.startIndex
    for offset in breaks.indices.dropFirst() {
      let allowed = Int32(breaks[offset])
      guard allowed == UC_BREAK_POSSIBLE || allowed == UC_BREAK_MANDATORY,
        !LineBreakRule.forbids(bytes, breakBefore: offset)
      else { continue }
      let end = text.utf8.index(text.startIndex, offsetBy: offset)
      parts.append(text[start..<end])
      start = end
    }
    return parts + (start < text.endIndex ? [text[start...]] : [])
  }
}
