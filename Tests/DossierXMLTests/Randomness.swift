import TestSupport

extension Randomness {
  /// A text of up to `length` scalars, rich in what XML treats specially.
  mutating func text(upTo length: Int) -> String {
    let rare: [Unicode.Scalar] = [
      "&", "<", ">", "\"", "'", "\t", "\n", "\r", "\u{0}", "\u{8}", "\u{B}", "\u{1F}", "\u{7F}", "\u{85}", "\u{FFFD}",
      "\u{FFFE}", "\u{FFFF}", "\u{FF0C}", "\u{FEFF}", "\u{FFFC}", "é", "Ж", "中", "😀", "\u{10FFFF}", "\u{1FFFE}",
      "\u{D7FF}", "\u{E000}", "\u{2028}",
    ]
    var text = ""
    for _ in 0..<below(length + 1) {
      if below(8) == 0 {
        text.unicodeScalars.append(pick(rare))
      } else {
        text.unicodeScalars.append(Unicode.Scalar(UInt8(0x20 + below(0x5F))))
      }
    }
    return text
  }
}
