import DossierCore
import DossierText
import Foundation
import TestSupport
import Testing

@testable import DossierTemplating

/// Quotes come back to the byte when their lines are joined, and no line is too wide.
@Suite("Templating: quotes")
struct QuoteTests {
  private static let alphabet = [
    "word", "a", "state-sponsored", "“so”", "it’s", "Київ", "“", "é", "e\u{301}", "无人机", "東京、", "두", "대의", " ", "  ",
    "—", "!",
    "?", "(", ")", "https://example.org/a/b-c", "👨‍👩‍👧", "שלום", "\u{A0}", "12,", "[3,", "x.", "\n", "\n\n",
    "می\u{200C}خواهم",
  ]

  @Test("Joined lines are the quote", arguments: 0..<400)
  func joins(seed: Int) {
    var random = Randomness(seed: seed)
    let count = Int.random(in: 1...60, using: &random)
    var text = ""
    for word in 0..<count {
      text += Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)]
      // Two words may touch; more could be wider than a line.
      if word % 2 == 1 || Bool.random(using: &random) { text += " " }
    }
    while text.contains(" \n") { text = text.replacingOccurrences(of: " \n", with: "\n") }
    while text.hasPrefix(" ") || text.hasPrefix("\n") { text.removeFirst() }
    while text.hasSuffix(" ") || text.hasSuffix("\n") { text.removeLast() }
    let width = Int.random(in: 34...80, using: &random)
    var page = Page(.lines(width))
    page.append("    ")
    page.hang()
    page.append(verbatim: text)
    let output = String(decoding: page.finished(), as: UTF8.self)
    #expect(Array(Self.joined(output, forcedBreaksOf: text).utf8) == Array(text.utf8))
    for line in output.split(separator: "\n") {
      #expect(line.last != " ")
      #expect(DisplayWidth.columns(of: String(line)) <= width || line.contains("://"))
    }
  }

  /// What a reader does: takes the indentation away and joins the lines, where the quote itself has no line end.
  private static func joined(_ output: String, forcedBreaksOf text: String) -> String {
    var lines = output.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : String($0.dropFirst(4))
    }[...]
    var result: [String] = []
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var joined = String(lines.popFirst() ?? "")
      while joined.utf8.count < part.utf8.count, let next = lines.popFirst() {
        joined += meetsIdeographs(joined, next) ? next : " " + next
      }
      result.append(joined)
    }
    return result.joined(separator: "\n")
  }

  private static func meetsIdeographs(_ one: String, _ other: String) -> Bool {
    func isIdeograph(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { (0x2E80...0xA4CF).contains($0.value) && $0.value != 0x3000 } ?? false
    }
    return isIdeograph(one.unicodeScalars.last) && isIdeograph(other.unicodeScalars.first)
  }

  @Test("A blank line in a quote stays, and so does a space before a line end, which is told")
  func lineEnds() {
    var page = Page(.lines(72))
    page.append(verbatim: "one \n\n\ntwo")
    #expect(String(decoding: page.finished(), as: UTF8.self) == "one\\u{20}\n\n\ntwo\n")
    #expect(VisibleText.hidden(in: "one \n\n\ntwo\u{202E}").map(VisibleText.notation(of:)) == ["\\u{20}", "\\u{202E}"])
  }
}
