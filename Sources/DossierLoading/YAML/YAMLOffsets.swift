/// Where the marks of libyaml are in a text: it counts code points, and places are offsets in bytes.
///
/// Lines are counted elsewhere: to libyaml (YAML 1.1) one also ends with U+0085, U+2028, U+2029 or a lone U+000D; to editors,
/// to `grep` and to all other counting here it ends with U+000A alone.
struct YAMLOffsets {
  private let text: UnsafeBufferPointer<UInt8>
  /// The mark asked for last, in code points, and its offset: the next one is never far.
  private var index = 0
  private var offset = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The offset of the code point that so many others precede. Asking in order costs one way through the text.
  mutating func offset(of target: Int) -> Int {
    while index > target, offset > 0 {
      offset -= 1
      while offset > 0, text[offset] & 0xC0 == 0x80 { offset -= 1 }
      index -= 1
    }
    let raw = UnsafeRawBufferPointer(text)
    while index + 8 <= target, offset + 8 <= raw.count,
      raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      offset += 8
      index += 8
    }
    while index < target, offset < text.count {
      offset += 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
      index += 1
    }
    return offset
  }
}
