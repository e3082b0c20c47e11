import CLibUnistring
import TestSupport
import Testing

@testable import DossierText

@Suite struct LineBreakTests {
  private func libunistring(_ text: [UInt8]) -> [Bool] {
    var breaks = [CChar](repeating: 0, count: text.count)
    u8_possible_linebreaks_v2(text, text.count, "UTF-8", &breaks)
    return breaks.map { Int32($0) == UC_BREAK_POSSIBLE }
  }

  /// Equal to libunistring 1.0 but for UAX #14 LB29, "IS × AL", which that version does not hold.
  private func expectEqual(_ text: String) {
    let bytes = Array(text.utf8)
    let theirs = libunistring(bytes)
    for offset in bytes.indices {
      let isLB29 =
        offset > 0 && ".,:;".utf8.contains(bytes[offset - 1])
        && (Unicode.Scalar(bytes[offset]).properties.isAlphabetic || "#&*<=>@^_`~".utf8.contains(bytes[offset]))
      let ours = ASCIILine().mayBreak(bytes.span, before: offset)
      guard ours == (theirs[offset] && !isLB29) else {
        Issue.record("\(text) at \(offset): \(ours)")
        return
      }
    }
  }

  @Test func everyPairOfASCIICharactersEqualsLibunistring() {
    for first in UInt8(0x20)...0x7E {
      for second in UInt8(0x20)...0x7E {
        let (first, second) = (Character(Unicode.Scalar(first)), Character(Unicode.Scalar(second)))
        expectEqual("\(first)\(second)")
        expectEqual("a\(first) \(second)a")
        expectEqual("1\(first)  \(second)1")
      }
    }
  }

  @Test(arguments: 0..<2000)
  func randomASCIIEqualsLibunistring(seed: Int) {
    var random = Randomness(seed: seed)
    expectEqual(random.ascii(upTo: 60))
  }

  /// Clusters are looked for only around scalars that may join others; all must be those of the whole text.
  @Test(arguments: 0..<500)
  func clustersAreThoseOfTheStandardLibrary(seed: Int) {
    var random = Randomness(seed: seed)
    let joining: [Unicode.Scalar] = [
      "a", "1", " ", "é", "Ж", "字", "한", "❤", "♂", "👩", "👍", "🏽", "\u{200D}", "\u{FE0F}", "\u{301}", "\u{1F1FA}",
      "\u{1100}",
      "\u{1161}", "\u{11A8}", "\u{600}", "क", "\u{94D}", "ष", "\u{93F}", "ก", "\u{E33}", "\u{3099}", "か", "\u{E0067}",
      "\0",
    ]
    var text = random.prose(upTo: 6)
    for _ in 0..<random.below(40) { text.unicodeScalars.append(random.pick(joining)) }
    text.unicodeScalars.removeAll { $0 == "\r" }
    let bytes = Array(text.utf8)
    var line = UnicodeLine()
    line.load(bytes.span)
    var offset = 0
    var clusters: [String] = []
    var columns = 0
    while offset < bytes.count {
      let end = line.cluster(bytes.span, after: offset)
      clusters.append(String(decoding: bytes[offset..<end], as: UTF8.self))
      columns += DisplayWidth.columns(of: clusters.last ?? "")
      offset = end
    }
    #expect(clusters == text.map(String.init))
    #expect(columns == DisplayWidth.columns(of: text))
  }

  @Test(arguments: ["e.g. a", "U.S.A.", "a,b", "report.txt", "x:y", "т.е.", "é.é"])
  func numericPunctuationHoldsLetters(text: String) {
    var line = UnicodeLine()
    let bytes = Array(text.utf8)
    line.load(bytes.span)
    for offset in 1..<bytes.count where ".,:".utf8.contains(bytes[offset - 1]) && bytes[offset] != 0x20 {
      let mayBreak = line.mayBreak(bytes.span, before: offset)
      #expect(!mayBreak)
    }
  }
}
