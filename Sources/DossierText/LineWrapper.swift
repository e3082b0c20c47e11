/// Breaks paragraphs into lines of a number of display columns.
///
/// Lines break where Unicode Standard Annex #14 allows, and fit ``width`` as ``DisplayWidth`` counts. What is broken, and
/// what is not:
///
/// - An address is never broken: a run of characters without spaces that has `://` in it, or that begins with `urn:`,
///   `doi:`, `mailto:` or `www.`. One too long stands alone on a line, the only line wider than the width.
/// - A longer word is broken between grapheme clusters, never inside one.
/// - No-break spaces (U+00A0, U+2007, U+202F) and WORD JOINER hold their neighbours together.
/// - LF, VT, FF, CR, CR LF, U+0085, U+2028 and U+2029 force a break; one at the very end adds no empty line.
/// - A TAB counts as, and becomes, one space.
/// - No line ends with a space of any width at which lines break.
/// - Scripts that need a dictionary, as Thai, break at spaces, else like a long word.
///
/// Control characters take no column and go through as they are: whoever prints must have dealt with them before.
public struct LineWrapper: Sendable {
  /// The columns of a line, its indent included; at least 1 is left for text, whatever the indents.
  public var width: Int
  /// What stands before the first line.
  public var firstIndent: String
  /// What stands before every other line.
  public var hangingIndent: String
  /// Whether runs of spaces and TABs become one space, and those at the ends of a line disappear; otherwise spaces stay,
  /// but where a line is broken.
  public var collapsesSpaces: Bool

  /// Memory that is used again for the next paragraph.
  private var line = UnicodeLine()

  /// A wrapper for lines of `width` columns.
  public init(width: Int, firstIndent: String = "", hangingIndent: String = "", collapsesSpaces: Bool = false) {
    self.width = width
    self.firstIndent = firstIndent
    self.hangingIndent = hangingIndent
    self.collapsesSpaces = collapsesSpaces
  }

  /// Appends the lines of a paragraph, each with LF at its end; an empty paragraph is one line.
  public mutating func wrap(_ paragraph: String, into out: inout [UInt8]) {
    wrap(paragraph.utf8.span, into: &out)
  }

  /// Appends the lines of a paragraph, each with LF at its end; an empty paragraph is one line.
  public mutating func wrap(_ paragraph: Substring, into out: inout [UInt8]) {
    wrap(paragraph.utf8.span, into: &out)
  }

  private mutating func wrap(_ bytes: Span<UInt8>, into out: inout [UInt8]) {
    var filler = LineFiller(width: width, firstIndent: firstIndent, hangingIndent: hangingIndent)
    let unusual = bytes.firstUnusualByte(from: 0)
    if unusual == bytes.count { return wrap(line: bytes, isPlain: true, &filler, into: &out) }
    var start = 0
    repeat {
      let forced = bytes.nextForcedBreak(from: start)
      let range = start..<forced.lowerBound
      let isPlain = range.upperBound <= unusual || bytes.extracting(range).isPlain
      wrap(line: bytes.extracting(range), isPlain: isPlain, &filler, into: &out)
      start = forced.upperBound
    } while start < bytes.count
  }

  private mutating func wrap(
    line bytes: Span<UInt8>, isPlain: Bool, _ filler: inout LineFiller, into out: inout [UInt8]
  ) {
    if isPlain ? collapsesSpaces && bytes.hasLooseSpace() : collapsesSpaces || bytes.contains(0x09) {
      let tidy = bytes.withTidySpaces(collapsed: collapsesSpaces)
      fill(tidy.span, isPlain: isPlain || tidy.span.isPlain, &filler, into: &out)
    } else {
      fill(bytes, isPlain: isPlain, &filler, into: &out)
    }
  }

  private mutating func fill(
    _ bytes: Span<UInt8>, isPlain: Bool, _ filler: inout LineFiller, into out: inout [UInt8]
  ) {
    if isPlain {
      filler.fill(bytes, ASCIILine(), into: &out)
    } else {
      line.load(bytes)
      filler.fill(bytes, line, into: &out)
    }
  }
}

extension Span<UInt8> {
  fileprivate var isPlain: Bool { firstUnusualByte(from: 0) == count }

  /// The bytes with a space for each TAB, or, collapsed, with one space for each run of them and none at the ends.
  fileprivate func withTidySpaces(collapsed: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for offset in 0..<count {
      let byte = self[offset] == 0x09 ? 0x20 : self[offset]
      if collapsed, byte == 0x20, result.last ?? 0x20 == 0x20 { continue }
      result.append(byte)
    }
    if collapsed, result.last == 0x20 { result.removeLast() }
    return result
  }
}
