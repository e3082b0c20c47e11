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
    if cells.count < bytes.count {
      cells = [UInt8](repeating: 0, count: max(bytes.count, 2 * cells.count))
      breaks = [CChar](repeating: 0, count: cells.count)
    }
    var cells = cells.mutableSpan
    Self.measure(bytes, &cells)
    breaks.withUnsafeMutableBufferPointer { breaks in
      bytes.withUnsafeBufferPointer { bytes in
        // The encoding tells how wide ambiguous characters are; the function without suffix is a macro for this one.
        u8_possible_linebreaks_v2(bytes.baseAddress, bytes.count, "UTF-8", breaks.baseAddress)
      }
    }
  }

  // MARK: Measuring

  /// Measures scalar by scalar, and by clusters where a scalar may be part of a larger one.
  private static func measure(_ bytes: Span<UInt8>, _ cells: inout MutableSpan<UInt8>) {
    var previous = 0
    var offset = 0
    while offset < bytes.count {
      let (scalar, length) = bytes.scalar(at: offset)
      if DisplayWidth.isSimple(scalar.value) {
        cells[offset] = cell(columns: DisplayWidth.columns(of: scalar), isSpace: scalar.isBreakingSpace)
        for index in 1..<max(1, length) { cells[offset + index] = inside }
        previous = offset
        offset += length
      } else {
        // The scalar before may be the base of this one.
        let end = endOfClusters(bytes, from: offset)
        measureClusters(bytes, previous..<end, &cells)
        previous = end
        offset = end
      }
    }
  }

  /// The offset between the first two simple scalars after `start` that touch, where a cluster surely ends.
  private static func endOfClusters(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    var followsSimple = false
    while offset < bytes.count {
      let (scalar, length) = bytes.scalar(at: offset)
      let isSimple = DisplayWidth.isSimple(scalar.value)
      if isSimple, followsSimple { break }
      followsSimple = isSimple
      offset += length
    }
    return offset
  }

  private static func measureClusters(_ bytes: Span<UInt8>, _ range: Range<Int>, _ cells: inout MutableSpan<UInt8>) {
    let text = bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    var offset = range.lowerBound
    for cluster in text {
      let scalars = cluster.unicodeScalars
      let isSpace = scalars.count == 1 && scalars.first?.isBreakingSpace == true
      cells[offset] = cell(columns: DisplayWidth.columns(of: cluster), isSpace: isSpace)
      let end = offset + cluster.utf8.count
      for index in offset + 1..<end { cells[index] = inside }
      offset = end
    }
  }

  @inline(__always)
  private static func cell(columns: Int, isSpace: Bool) -> UInt8 {
    // A cluster that piles up more columns than fit here counts as that many, and stays below `inside`.
    UInt8(min(columns, Int(columnMask) - 1)) | (isSpace ? space : 0)
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
