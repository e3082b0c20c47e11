import DossierText
import TestSupport
import Testing

@Suite struct NormalizationTests {
  @Test(arguments: [
    ("", ""), ("abc\u{0}", "abc\u{0}"), ("e\u{301}", "\u{E9}"), ("\u{1100}\u{1161}", "\u{AC00}"),
    ("\u{212B}", "\u{C5}"),
    ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("\u{F900}", "\u{8C48}"), ("é Київ 中文 👍🏽", "é Київ 中文 👍🏽"), ("ﬁ", "ﬁ"),
    ("\u{0}e\u{301}\u{0}", "\u{0}\u{E9}\u{0}"),
  ])
  func composes(text: String, expected: String) throws {
    #expect(try Array(normalizedNFC(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: 0..<100)
  func isIdempotentAndCanonicallyEqual(seed: Int) throws {
    var random = Randomness(seed: seed)
    let text = random.prose(upTo: 20)
    let once = try normalizedNFC(text)
    #expect(once == text)
    #expect(try Array(normalizedNFC(once).utf8) == Array(once.utf8))
  }

  @Test func whatIsPassedOverIsComposed() throws {
    for value in 0...UInt32(0x2FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "A\(scalar)\(scalar)"
      let composed = try normalizedNFC(text)
      // U+F900 is never passed over, so that libunistring sees the whole text.
      let thorough = try normalizedNFC(text + " \u{F900}").unicodeScalars.dropLast(2)
      guard composed.unicodeScalars.elementsEqual(thorough) else {
        Issue.record("U+\(String(value, radix: 16))")
        return
      }
    }
  }
}
