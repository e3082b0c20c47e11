import DossierCore
import DossierLoading
import Testing

/// Markdown that is made to be expensive.
@Suite("Costs of prose")
struct ProseCosts {
  private func findings(_ summary: String) -> [FindingCode] {
    let escaped = summary.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    let text = "{\"dossier\": 1, \"title\": \"T\", \"summary\": \"\(escaped)\"}"
    return DossierLoader.load(Array(text.utf8), file: "prose").checked().findings.map(\.code)
  }

  @Test("links, pictures and emphasis lie in one another as deep as the limit, and no deeper")
  func depth() {
    func nested(_ levels: Int) -> String {
      String(repeating: "![", count: levels) + "x" + String(repeating: "](y)", count: levels)
    }
    #expect(findings(nested(Limits.proseDepth - 1)) == [])
    #expect(findings(nested(Limits.proseDepth + 1)) == [.limit])
    let stars = String(repeating: "**", count: Limits.proseDepth + 1)
    #expect(findings("a " + stars + "x" + stars) == [.limit])
  }

  @Test("a definition of a link is written out as often as the limit lets it")
  func definitions() {
    func used(_ times: Int, _ length: Int) -> String {
      "[a]: http://x/" + String(repeating: "x", count: length) + "\n\n" + String(repeating: "[a] ", count: times)
    }
    #expect(findings(used(20, 500)) == [])
    // Some of it libcmark may have refused by itself already, and then it is text.
    #expect(findings(used(400, 200)) == [.limit])
    // This one would come to thousands of millions of bytes before anything is told.
    #expect(findings(used(50_000, 50_000)) == [.limit])
  }

  @Test("footnotes are no definitions of links, and what only begins as they do is one")
  func notes() {
    let notes = (0..<5_000).map { "[^\($0)]: to [^\($0 + 1)]\n" }.joined()
    #expect(findings("a [^0]\n\n" + notes + "[^5000]: the end") == [])
    for name in ["^", "^ a", "^a\\]b"] {
      let address = "http://x/" + String(repeating: "x", count: 50_000)
      let text = "[\(name)]: \(address)\n\n" + String(repeating: "[\(name)] ", count: 50_000)
      #expect(findings(text) == [.limit], "\(name)")
    }
  }

  @Test("brackets that are no citations are passed over once")
  func brackets() {
    let text = String(repeating: "[@A b ", count: 20_000) + "]"
    #expect(Prose(markdown: text).blocks == [.paragraph([.text(text)])])
  }

  @Test("a table is filled up as far as the limit lets it")
  func tables() {
    func table(_ columns: Int, _ rows: Int, _ row: String) -> String {
      String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns) + "|\n"
        + String(repeating: row + "\n", count: rows)
    }
    #expect(findings(table(30, 30, "|b")) == [])
    #expect(findings(table(50, 400, String(repeating: "|b", count: 50))) == [])
    #expect(findings(table(400, 400, "|b")) == [.limit])
    // These would come to thousands of millions of cells.
    #expect(findings(table(60_000, 60_000, "|b")) == [.limit])
    #expect(findings("> - " + table(60_000, 1, "x") + String(repeating: "> |\n", count: 60_000)) == [.limit])
  }

  @Test(
    "many footnotes, marks, bars and dashes take no longer than as much text",
    arguments: [
      String(repeating: "[^a", count: 40_000), String(repeating: "[^a] ", count: 40_000) + "\n\n[^a]: b",
      (0..<20_000).map { "[^\($0)]: [^\($0 + 1)]\n" }.joined(), String(repeating: "[^a]: ", count: 20_000),
      (0..<20_000).map { "[^\($0)] " }.joined(), String(repeating: "|-|-|\n", count: 20_000),
      String(repeating: "a|b\n-|\n", count: 20_000), String(repeating: "|", count: 100_000) + "\n|-|",
      String(repeating: "@a ", count: 40_000), String(repeating: "[see @a, ", count: 20_000),
      String(repeating: "[-@a] ", count: 20_000), String(repeating: "火\n", count: 40_000),
    ])
  func pieces(text: String) {
    let clock = ContinuousClock()
    let time = clock.measure { _ = Prose(markdown: text) }
    // As debugged; what grows with the square takes minutes.
    #expect(time < .seconds(20), "\(text.prefix(20)): \(time)")
  }
}
