import TestSupport
import Testing

@testable import DossierText

@Suite struct LineWrapperTests {
  private func lines(
    _ text: String, _ width: Int, first: String = "", hanging: String = "", collapse: Bool = false
  ) -> [String] {
    var wrapper = LineWrapper(width: width, firstIndent: first, hangingIndent: hanging, collapsesSpaces: collapse)
    var out: [UInt8] = []
    wrapper.wrap(text, into: &out)
    #expect(out.last == 0x0A)
    return String(decoding: out.dropLast(), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  // MARK: Examples

  @Test func fillsGreedily() {
    #expect(lines("the quick brown fox jumps", 10) == ["the quick", "brown fox", "jumps"])
    #expect(lines("aaa bbb ccc", 7) == ["aaa bbb", "ccc"])
    #expect(lines("aaa bbb ccc", 6) == ["aaa", "bbb", "ccc"])
    #expect(lines("well-known words", 7) == ["well-", "known", "words"])
    #expect(lines("a b", 1) == ["a", "b"])
    #expect(lines("abc", 3) == ["abc"])
  }

  @Test func indentsHang() {
    #expect(lines("one two three", 9, first: "- ", hanging: "  ") == ["- one two", "  three"])
    #expect(
      lines("one two", 1, first: "    ", hanging: "    ") == ["    o", "    n", "    e", "    t", "    w", "    o"])
    #expect(lines("", 10, first: "- ", hanging: "  ") == ["-"])
    #expect(lines("a\n\nb", 10, first: "> ", hanging: "> ") == ["> a", ">", "> b"])
    #expect(lines("中文字", 6, first: "・", hanging: "　") == ["・中文", "　字"])
  }

  @Test func addressesStayWhole() {
    let address = "https://example.org/a-very/long-path?with=a&query#and-more"
    #expect(lines("see \(address) for more", 20) == ["see", address, "for more"])
    #expect(lines("see (\(address)), or not", 20) == ["see", "(\(address)),", "or not"])
    #expect(lines("aaaa bbbb \(address)", 12) == ["aaaa bbbb", address])
    #expect(lines("é \(address) é", 20) == ["é", address, "é"])
    #expect(lines("at urn:a-b-c-d-e-f or DOI:10.1/a-b-c-d", 8) == ["at", "urn:a-b-c-d-e-f", "or", "DOI:10.1/a-b-c-d"])
    #expect(lines("参见https://a-b.c/d-e。后面", 10) == ["参见", "https://a-b.c/d-e", "。后面"])
    #expect(lines("a-b-c-d-e-f", 4) == ["a-b-", "c-d-", "e-f"])
  }

  @Test func longWordsBreakBetweenClusters() {
    #expect(lines("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(lines("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(lines("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3) == ["👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"])
    #expect(lines("👨‍👩‍👧‍👦", 1) == ["👨‍👩‍👧‍👦"])
    #expect(lines("กรุงเทพ", 4).joined() == "กรุงเทพ")
    #expect(lines("中文字", 1) == ["中", "文", "字"])
  }

  @Test func otherScriptsBreakWhereTheyDo() {
    #expect(lines("部长周二表示，该部计划", 6) == ["部长周", "二表", "示，该", "部计划"])
    #expect(lines("وزير الخارجية قال", 10) == ["وزير", "الخارجية", "قال"])
    #expect(lines("Министр сказал «нет»", 14) == ["Министр сказал", "«нет»"])
    #expect(lines("ไทย ไทย", 4) == ["ไทย", "ไทย"])
  }

  @Test func noBreakSpacesHold() {
    #expect(lines("aa bb\u{A0}cc", 6) == ["aa", "bb\u{A0}cc"])
    #expect(lines("5\u{202F}000 km", 5) == ["5\u{202F}000", "km"])
    #expect(lines("aa bb\u{2060}cc", 6) == ["aa", "bb\u{2060}cc"])
  }

  @Test func spacesAreKeptOrCollapsed() {
    #expect(lines("a  b   c", 10) == ["a  b   c"])
    #expect(lines("a  b   c", 10, collapse: true) == ["a b c"])
    #expect(lines("  a\tb  ", 10) == ["  a b"])
    #expect(lines("  a\t b  ", 10, collapse: true) == ["a b"])
    #expect(lines(" é\t\té ", 10, collapse: true) == ["é é"])
    #expect(lines("aaa     bbb", 5) == ["aaa", "bbb"])
    #expect(lines("全角\u{3000}空白", 5) == ["全角", "空白"])
    #expect(lines("     ", 3) == [""])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func forcedBreaks(mark: String) {
    #expect(lines("aa\(mark)bb", 80) == ["aa", "bb"])
    #expect(lines("é \(mark)\(mark) é\(mark)", 80) == ["é", "", " é"])
    #expect(lines(mark, 80) == [""])
  }

  @Test func controlsAndNULPassThrough() {
    #expect(lines("a\u{0}b\u{1B}[1m c", 6) == ["a\u{0}b\u{1B}[1m", "c"])
  }

  @Test func tidinessHoldsAtEveryLengthOfALine() {
    for length in 0..<80 {
      let text = String(repeating: "a", count: length) + "  b\tc"
      #expect(lines(text, 200, collapse: true) == [(length > 0 ? "\(text.prefix(length)) " : "") + "b c"])
    }
  }

  // MARK: Properties

  private func withoutSpaces(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.isBreakingSpace && !("\t\n\r\u{2028}".unicodeScalars.contains($0)) }
  }

  private static let marks = ["https://", "http://", "ftp://", "urn:", "doi:", "www."]

  @Test(arguments: 0..<600)
  func everyLineIsRight(seed: Int) {
    var random = Randomness(seed: seed)
    let text = seed % 3 == 0 ? random.ascii(upTo: 300) : random.prose(upTo: 40)
    let width = 1 + random.below(40)
    let indent = String(repeating: " ", count: random.below(4))
    let result = lines(text, width, first: indent, hanging: indent, collapse: random.below(2) == 0)
    let room = max(1, width - indent.count)
    var joined = ""
    for line in result {
      if line.isEmpty { continue }
      #expect(line.hasPrefix(indent))
      let content = String(line.dropFirst(indent.count))
      #expect(content.unicodeScalars.last?.isBreakingSpace == false)
      joined += content
      guard DisplayWidth.columns(of: content) > room else { continue }
      let isAddress = Self.marks.contains { content.lowercased().contains($0) } && !content.contains(" ")
      #expect(isAddress || content.count == 1, "\(content)")
    }
    #expect(withoutSpaces(joined) == withoutSpaces(text))
  }

  @Test(arguments: 0..<300)
  func clustersAreNeverBroken(seed: Int) {
    var random = Randomness(seed: seed)
    let clusters = ["👨‍👩‍👧‍👦", "e\u{301}", "क्षि", "🇺🇦", "👍🏽", "한", "\u{1100}\u{1161}", "中", "x", "กำ", "1️⃣"]
    let word = (0..<random.below(60)).map { _ in random.pick(clusters) }.joined()
    let result = lines(word, 1 + random.below(9))
    #expect(result.flatMap { Array($0) } == Array(word))
  }

  @Test(arguments: 0..<300)
  func singleSpacesComeBack(seed: Int) {
    var random = Randomness(seed: seed)
    let words = (0..<random.below(60)).map { _ in random.pick(["a", "bc", "слово", "def", "ghijkl", "ünïcode"]) }
    let text = words.joined(separator: " ")
    #expect(lines(text, 7 + random.below(60)).joined(separator: " ") == text)
  }

  /// The two ways to fill a line agree on ASCII.
  @Test(arguments: 0..<1000)
  func plainAndUnicodeLinesAgree(seed: Int) {
    var random = Randomness(seed: seed)
    var text = random.ascii(upTo: 400)
    if random.below(3) == 0 { text += " https://example.org/a-b-c/d-e-f " + random.ascii(upTo: 40) }
    let bytes = Array(text.utf8)
    var filler = LineFiller(width: 1 + random.below(30), firstIndent: "* ", hangingIndent: " ")
    var other = filler
    var plain: [UInt8] = []
    var unicode: [UInt8] = []
    filler.fill(bytes.span, ASCIILine(), into: &plain)
    var line = UnicodeLine()
    line.load(bytes.span)
    other.fill(bytes.span, line, into: &unicode)
    #expect(String(decoding: plain, as: UTF8.self) == String(decoding: unicode, as: UTF8.self))
  }

  @Test func hostileTextsEndSoon() {
    let count = 200_000
    let texts = [
      String(repeating: "a-", count: count), "http://" + String(repeating: "a-", count: count),
      String(repeating: "中", count: count), "https://" + String(repeating: "中", count: count),
      String(repeating: "( ", count: count), String(repeating: " ", count: count) + "a",
      "a" + String(repeating: "\u{301}", count: count), String(repeating: "e\u{301}", count: count),
      String(repeating: "\u{200B}", count: count), String(repeating: "\u{0}", count: count),
      String(repeating: "\n", count: count), String(repeating: " )", count: count),
    ]
    let time = ContinuousClock().measure {
      for text in texts { #expect(!lines(text, 10).isEmpty) }
    }
    #expect(time < .seconds(60))
  }
}
