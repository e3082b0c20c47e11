/// Chinese and Japanese writing, whose lines break between characters.
///
/// Korean is not meant: its words stand apart, and its lines break between them.
enum Ideographs {
  /// Whether a line may break before the byte: between two ideographs or kana, neither of them a mark that clings.
  static func mayBreak(_ line: UnsafeBufferPointer<UInt8>, before position: Int) -> Bool {
    guard line[position] >= 0xE2, let next = scalar(line, at: position), isIdeograph(next) else { return false }
    guard let last = scalar(line, before: position), isIdeograph(last) else { return false }
    return !clingsToLast(next) && !clingsToNext(last)
  }

  /// Whether ideographs stand on both sides of a space; what a break there stood for could not be told.
  static func surround(_ line: UnsafeBufferPointer<UInt8>, _ space: Int) -> Bool {
    guard let next = scalar(line, at: space + 1), isIdeograph(next) else { return false }
    guard let last = scalar(line, before: space) else { return false }
    return isIdeograph(last)
  }

  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3001...0x303F, 0x3041...0x30FF, 0x3105...0x312F, 0x31A0...0x31FF, 0x3200...0x9FFF,
      0xA000...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0x2_0000...0x3_FFFD:
      true
    default: false
    }
  }

  /// Closing marks, small kana, repetition and length marks (UAX #14: CL, CJ, EX, NS, CM).
  private static func clingsToLast(_ value: UInt32) -> Bool {
    switch value {
    case 0x3001...0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B...0x301C,
      0x301E...0x301F, 0x302A...0x302F, 0x303B...0x303C, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085,
      0x3087, 0x308E, 0x3095...0x3096, 0x3099...0x309E, 0x30A0...0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3,
      0x30E5, 0x30E7, 0x30EE, 0x30F5...0x30F6, 0x30FB...0x30FE, 0x31F0...0x31FF, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E,
      0xFF1A...0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF60:
      true
    default: false
    }
  }

  /// Opening marks (UAX #14: OP).
  private static func clingsToNext(_ value: UInt32) -> Bool {
    switch value {
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D, 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F:
      true
    default: false
    }
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
