/// A line of printable ASCII: a byte is a cluster and a column.
struct ASCIILine: LineMeasure {
  @inline(__always)
  func isSpace(_ bytes: Span<UInt8>, at offset: Int) -> Bool { bytes[offset] == 0x20 }
  @inline(__always)
  func cluster(_ bytes: Span<UInt8>, before offset: Int) -> Int { offset - 1 }
  @inline(__always)
  func cluster(_ bytes: Span<UInt8>, after offset: Int) -> Int { offset + 1 }
  @inline(__always)
  func firstOverflow(_ bytes: Span<UInt8>, from start: Int, columns: Int) -> Int {
    bytes.count - start > columns ? start + columns : bytes.count
  }
  @inline(__always)
  func isWide(_ bytes: Span<UInt8>, at offset: Int) -> Bool { false }

  @inline(__always)
  func mayBreak(_ bytes: Span<UInt8>, before offset: Int) -> Bool {
    let next = bytes[offset]
    var previous = offset - 1
    guard next != 0x20, previous >= 0 else { return false }
    if bytes[previous] != 0x20 { return ASCIILineBreak.mayBreak(between: bytes[previous], and: next) }
    while previous >= 0, bytes[previous] == 0x20 { previous -= 1 }
    // Spaces that begin a line belong to it.
    return previous >= 0 && ASCIILineBreak.mayBreak(between: bytes[previous], spacesAnd: next)
  }
}
