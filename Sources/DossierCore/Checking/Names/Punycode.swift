/// A part of a host name in letters that host names do not have: `xn--mller-kva` is `müller` (RFC 3492).
enum Punycode {
  /// The letters of the label that begins at the offset; nil where none does.
  static func label(in bytes: [UInt8], at offset: Int, before end: Int) -> (scalars: [UInt32], end: Int)? {
    // A label has at most 63 characters (RFC 1035).
    let rest = bytes[offset..<min(end, offset + 63)]
    guard rest.count > 4, rest.prefix(4).map({ $0 | 0x20 }).elementsEqual("xn--".utf8.map { $0 | 0x20 }) else {
      return nil
    }
    let label = rest.dropFirst(4).prefix(while: isDigit)
    return decoded(label).map { ($0, label.endIndex) }
  }

  /// Whether a label goes on with it.
  static func isDigit(_ byte: UInt8) -> Bool { digit(byte) != nil || byte == UInt8(ascii: "-") }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 22
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 97
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 65
    default: nil
    }
  }

  private static func decoded(_ label: ArraySlice<UInt8>) -> [UInt32]? {
    var letters: [UInt32] = []
    var rest = label
    if let dash = label.lastIndex(of: UInt8(ascii: "-")) {
      letters = label[..<dash].map(UInt32.init)
      rest = label[(dash + 1)...]
    }
    var value = 128
    var position = 0
    var bias = 72
    while !rest.isEmpty {
      let before = position
      var weight = 1
      var step = 36
      while true {
        guard let digit = rest.popFirst().flatMap(digit) else { return nil }
        position += digit * weight
        let threshold = max(1, min(26, step - bias))
        if digit < threshold { break }
        weight *= 36 - threshold
        step += 36
        guard weight < 1 << 31, position < 1 << 31 else { return nil }
      }
      let count = letters.count + 1
      bias = adapted(position - before, count, isFirst: before == 0)
      value += position / count
      position %= count
      guard let scalar = Unicode.Scalar(UInt32(clamping: value)) else { return nil }
      letters.insert(scalar.value, at: position)
      position += 1
    }
    return letters
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var bias = 0
    while delta > 455 {
      delta /= 35
      bias += 36
    }
    return bias + 36 * delta / (delta + 38)
  }
}
