import DossierCore
import DossierLoading
import Testing

/// A finding in a text points at what it is about.
@Suite("Places inside texts")
struct TextPlaces {
  private static let party = "dossier: 1\ntitle: T\nid: t\nparties: [{ id: pty-a, name: A }]\n"

  /// The lines and columns of findings about citations that lead nowhere or lack their sign.
  private func places(_ text: String) -> [String] {
    DossierLoader.load(Array(text.utf8), file: "t").checked().findings
      .filter { [.danglingReference, .bareReference].contains($0.code) }
      .compactMap(\.place).map { "\($0.line):\($0.column)" }
  }

  @Test(
    "whichever way the text is written",
    arguments: [
      ("summary: See [@no-a] and [pty-a].", ["5:15", "5:26"]),
      ("summary: |\n  Ünï 火.\n\n    [@no-a]\n  end [pty-a], [pty-a]\n", ["8:6", "9:7", "9:16"]),
      ("summary: |2-\n    in\n  火 [pty-a]\n", ["7:5"]),
      ("summary: >\n  Folded\n  on [pty-a]\n\n  [@no-a]\n", ["7:6", "9:4"]),
      ("summary: \"Said \\\"so\\\" [pty-a]\"\nmethod: x", ["5:23"]),
      ("summary: 'It''s [pty-a]'", ["5:17"]),
      ("summary: \"Folded\n  on [pty-a]\"", ["6:6"]),
      ("sections: [{ id: s, title: S, body: \"[pty-a]\" }]", ["5:38"]),
    ])
  func written(text: String, expected: [String]) {
    #expect(places(Self.party + text) == expected)
  }

  @Test(
    "where that cannot be told, it is the place of the text",
    arguments: [
      // The sign is escaped; a comment says the same.
      ("summary: \"\\x5Bpty-a]\"", ["5:10"]), ("summary: See [pty-a]. # [pty-a]", ["5:10"]),
    ])
  func unknown(text: String, expected: [String]) {
    #expect(places(Self.party + text) == expected)
  }

  @Test("in JSON, and far down in a file")
  func elsewhere() {
    let json =
      "{\"dossier\": 1, \"title\": \"T\", \"id\": \"t\",\n\"parties\": [{\"id\": \"pty-a\", \"name\": \"A\"}],\n"
    #expect(places(json + "\"summary\": \"Ü [pty-a]\"}") == ["3:15"])
    let far = String(repeating: "# line\n", count: 1_000)
    #expect(places(Self.party + far + "summary: |\n  x\n  [@no-a]") == ["1007:4"])
  }
}
