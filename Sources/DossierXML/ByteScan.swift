/// The bytes a scan stops at. Each set includes the one before it.
enum SpecialBytes {
  /// C0 controls but TAB and LF, and 0xEF, the lead byte of U+FFFE and U+FFFF.
  case control
  /// Also `&`, `<` and `>`: what character data must not show.
  case text
  /// Also `"`, TAB and LF: what a quoted attribute value must not show.
  case attribute
}

/// Sixteen copies of a byte. Comparing a vector with a scalar does not vectorise; with a vector it runs at over 1 GB/s.
@inline(__always)
private func lanes(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

/// Whether a vector of answers has a yes: the standard library's `any` looks for the least of sixteen lanes.
@inline(__always)
private func hasYes(_ answers: SIMDMask<SIMD16<Int8>>) -> Bool {
  let halves = unsafeBitCast(answers, to: SIMD2<UInt64>.self)
  return halves[0] | halves[1] != 0
}

extension Span<UInt8> {
  @inline(__always)
  private func vector(at offset: Int) -> SIMD16<UInt8> {
    // In bounds by the caller's loop condition.
    bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// The offset of the first byte of `set` at or after `start`, else `count`.
  @inline(__always)
  func firstSpecial(from start: Int, _ set: SpecialBytes) -> Int {
    var offset = start
    while offset + 16 <= count {
      let v = vector(at: offset)
      var hit = v .== lanes(0xEF)
      switch set {
      case .control, .text: hit .|= (v .< lanes(0x20)) .& (v .!= lanes(0x09)) .& (v .!= lanes(0x0A))
      case .attribute: hit .|= (v .< lanes(0x20)) .| (v .== lanes(0x22))
      }
      if set != .control { hit .|= (v .== lanes(0x26)) .| (v .== lanes(0x3C)) .| (v .== lanes(0x3E)) }
      if hasYes(hit) { break }
      offset += 16
    }
    while offset < count, !isSpecial(self[offset], set) { offset += 1 }
    return offset
  }

  /// The offset of the first byte at or after `start` that is a control other than TAB, LF and CR or not ASCII, else
  /// `count`.
  @inline(__always)
  func endOfPlainASCII(from start: Int) -> Int {
    var offset = start
    while offset + 16 <= count {
      let v = vector(at: offset)
      let control = (v .< lanes(0x20)) .& (v .!= lanes(0x09)) .& (v .!= lanes(0x0A)) .& (v .!= lanes(0x0D))
      if hasYes(control .| (v .>= lanes(0x80))) { break }
      offset += 16
    }
    while offset < count, isPlainASCII(self[offset]) { offset += 1 }
    return offset
  }

  /// Whether all of it is ASCII that a page shows as it stands: no control, no `&`, `<` or `>`.
  @inline(__always)
  var isPlainText: Bool {
    var offset = 0
    while offset + 16 <= count {
      let v = vector(at: offset)
      let unseen = (v .< lanes(0x20)) .| (v .>= lanes(0x7F))
      if hasYes(unseen .| (v .== lanes(0x26)) .| (v .== lanes(0x3C)) .| (v .== lanes(0x3E))) { return false }
      offset += 16
    }
    while offset < count, self[offset] >= 0x20, self[offset] < 0x7F, !isSpecial(self[offset], .text) { offset += 1 }
    return offset == count
  }

  /// Whether a character that XML forbids begins at `offset` of valid UTF-8. CR is special but not forbidden.
  func isForbidden(at offset: Int) -> Bool {
    let byte = self[offset]
    if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
    return byte == 0xEF && offset + 2 < count && self[offset + 1] == 0xBF && self[offset + 2] >= 0xBE
  }
}

@inline(__always)
private func isSpecial(_ byte: UInt8, _ set: SpecialBytes) -> Bool {
  if byte == 0xEF { return true }
  if byte < 0x20 { return set == .attribute || (byte != 0x09 && byte != 0x0A) }
  if set == .control || byte > 0x3E { return false }
  return byte == 0x26 || byte == 0x3C || byte == 0x3E || (set == .attribute && byte == 0x22)
}

@inline(__always)
private func isPlainASCII(_ byte: UInt8) -> Bool {
  byte < 0x80 && (byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D)
}
