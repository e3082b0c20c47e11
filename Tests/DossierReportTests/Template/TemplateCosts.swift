import DossierCore
import Testing

@testable import DossierReport
@testable import DossierTemplating

/// Templates that are made to be expensive.
@Suite("Report: costs of templates")
struct TemplateCosts {
  private static let labels = Labels(language: "en", texts: [:])

  private func compile(_ files: [String: String]) -> (template: Template?, findings: [Finding]) {
    TemplateCompiler.compile(
      "own.txt", scope: BriefingRecord.scope, labels: Self.labels, files: files.mapValues { Array($0.utf8) })
  }

  private func nested(_ levels: Int) -> String {
    String(repeating: "{{#claims}}", count: levels) + "x" + String(repeating: "{{/claims}}", count: levels)
  }

  @Test("sections lie in one another as deep as the limit, and no deeper")
  func depth() {
    #expect(compile(["own.txt": nested(Limits.templateDepth)]).findings == [])
    let findings = compile(["own.txt": "\n" + nested(Limits.templateDepth + 1)]).findings
    #expect(findings.map(\.code) == [.limit])
    #expect(findings.first?.place == Place(file: "own.txt", line: 2, column: 11 * Limits.templateDepth + 1))
    let name = Array(repeating: "part", count: Limits.templateDepth + 1).joined(separator: ".")
    #expect(compile(["own.txt": "{{\(name)}}"]).findings.map(\.code) == [.templateName])
  }

  @Test("a template is as long as the limit, and no longer")
  func size() {
    #expect(compile(["own.txt": String(repeating: "x", count: Limits.templateSize)]).findings == [])
    #expect(
      compile(["own.txt": String(repeating: "x", count: Limits.templateSize + 1)]).findings.map(\.code) == [.limit])
  }

  @Test("partials that mean something else everywhere are compiled up to the limit")
  func partials() {
    // Each order of the records around is another meaning.
    let names = ["claims", "quotes", "sources", "parties", "events", "questions", "assessments", "terms"]
    let uses = names.map { "{{#\($0)}}{{>p}}{{/\($0)}}" }.joined()
    let padding = "{{! " + String(repeating: "x", count: Limits.templateSize / 2) + "}}"
    let findings = compile(["own.txt": "{{>p}}", "p.txt": uses + padding]).findings
    #expect(findings.map(\.code).contains(.limit))
    let chain = Dictionary(
      uniqueKeysWithValues: (0..<200).map { ("p\($0).txt", "{{>p\($0 + 1)}}") } + [("p200.txt", "x")])
    #expect(
      compile(chain.merging(["own.txt": "{{>p0}}"]) { one, _ in one }).findings.map(\.code) == [.limit])
  }

  @Test("tags that never end, and sections that end too late, are looked for once")
  func unfinished() {
    for tag in ["{{", "{{!", "{{a ", "{{#claims}}{{#quotes}}{{/claims}}"] {
      let findings = compile(["own.txt": String(repeating: tag, count: 5_000)]).findings
      #expect(!findings.isEmpty)
    }
  }

  @Test("sections that multiply end at the limit")
  func rendering() throws {
    let template = try #require(compile(["own.txt": nested(Limits.templateDepth)]).template)
    var dossier = Dossier(title: "Bomb")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.claims = ["one", "two"].map {
      Claim(id: EntityID("clm-\($0)"), statement: "It is so.", claimant: "pty-one")
    }
    let context = WritingContext(date: Moment(seconds: 0), generator: "test", labels: Self.labels)
    let briefing = BriefingContext(try #require(dossier.checked().dossier).release(), context)
    var page = Page(.lines(72))
    do {
      try TemplateRenderer.render(template, BriefingRecord(briefing: briefing), into: &page, steps: 100_000)
      Issue.record("the rendering came to an end")
    } catch {
      #expect(error.finding.code == .limit)
    }
  }
}
