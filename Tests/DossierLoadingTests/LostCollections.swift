import DossierCore
import DossierLoading
import Testing

/// A collection that cannot be read is told once and first, and not at every reference to its items.
@Suite("Lost collections")
struct LostCollections {
  private static let claims =
    "claims:\n"
    + (0..<40).map { "  - { id: clm-\($0), statement: S\($0), claimant: pty-\($0), sources: [src-a] }\n" }.joined()

  private static func findings(_ parties: String, _ path: String = "parties.csv") -> [Finding] {
    let head =
      "dossier: 1\ntitle: A\nsummary: See [@pty-3].\nsources: [{ id: src-a, title: A }]\nparties: \(path)\n\(claims)"
    let files = DossierFiles(
      name: { $0 },
      contents: { $0 == path ? .success(Array(parties.utf8)) : .failure(Finding(.missingFile, "\($0) is missing")) })
    return DossierLoader.load(Array(head.utf8), file: "a.yaml", files: files).checked().findings
  }

  private static let parties = (0..<40).map { "pty-\($0),Name \($0)\n" }.joined()

  @Test(
    "are told once",
    arguments: [
      ("", "parties.csv", "no header"), ("Id of it,Name\n" + parties, "parties.csv", "no column `id`"),
      (parties, "parties.csv", "no column `id`"),
      ("id,name,note\n" + parties, "parties.csv", "none of the 40 rows has as many cells"),
      ("sep=,\nid,name\n" + parties, "parties.csv", "tells Excel"),
      ("- id: pty-a\n\tname: A\n", "parties.yaml", "a tab indents"),
      ("id: pty-a\n", "parties.yaml", "is a list of mappings"),
      ("[{\"id\": \"pty-a\" \"name\": \"A\"}]", "parties.json", ""),
    ])
  func once(_ parties: String, _ path: String, _ words: String) throws {
    let findings = Self.findings(parties, path)
    let first = try #require(findings.first)
    #expect(first.message.contains(words), "\(first.message)")
    #expect(first.losesItems)
    #expect(first.excerpt == nil || first.excerpt?.text.isEmpty == (parties.isEmpty))
    #expect(findings.filter { $0.severity == .error }.count == 1, "\(findings.map(\.message))")
  }

  @Test("name the column that is meant")
  func column() {
    #expect(Self.findings("ID,name\n" + Self.parties).first?.fix == "id")
    #expect(Self.findings("\u{FEFF}Id ;name\n" + Self.parties.replacing(",", with: ";")).first?.fix == "id")
  }

  @Test("a file that is not there is one")
  func missing() {
    let findings = DossierLoader.load(
      Array("dossier: 1\ntitle: A\nparties: p.csv\n\(Self.claims)".utf8), file: "a.yaml"
    ).checked().findings
    #expect(findings.first?.code == .missingFile)
    #expect(!findings.contains { $0.code == .danglingReference && $0.message.contains("pty-") })
  }

  @Test("rows that do not fit are told first, and references to them not at all")
  func droppedRows() {
    let findings = Self.findings("id,name\n" + Self.parties.replacing("Name 7", with: "Name, 7"))
    #expect(findings.first?.message.contains("the row has 3 cells, and the header 2") == true)
    #expect(!findings.contains { $0.code == .danglingReference })
  }

  @Test("what leads nowhere is told where nothing is lost")
  func whole() {
    let findings = Self.findings("id,name\n" + Self.parties.replacing("pty-7,", with: "pty-seven,"))
    #expect(findings.filter { $0.code == .danglingReference }.count == 1)
  }
}
