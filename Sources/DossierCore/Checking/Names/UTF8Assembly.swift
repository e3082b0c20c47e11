/// Makes characters of bytes that come one by one.
struct UTF8Assembly {
  enum Outcome {
    case scalar(UInt32)
    /// The character has more bytes.
    case more
    /// What came is no UTF-8.
    case invalid
  }

  private var value: UInt32 = 0
  private var missing = 0

  var isIncomplete: Bool { missing > 0 }

  mutating func take(_ byte: UInt8) -> Outcome {
    if missing > 0, byte & 0xC0 == 0x80 {
      value = value << 6 | UInt32(byte & 0x3F)
      missing -= 1
      return missing > 0 ? .more : .scalar(value)
    }
    missing = 0
    switch byte {
    case ..<0x80: return .scalar(UInt32(byte))
    case 0xC2..<0xE0: (value, missing) = (UInt32(byte & 0x1F), 1)
    case 0xE0..<0xF0: (value, missing) = (UInt32(byte & 0x0F), 2)
    case 0xF0..<0xF5: (value, missing) = (UInt32(byte & 0x07), 3)
    default: return .invalid
    }
    return .more
  }
}
