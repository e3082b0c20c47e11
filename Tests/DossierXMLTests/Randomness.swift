/// SplitMix64: the same numbers for the same seed on every machine, so that a failing seed can be named.
struct Randomness: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

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
