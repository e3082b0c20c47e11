import DossierText
import Testing

@testable import DossierTemplating

/// Columns of characters, and lines of those that take one each.
@Suite("Templating: columns")
struct ColumnsTests {
  private func areCharacters(_ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer(Columns.areCharacters)
  }

  @Test("What is taken for characters of one column each has that many columns, whatever stands beside it")
  func single() {
    var count = 0
    for value in UInt32(0x20)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(Character(scalar))b"
      guard areCharacters(text) else { continue }
      count += 1
      if value != 0x7F { #expect(DisplayWidth.columns(of: text) == 3, "U+\(String(value, radix: 16))") }
    }
    #expect(count > 800)
  }

  @Test(
    "Other characters are measured one by one",
    arguments: ["e\u{301}", "\u{AD}", "\u{9B}", "中", "한", "👍🏽", "\u{200B}", "\u{2068}", "\u{2028}", "ก", "а\u{483}"])
  func others(text: String) {
    #expect(!areCharacters(text))
  }

  @Test("Letters with marks break where letters without them do", arguments: 20...60)
  func breaks(width: Int) {
    let plain =
      "It was in May, said Zofia (claim 12), that “nobody” came - 3 people saw it; 14 did not, and why, [3, para 4] says "
      + "averyveryverylongwordthatfitsnolineofthewidthsthatareusedhere more than once. So it was then and so it is."
    let marked = plain.map { letter -> Character in
      switch letter {
      case "a": "ä"
      case "o": "ø"
      case "e": "е"  // Cyrillic
      case "-": "–"
      default: letter
      }
    }
    func lines(_ text: String) -> [Int] {
      var bytes: [UInt8] = []
      LineBreaking.fill(Array(text.utf8), margin: 0, prefix: [0x20, 0x20], width: width, into: &bytes)
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(\.count)
    }
    #expect(lines(String(marked)) == lines(plain.replacing("“", with: "\"").replacing("”", with: "\"")))
  }
}
