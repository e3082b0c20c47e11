import DossierKit
import Foundation
import TestSupport
import Testing

/// `dossier explain` has something to say of every code, and its examples are those of the tests.
@Suite("Explanations")
struct ExplanationTests {
  @Test("every finding is explained, with a wrong and a right example", arguments: FindingCode.all.map(\.code))
  func explained(code: String) throws {
    let known = try #require(FindingCode.all.first { $0.code == code })
    var findings: [Finding] = []
    let explanation = try #require(try TemplateFolder.installed().explanation(of: known, findings: &findings))
    #expect(findings == [])
    #expect(explanation.why.count > 30 && explanation.why.hasSuffix("."))
    #expect(!explanation.wrong.isEmpty && !explanation.right.isEmpty && explanation.wrong != explanation.right)
  }

  @Test("the page of the documentation lists every finding")
  func page() throws {
    var page = """
      # Findings

      What `dossier check` tells. `dossier explain CODE` shows a wrong and a right example of each.

      | code | severity | what it is about |
      |---|---|---|

      """
    for code in FindingCode.all { page += "| \(code.code) | \(code.severity.rawValue) | \(code.summary) |\n" }
    let file = Project.root.appending(path: "Sources/DossierKit/Documentation.docc/Findings.md")
    let current = try? String(contentsOf: file, encoding: .utf8)
    guard current != page else { return }
    if Golden.isUpdating { try Data(page.utf8).write(to: file) }
    Issue.record("Findings.md is not the one that the catalogue makes: run with UPDATE_GOLDEN=1")
  }
}
