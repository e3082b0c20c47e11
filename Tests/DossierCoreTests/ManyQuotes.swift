import DossierCore
import TestSupport
import Testing

/// What looking for quotes costs: it grows with the quotes and the text, never with their product or with combinations.
@Suite("Many quotes")
struct ManyQuotes {
  @Test("gaps between words that stand everywhere are not tried in every combination")
  func combinations() {
    let text = String(repeating: "ab ", count: 4_000) + "end"
    let gaps = Array(repeating: "ab", count: 80).joined(separator: " […] ")
    // With each gap more the time was multiplied by four hundred.
    #expect(codes([gaps + " […] zz"], in: text) == [.notFound])
    #expect(codes([gaps + " […] end"], in: text) == [])
  }

  @Test("a quote with more gaps than are looked for is refused")
  func gaps() {
    let gaps = Array(repeating: "ab", count: Limits.quoteGaps + 2).joined(separator: " […] ")
    #expect(codes([gaps], in: String(repeating: "ab ", count: 400)) == [.limit])
  }

  @Test("words that stand everywhere are counted up to the limit")
  func everywhere() throws {
    let text = String(repeating: "so it is ", count: 3_000)
    let checkResult = checkResult(["it is"], in: text)
    let finding = try #require(checkResult.findings.first { $0.code == .ambiguous })
    #expect(finding.message.contains("\(Limits.quotePlaces) times or more"))
  }

  @Test("gaps are joined as by trying every combination", arguments: 0..<300)
  func exhaustively(seed: Int) throws {
    var random = Randomness(seed: seed)
    let words = ["a", "b", "c", "dd"]
    let text = (0..<(4 + random.below(40))).map { _ in random.pick(words) }
    let segments = (0..<(2 + random.below(3))).map { _ in (0...random.below(2)).map { _ in random.pick(words) } }
    let ends = Self.combinations(of: segments, in: text)
    let checkResult = checkResult(
      [segments.map { $0.joined(separator: " ") }.joined(separator: " […] ")], in: text.joined(separator: " "))
    let level = checkResult.dossier?.verifications.first?.level
    switch ends.count {
    case 0: #expect(checkResult.findings.contains { $0.code == .notFound })
    case 1: #expect(level == .editorial)
    default: #expect(level == .ambiguous)
    }
    if ends.count == 1, let end = ends.first {
      let length = text[end.key..<end.value].joined(separator: " ").unicodeScalars.count
      let passage = try #require(checkResult.dossier?.verifications.first?.passage)
      #expect(passage.position?.count == length)
    }
  }

  /// For each beginning, in words, the end of the first combination that fits; something is left out at each gap or not.
  private static func combinations(of segments: [[String]], in text: [String]) -> [Int: Int] {
    func rest(_ segment: Int, _ start: Int) -> Int? {
      guard segment < segments.count else { return start }
      for place in start..<max(start, text.count) where text[place...].starts(with: segments[segment]) {
        if let end = rest(segment + 1, place + segments[segment].count) { return end }
      }
      return nil
    }
    var ends: [Int: Int] = [:]
    for place in text.indices where text[place...].starts(with: segments[0]) {
      ends[place] = rest(1, place + segments[0].count)
    }
    return ends
  }

  @Test("among many quotes each is found as it is alone", arguments: 0..<40)
  func alone(seed: Int) {
    var random = Randomness(seed: seed)
    // Words, punctuation, a script without spaces, and what is folded away.
    let words = [
      "the", "fire", "“began”", "at", "04:15;", "état", "е\u{301}", "東京", "so…", "so\u{AD}so", "—", "it’s", "The",
    ]
    let text = (0..<300).map { _ in random.pick(words) }.joined(separator: random.pick([" ", "\n", "  "]))
    let scalars = Array(text.unicodeScalars)
    let quotes = (0..<40).map { _ in
      let start = random.below(scalars.count - 30)
      var part = scalars[start..<(start + 1 + random.below(30))].map(String.init).joined()
      if random.below(3) == 0 { part = part.split(separator: " ").joined(separator: " […] ") }
      if random.below(3) == 0 { part = part.replacing("“", with: "\"").replacing("—", with: "-") }
      if random.below(4) == 0 { part += " nowhere" }
      return part.contains { !$0.isWhitespace && $0 != "\u{AD}" } ? part : "fire"
    }
    let together = checkResult(quotes, in: text).findings.filter { $0.code != .unused }
    let singly = quotes.enumerated().flatMap { offset, quote in
      checkResult([quote], in: text, first: offset).findings.filter { $0.code != .unused }
    }
    #expect(together.map(\.message).sorted() == singly.map(\.message).sorted())
  }

  @Test("a quote that parts from its text late is told where, in a text that repeats itself")
  func divergence() throws {
    let text = String(repeating: "we say it again and ", count: 2_000) + "we say it again and rest"
    let checkResult = checkResult(Array(repeating: "we say it again and sleep", count: 30), in: text)
    let told = checkResult.findings.filter { $0.code == .notFound }
    #expect(told.count == 30)
    #expect(told.allSatisfy { $0.message.contains("the quote `sleep`") })
  }

  private func codes(_ quotes: [String], in text: String) -> [FindingCode] {
    checkResult(quotes, in: text).findings.map(\.code).filter { $0 == .limit || $0 == .notFound }
  }

  private func checkResult(_ quotes: [String], in text: String, first: Int = 0) -> CheckResult {
    var dossier = Dossier(title: "Many")
    dossier.sources = [Source(id: "src-one", title: "One")]
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.quotes = quotes.enumerated().map { offset, text in
      var quote = Quote(id: EntityID("quo-\(first + offset)"), text: text, speaker: "pty-one")
      quote.source = "src-one"
      return quote
    }
    return dossier.checked(snapshots: ["src-one": text])
  }
}
