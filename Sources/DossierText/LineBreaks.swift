import CLibUnistring

/// Where the lines of a text may break: Unicode Standard Annex #14, by libunistring.
public enum LineBreaks {
  /// For each byte of a line of UTF-8 whether a line may break before it.
  ///
  /// libunistring 1.0 knows Unicode 14, and no dictionaries: inside Thai and its kin it allows no break.
  public static func opportunities(in line: UnsafeBufferPointer<UInt8>) -> [Bool] {
    var answers = [CChar](repeating: 0, count: line.count)
    // The encoding tells how wide ambiguous characters are; the function without suffix is a macro for this one.
    u8_possible_linebreaks_v2(line.baseAddress, line.count, "UTF-8", &answers)
    return answers.map { Int32($0) == UC_BREAK_POSSIBLE }
  }
}
