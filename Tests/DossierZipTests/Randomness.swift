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

  /// Up to `count` bytes: noise, or a few letters that compress well.
  mutating func bytes(upTo count: Int) -> [UInt8] {
    let noise = below(2) == 0
    return (0..<below(count + 1)).map { _ in UInt8(noise ? below(256) : 97 + below(4)) }
  }

  /// A file name that an archive takes, with letters of several scripts.
  mutating func name() -> String {
    let letters: [String] = ["a", "b", "Z", "0", "-", "_", ".x", " ", "é", "e\u{301}", "Ж", "中", "😀"]
    let components = (0...below(3)).map { _ in (0...below(6)).map { _ in pick(letters) }.joined() }
    return components.joined(separator: "/")
  }
}
