/// Looks through bytes sixteen at a time.
package enum ByteScan {
  /// The offset of the first such byte at or after `start`, else the count.
  package static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    // On both sides of the sign stand vectors: against a single byte it is compared byte by byte.
    let wanted = SIMD16<UInt8>(repeating: byte)
    var offset = start
    while offset + 16 <= raw.count,
      !isAny(raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self) .== wanted)
    {
      offset += 16
    }
    while offset < raw.count, raw[offset] != byte { offset += 1 }
    return offset
  }

  /// Whether anything is set.
  @inline(__always)
  static func isAny(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    unsafeBitCast(mask, to: SIMD2<UInt64>.self) != SIMD2<UInt64>(0, 0)
  }
}
