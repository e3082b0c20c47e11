/// Sixteen copies of a byte: comparing vectors with vectors is what runs fast.
@inline(__always)
private func lanes(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

extension Span<UInt8> {
  @inline(__always)
  fileprivate func vector(at offset: Int) -> SIMD16<UInt8> {
    // In bounds by the caller's loop condition.
    bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// The offset of the first byte at or after `start` that is not a printable ASCII character, else `count`.
  func firstUnusualByte(from start: Int) -> Int {
    var offset = start
    while offset + 16 <= count, !any((vector(at: offset) &- lanes(0x20)) .> lanes(0x5E)) { offset += 16 }
    while offset < count, self[offset] &- 0x20 <= 0x5E { offset += 1 }
    return offset
  }

  /// Whether two spaces follow one another, or one stands at an end, or there is a TAB.
  func hasLooseSpace() -> Bool {
    guard count > 0 else { return false }
    if self[0] == 0x20 || self[count - 1] == 0x20 { return true }
    var offset = 0
    while offset + 17 <= count {
      let v = vector(at: offset)
      if any((v .== lanes(0x20)) .& (vector(at: offset + 1) .== lanes(0x20)) .| (v .== lanes(0x09))) { return true }
      offset += 16
    }
    while offset < count {
      if self[offset] == 0x09 || self[offset] == 0x20 && self[offset - 1] == 0x20 { return true }
      offset += 1
    }
    return false
  }

  /// The first forced break at or after `start`: UAX #14 LB4 and LB5, that is LF, VT, FF, CR, CR LF, U+0085, U+2028,
  /// U+2029. An empty range at the end when there is none.
  func nextForcedBreak(from start: Int) -> Range<Int> {
    var offset = start
    while offset < count {
      if offset + 16 <= count {
        let v = vector(at: offset)
        if !any((v &- lanes(0x0A)) .<= lanes(3) .| (v .== lanes(0xC2)) .| (v .== lanes(0xE2))) {
          offset += 16
          continue
        }
      }
      let stop = Swift.min(offset + 16, count)
      while offset < stop {
        let length = lengthOfForcedBreak(at: offset)
        if length > 0 { return offset..<offset + length }
        offset += 1
      }
    }
    return count..<count
  }

  private func lengthOfForcedBreak(at offset: Int) -> Int {
    switch self[offset] {
    case 0x0D: offset + 1 < count && self[offset + 1] == 0x0A ? 2 : 1
    case 0x0A...0x0C: 1
    case 0xC2: offset + 1 < count && self[offset + 1] == 0x85 ? 2 : 0
    case 0xE2: offset + 2 < count && self[offset + 1] == 0x80 && self[offset + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }
}

extension Span<UInt8> {
  /// Whether any byte is the one given.
  package func contains(_ byte: UInt8) -> Bool {
    var offset = 0
    while offset + 16 <= count {
      if any(vector(at: offset) .== lanes(byte)) { return true }
      offset += 16
    }
    while offset < count {
      if self[offset] == byte { return true }
      offset += 1
    }
    return false
  }

  /// The offset of the first byte at or after `start` that is `least` or more, else `count`.
  @inline(__always)
  func firstByte(atLeast least: UInt8, from start: Int) -> Int {
    var offset = start
    while offset + 16 <= count, !any(vector(at: offset) .>= lanes(least)) { offset += 16 }
    while offset < count, self[offset] < least { offset += 1 }
    return offset
  }
}
