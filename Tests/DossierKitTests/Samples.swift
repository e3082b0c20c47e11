import DossierKit
import Foundation
import TestSupport
import Testing

/// The samples show what the format can do, and are right.
@Suite("The samples")
struct Samples {
  @Test("have no error", arguments: ["kremlin-drones", "minimal", "harrow-point", "harrow-point/previous"])
  func check(name: String) throws {
    let checkResult = Pipeline.read(Input(path: Project.sample(name)))
    #expect(!checkResult.findings.containsErrors)
    #expect(checkResult.dossier != nil)
  }

  @Test("harrow-point has quotes at every level but not-found")
  func levels() throws {
    let checkResult = Pipeline.read(Input(path: Project.sample("harrow-point")))
    let verifications = try #require(checkResult.dossier).verifications
    let counts = Dictionary(grouping: verifications, by: \.level).mapValues(\.count)
    #expect(
      counts == [.byteExact: 15, .whitespace: 4, .typographic: 4, .editorial: 5, .ambiguous: 1, .unchecked: 6])
    #expect(checkResult.findings.filter { $0.severity == .warning }.map(\.code) == [.ambiguous])
  }

  @Test(
    "every quote of kremlin-drones stands in the article",
    .enabled(if: Project.article != nil, "the article is not here"))
  func article() throws {
    let desk = try TemporaryFolder()
    let name = "\(Project.sample("kremlin-drones"))/dossier.yaml"
    let text = try String(contentsOfFile: name, encoding: .utf8)
    try desk.write(
      text.replacing(
        "  - id: src-article\n", with: "  - id: src-article\n    snapshot: article.txt\n", maxReplacements: 1),
      to: "dossier.yaml")
    try desk.write(try #require(Project.article), to: "article.txt")
    let checkResult = Pipeline.read(Input(path: desk.url.path()))
    #expect(checkResult.findings == [])
    let verifications = try #require(checkResult.dossier).verifications
    #expect(verifications.count == 24)
    #expect(verifications.allSatisfy { $0.level == .byteExact || $0.level == .typographic })
  }
}
