import DossierCore
import DossierLoading
import Testing

/// What YAML makes of texts and nobody meant.
@Suite("What YAML makes of texts")
struct TextRemarks {
  private static func load(_ text: String) -> LoadedDossier {
    DossierLoader.load(Array(text.utf8), file: "a.yaml", syntax: .yaml)
  }

  private static func dossier(_ field: String, quote: String = "text: Yes", claim: String = "statement: A") -> String {
    """
    dossier: 1
    title: A bridge
    \(field)
    sources: [{ id: src-a, title: A }]
    parties: [{ id: pty-a, name: A }]
    claims:
      - id: clm-a
        claimant: pty-a
        sources: [src-a]
        \(claim)
    quotes:
      - id: quo-a
        speaker: pty-a
        \(quote)

    """
  }

  @Test(
    "a comment that was a text is told where it begins",
    arguments: [
      (dossier("subtitle: We march #today"), 3, 20, Severity.warning, #""We march #today""#),
      (dossier("subtitle: Café №5 #today"), 3, 19, .warning, #""Café №5 #today""#),
      (dossier("summary: House #12 is empty"), 3, 16, .warning, #""House #12 is empty""#),
      (dossier("subtitle: #today"), 3, 11, .warning, "\"#today\""),
      (dossier("authors: [Ada]\nsubtitle: Say \"no\" #a"), 4, 20, .warning, #"'Say "no" #a'"#),
      (dossier("authors:\n  - Ada #1"), 4, 9, .warning, #""Ada #1""#),
      (dossier("subtitle: Press # to go on"), 3, 17, .warning, #""Press # to go on""#),
      (dossier("", claim: "statement: The dam #dam"), 10, 24, .warning, #""The dam #dam""#),
      (dossier("", quote: "text: We march #today"), 14, 20, .error, #""We march #today""#),
      (dossier("", quote: "text: Press # to go on"), 14, 17, .warning, #""Press # to go on""#),
      (dossier("", quote: "text: Press it   # a remark"), 14, 22, .note, nil),
    ] as [(String, Int, Int, Severity, String?)])
  func swallowed(_ text: String, _ line: Int, _ column: Int, _ severity: Severity, _ fix: String?) throws {
    for text in [text, text.replacing("\n", with: "\r\n")] {
      let finding = try #require(Self.load(text).findings.first { $0.code == .swallowedText })
      #expect(finding.place == Place(file: "a.yaml", line: line, column: column))
      #expect(finding.severity == severity)
      if let fix { #expect(finding.fix == fix) }
    }
  }

  @Test(
    "comments are comments",
    arguments: [
      dossier("subtitle: A case   # a remark"), dossier("subtitle: \"A case\" # a remark"),
      dossier("language: en # English"), dossier("subtitle: # to be found"),
      dossier("subtitle: |\n  We march #today"), dossier("# subtitle: We march #today"), dossier("subtitle: a#b"),
      dossier("edition: { number: 1, date: 2024 } #x"),
      dossier("", quote: "text: \"We march #today\" # byte-exact"),
      dossier("", quote: "text: Yes\n    source: src-a #a"), dossier("tags: [a] #b"),
    ])
  func comments(_ text: String) { #expect(!Self.load(text).findings.contains { $0.code == .swallowedText }) }

  @Test(
    "line breaks of quoted words that become spaces are told",
    arguments: [
      (dossier("", quote: "text: >\n      We will\n      go"), true),
      (dossier("", quote: "text: We will\n      go"), true),
      (dossier("", quote: "text: |\n      We will\n      go"), false),
      (dossier("", quote: "text: >\n      We will go"), false),
      (dossier("", quote: "text: >-\n      We will go\n    note: |\n      a\n      b"), false),
      (dossier("subtitle: We will\n  go"), false),
    ])
  func folded(_ text: String, _ isTold: Bool) {
    let findings = Self.load(text).findings.filter { $0.code == .foldedText }
    #expect(findings.count == (isTold ? 1 : 0))
    #expect(findings.allSatisfy { $0.severity == .note && $0.place?.line == 14 })
  }

  @Test(
    "the line breaks at the end of a block are no part of its text, whatever its mark",
    arguments: ["|", "|+", ">", "|-", ">+"])
  func blocks(_ mark: String) {
    let dossier = Self.load(Self.dossier("subtitle: \(mark)\n  One\n\n", quote: "text: \(mark)\n      Two\n\n")).dossier
    #expect(dossier?.subtitle == "One")
    #expect(dossier?.quotes.first?.text == "Two")
  }

  @Test("lines that end as on Windows are shown without their ends")
  func excerpts() throws {
    let text = "\u{FEFF}dossier: 1\r\ntitle: A\r\nsubtitel: Café\r\nlanguage: \"\"\r\nedition: nine"
    let findings = Self.load(text).checked().findings
    let unknown = try #require(findings.first { $0.code == .unknownKey })
    #expect(unknown.excerpt?.text == "subtitel: Café")
    #expect(unknown.excerpt?.offset == 0)
    #expect(unknown.excerpt?.length == "subtitel:".count)
    #expect(findings.allSatisfy { $0.excerpt?.text.contains("\\u{D}") != true })
    #expect(findings.contains { $0.place?.line == 5 && $0.place?.column == 10 })
  }
}
