import TestSupport

extension Randomness {
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
