import CLibUnistring
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
