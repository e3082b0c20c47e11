import CLibUnistring

/// A line of any characters, measured and marked once.
struct UnicodeLine: LineMeasure {
  /// For each byte: the columns of the cluster it begins, ``space`` added for a space, or ``inside``.
  private var cells: [UInt8] = []
  /// For each byte: what libunistring says about a break before it.
  private var breaks: [CChar] = []

  private static let inside: UInt8 = 0xFF
  private static let space: UInt8 = 0x40
  private static let columnMask: UInt8 = 0x3F

  /// Measures a line, reusing the memory of the one before; `bytes` must be valid UTF-8.
  mutating func load(_ bytes: Span<UInt8>) {
    cells.removeAll(keepingCapacity: true)
    cells.reserveCapacity(bytes.count)
    if !measureSimple(bytes) { measureClusters(bytes) }
    if breaks.count < bytes.count { breaks = [CChar](repeating: 0, count: max(bytes.count, 2 * breaks.count)) }
    breaks.withUnsafeMutableBufferPointer { breaks in
      bytes.withUnsafeBufferPointer { bytes in
        // The encoding tells how wide ambiguous characters are; the function without suffix is a macro for this one.
        u8_possible_linebreaks_v2(bytes.baseAddress, bytes.count, "UTF-8", breaks.baseAddress)
      }
    }
  }

  // MARK: Measuring

  /// Measures scalar by scalar, or gives up at one that may be part of a larger cluster.
  private mutating func measureSimple(_ bytes: Span<UInt8>) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = bytes.scalar(at: offset)
      guard DisplayWidth.isSimple(scalar.value) else {
        cells.removeAll(keepingCapacity: true)
        return false
      }
      append(columns: DisplayWidth.columns(of: scalar), isSpace: scalar.isBreakingSpace, length: length)
      offset += length
    }
    return true
  }

  private mutating func measureClusters(_ bytes: Span<UInt8>) {
    let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    for cluster in text {
      let scalars = cluster.unicodeScalars
      let isSpace = scalars.count == 1 && scalars.first?.isBreakingSpace == true
      append(columns: DisplayWidth.columns(of: cluster), isSpace: isSpace, length: cluster.utf8.count)
    }
  }

  private mutating func append(columns: Int, isSpace: Bool, length: Int) {
    cells.append(UInt8(min(columns, Int(Self.columnMask) - 1)) | (isSpace ? Self.space : 0))
    for _ in 1..<max(1, length) { cells.append(Self.inside) }
  }

  // MARK: LineMeasure

  func isSpace(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    cells[offset] != Self.inside && cells[offset] & Self.space != 0
  }

  func cluster(_ bytes: Span<UInt8>, before offset: Int) -> Int {
    var offset = offset - 1
    while offset > 0, cells[offset] == Self.inside { offset -= 1 }
    return offset
  }

  func cluster(_ bytes: Span<UInt8>, after offset: Int) -> Int {
    var offset = offset + 1
    while offset < bytes.count, cells[offset] == Self.inside { offset += 1 }
    return offset
  }

  func firstOverflow(_ bytes: Span<UInt8>, from start: Int, columns: Int) -> Int {
    var rest = columns
    for offset in start..<bytes.count where cells[offset] != Self.inside {
      rest -= Int(cells[offset] & Self.columnMask)
      if rest < 0 { return offset }
    }
    return bytes.count
  }

  func isWide(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    cells[offset] != Self.inside && cells[offset] & Self.columnMask == 2
  }

  func mayBreak(_ bytes: Span<UInt8>, before offset: Int) -> Bool {
    guard Int32(breaks[offset]) == UC_BREAK_POSSIBLE, cells[offset] != Self.inside, offset > 0 else { return false }
    return !LineBreakRule.forbids(bytes, breakBefore: offset)
  }
}

/// Rules of Unicode Standard Annex #14 that libunistring 1.0 does not hold.
enum LineBreakRule {
  /// LB29, no break between numeric punctuation and a letter that touches it, as in "e.g." or "report.txt".
  ///
  /// libunistring treats `. , : ;` as it does `/`. Letters below U+1100 are asked for, which leaves the ideographs, of
  /// another class, alone.
  static func forbids(_ bytes: Span<UInt8>, breakBefore offset: Int) -> Bool {
    switch bytes[offset - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"): break
    default: return false
    }
    let scalar = bytes.scalar(at: offset).scalar
    if scalar.value < 0x80 { return !ASCIILineBreak.mayBreak(between: UInt8(ascii: "."), and: UInt8(scalar.value)) }
    return scalar.value < 0x1100 && scalar.properties.isAlphabetic
  }
}
