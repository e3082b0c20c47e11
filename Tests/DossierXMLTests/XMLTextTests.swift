import DossierXML
import TestSupport
import Testing

@Suite struct XMLTextTests {
  /// XML 1.0 section 2.2, production 2, written as it stands there.
  private func isChar(_ value: UInt32) -> Bool {
    value == 0x9 || value == 0xA || value == 0xD || (0x20...0xD7FF).contains(value) || (0xE000...0xFFFD).contains(value)
      || (0x10000...0x10FFFF).contains(value)
  }

  @Test func everyScalarAgreesWithTheProduction() {
    for value in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let expected = isChar(value)
      let alone = Array(String(scalar).utf8)
      guard XMLText.allows(scalar) == expected, (XMLText.firstForbidden(in: alone) == nil) == expected else {
        Issue.record("U+\(String(value, radix: 16))")
        return
      }
    }
  }

  private static let malformed: [[UInt8]] = [
    [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x20], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
    [0xE1, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xEF, 0xBF, 0xBE], [0xEF, 0xBF, 0xBF],
    [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    [0xF1, 0x80, 0x80], [0x00],
  ]

  @Test(arguments: malformed)
  func malformedBytesAreFoundAtEveryOffset(_ bad: [UInt8]) {
    for offset in 0..<40 {
      for filler in ["a", "Ж"] {
        let before = Array(String(repeating: filler, count: offset).utf8)
        for after in [0, 1, 20] {
          let bytes = before + bad + [UInt8](repeating: 0x61, count: after)
          #expect(XMLText.firstForbidden(in: bytes) == before.count)
        }
      }
    }
  }

  @Test(arguments: 0..<300)
  func bytesAndStringsAgreeWithASlowScan(seed: Int) {
    var random = Randomness(seed: seed)
    let text = random.text(upTo: 200)
    var offset = 0
    var expected: Int?
    for scalar in text.unicodeScalars {
      if !isChar(scalar.value) {
        expected = offset
        break
      }
      offset += String(scalar).utf8.count
    }
    #expect(XMLText.firstForbidden(in: text) == expected)
    #expect(XMLText.firstForbidden(in: Array(text.utf8)) == expected)
  }

  /// The standard library's own decoder is the judge of validity.
  @Test(arguments: 0..<300)
  func randomBytesAgreeWithTheStandardLibrary(seed: Int) {
    var random = Randomness(seed: seed)
    var bytes = Array(random.text(upTo: 60).utf8)
    for _ in 0..<random.below(4) where !bytes.isEmpty { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
    let valid = String(validating: bytes, as: UTF8.self)
    let allowed = valid.map { $0.unicodeScalars.allSatisfy { isChar($0.value) } } ?? false
    #expect((XMLText.firstForbidden(in: bytes) == nil) == allowed)
  }
}
