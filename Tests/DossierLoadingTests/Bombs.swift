import DossierCore
import DossierLoading
import Testing

/// Input made to be expensive is refused by the name of a limit, and costs little.
@Suite("Hostile input")
struct Bombs {
  static let head = "dossier: 1\ntitle: Bomb\n"

  @Test("an alias bomb is refused at its first anchor and alias")
  func aliases() {
    var text = Self.head + "outputs:\n  a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (one, other) in zip("abcdefgh", "bcdefghi") {
      text += "  \(other): &\(other) [\(Array(repeating: "*\(one)", count: 9).joined(separator: ", "))]\n"
    }
    let checkResult = check(text)
    #expect(checkResult.dossier == nil)
    #expect(checkResult.findings.allSatisfy { $0.code == .alias })
    #expect(checkResult.findings.count == 9 + 8 * 9)
  }

  @Test("depth is refused", arguments: [65, 10_000, 500_000])
  func depth(levels: Int) {
    let yaml = check(Self.head + "outputs: {a: " + String(repeating: "[", count: levels))
    #expect(yaml.findings.map(\.code) == [.limit])
    let json = check("{\"dossier\": 1, \"a\": " + String(repeating: "[", count: levels))
    #expect(json.findings.map(\.code) == [.limit])
    let markdown = check(Self.head + "summary: \"" + String(repeating: ">", count: levels) + " x\"\n")
    #expect(markdown.findings.map(\.code) == [.limit])
  }

  @Test("depth is refused in what is passed over, too", arguments: ["{", "{id: a, "])
  func passedOver(opening: String) {
    let checkResult = check(Self.head + "terms: [" + String(repeating: opening, count: 100_000))
    #expect(checkResult.findings.map(\.code) == [.complexKey, .limit])
  }

  @Test("directives are counted at the head alone")
  func directives() {
    func directives(_ count: Int) -> String {
      (0..<count).map { "%TAG !e\($0)! tag:yaml.org,2002:\n" }.joined()
    }
    let many = check("# A comment.\n" + directives(100_000) + "---\n" + Self.head)
    #expect(many.findings.map(\.code) == [.limit])
    #expect(many.findings.first?.place?.line == Limits.directives + 2)
    let few = check(directives(Limits.directives) + "---\n" + Self.head)
    #expect(!few.findings.contains { $0.code == .limit })
    let text = check(Self.head + "rights: |\n" + String(repeating: "  %\n", count: 100))
    #expect(!text.findings.contains { $0.code == .limit })
  }

  @Test("100,000 keys of one mapping are told in linear time, and no more of them than the limit")
  func width() {
    let keys = (0..<Limits.findings + 20).map { "key\($0): x\n" }.joined()
    let checkResult = check(Self.head + keys)
    #expect(checkResult.findings.count == Limits.findings + 1)
    #expect(checkResult.findings.dropLast().allSatisfy { $0.code == .unknownKey })
    #expect(checkResult.findings.last?.code == .limit)
  }

  @Test("40,000 equal keys of one mapping are told in linear time")
  func twins() {
    let checkResult = check(Self.head + String(repeating: "rights: x\n", count: 40_000))
    #expect(checkResult.findings.allSatisfy { $0.code == .duplicateKey })
  }

  @Test("keys that only look the same are told", arguments: [2, 40])
  func twins(count: Int) {
    let others = (0..<count).map { "  k\($0): 1\n" }.joined()
    let checkResult = check(Self.head + "outputs:\n" + others + "  caf\u{E9}: 1\n  cafe\u{301}: 2\n")
    #expect(checkResult.findings.map(\.code) == [.duplicateKey])
    #expect(checkResult.findings.first?.place == Place(file: "bomb", line: count + 5, column: 3))
  }

  @Test("a long line, a large text and many references to nothing are told in linear time")
  func length() {
    let claims = (0..<20_000).map { "  - {id: clm-\($0), statement: x, claimant: pty-\($0)}\n" }.joined()
    let checkResult = check(
      Self.head + "claims:\n" + claims + "summary: " + String(repeating: "x", count: 1 << 20) + "\n")
    #expect(checkResult.findings.count { $0.code == .danglingReference } == 20_000)
  }

  @Test("many findings on one long line are shown in linear time")
  func oneLine() {
    let claims = (0..<20_000).map { "{\"id\": \"clm-\($0)\", \"statement\": \"é\", \"claimant\": \"pty-\($0)\"}" }
    let checkResult = check(
      "{\"dossier\": 1, \"title\": \"Bomb\", \"claims\": [" + claims.joined(separator: ", ") + "]}")
    let dangling = checkResult.findings.filter { $0.code == .danglingReference }
    #expect(dangling.count == 20_000)
    #expect(dangling.last?.excerpt?.text.contains("\"pty-19999\"") == true)
    #expect(dangling.allSatisfy { ($0.excerpt?.text.count ?? 0) < 130 })
  }

  @Test("every cut of a dossier, and every byte of it changed, is read without a crash")
  func cuts() {
    let text = Array(
      (Self.head
        + "claims:\n  - id: clm-a\n    statement: \"x\\u00e9\"\n    claimant: pty-a\nparties: [{id: pty-a, name: é}]\n")
        .utf8)
    for end in text.indices {
      _ = DossierLoader.load(Array(text[..<end]), file: "cut").checked()
      for byte: UInt8 in [0x00, 0x22, 0x3A, 0x5B, 0x7B, 0x80, 0xFF, 0x0A, 0x26, 0x2A] {
        var changed = text
        changed[end] = byte
        _ = DossierLoader.load(changed, file: "changed").checked()
      }
    }
  }

  private func check(_ text: String) -> CheckResult { DossierLoader.load(Array(text.utf8), file: "bomb").checked() }
}
