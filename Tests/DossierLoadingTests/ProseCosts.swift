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

  @Test("brackets that are no citations are passed over once")
  func brackets() {
    let text = String(repeating: "[@a b ", count: 20_000) + "]"
    #expect(Prose(markdown: text).blocks == [.paragraph([.text(text)])])
  }
}
