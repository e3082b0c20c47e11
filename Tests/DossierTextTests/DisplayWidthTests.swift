import CLibUnistring
import TestSupport
import Testing

@testable import DossierText

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("a long line of plain ASCII text", 31), ("Київ", 4), ("中文", 4), ("ｆｕｌｌ", 8), ("한국", 4),
    ("e\u{301}", 1), ("a\u{300}\u{301}\u{302}", 1), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇺🇦", 2), ("🇺🇦🇺🇸", 4), ("1️⃣", 2), ("❤️", 2),
    ("❤", 1),
    ("\u{1100}\u{1161}\u{11A8}", 2), ("กำ", 2), ("السلام", 6), ("a\u{200B}b", 2), ("a\u{AD}b", 2),
    ("\u{0}\u{7}\u{1B}", 0),
    ("\n", 0), ("a\u{A0}b", 3), ("“q”", 3), ("\u{3000}", 2), ("\u{1FAE8}", 2), ("x\u{200D}y", 2), ("\u{FEFF}", 0),
  ])
  func columns(text: String, expected: Int) { #expect(DisplayWidth.columns(of: text) == expected) }

  /// The fast ranges against libunistring, which knows Unicode 14, and against the clusters of the standard library.
  @Test func everySimpleScalarIsOneClusterOfTheWidthLibunistringTells() {
    for value in 0...UInt32(0x10FFFF) where DisplayWidth.isSimple(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = max(0, Int(uc_width(value, "UTF-8")))
      let text = "a\(scalar)\(scalar)字"
      guard DisplayWidth.columns(of: scalar) == expected, text.count == 4 else {
        Issue.record("U+\(String(value, radix: 16)) \(text.count) \(expected)")
        return
      }
    }
  }

  @Test(arguments: 0..<200)
  func widthIsTheSumOverClusters(seed: Int) {
    var random = Randomness(seed: seed)
    let text = random.prose(upTo: 10)
    #expect(DisplayWidth.columns(of: text) == text.reduce(0) { $0 + DisplayWidth.columns(of: $1) })
  }
}
