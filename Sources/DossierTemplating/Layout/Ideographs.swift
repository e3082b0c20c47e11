import DossierText

/// Chinese and Japanese writing, whose lines break between characters.
///
/// Korean is not meant: its words stand apart, and its lines break between them.
enum Ideographs {
  /// For each byte of a line whether the line may break before it, between two ideographs or kana, where the Unicode line
  /// breaking algorithm allows it; nil for a line without any.
  static func breaks(in line: UnsafeBufferPointer<UInt8>) -> [Bool]? {
    // U+2E80, the first of them, is E2 BA 80.
    let first = line.indices.first { position in
      line[position] >= 0xE3 || line[position] == 0xE2 && position + 1 < line.count && line[position + 1] >= 0xBA
    }
    guard first != nil else { return nil }
    var breaks = LineBreaks.opportunities(in: line)
    for position in breaks.indices where breaks[position] {
      breaks[position] = stand(on: line, aroundBreakBefore: position)
    }
    return breaks
  }

  private static func stand(on line: UnsafeBufferPointer<UInt8>, aroundBreakBefore position: Int) -> Bool {
    guard position > 0, let next = scalar(line, at: position), EastAsian.isUnspaced(next) else { return false }
    return scalar(line, before: position).map(EastAsian.isUnspaced) ?? false
  }

  /// Whether ideographs stand on both sides of a space; what a break there stood for could not be told.
  static func surround(_ line: UnsafeBufferPointer<UInt8>, _ space: Int) -> Bool {
    guard let next = scalar(line, at: space + 1), EastAsian.isUnspaced(next) else { return false }
    guard let last = scalar(line, before: space) else { return false }
    return EastAsian.isUnspaced(last)
  }

  private static func scalar(_ line: UnsafeBufferPointer<UInt8>, before end: Int) -> UInt32? {
    var start = end - 1
    while start > 0, line[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? scalar(line, at: start) : nil
  }

  private static func scalar(_ line: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32? {
    let lead = line[start]
    guard lead >= 0xE0 else { return nil }
    let length = lead < 0xF0 ? 3 : 4
    guard start + length <= line.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for position in start + 1..<start + length { value = value << 6 | UInt32(line[position] & 0x3F) }
    return value
  }
}
