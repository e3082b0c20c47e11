import DossierBriefing
import DossierCore
import DossierKit
import Foundation
import Testing

/// What no template can leave out, and how items are marked.
@Suite("Briefing: handling")
struct HandlingTests {
  private func dossier() -> Dossier {
    var dossier = Dossier(title: "Title")
    dossier.marking = .clear
    let definition = Prose(source: "It is.", blocks: [.paragraph([.text("It is.")])])
    dossier.terms = [
      Term(id: "trm-one", term: "One", definition: definition),
      Term(id: "trm-two", term: "Two", definition: definition),
    ]
    dossier.terms[1].marking = .amber
    return dossier
  }

  private func written(_ template: String, _ release: Release) throws -> String {
    var files = try TemplateFolder(path: Places.templates).files
    files["briefing/own.txt"] = Array(template.utf8)
    var findings: [Finding] = []
    let context = WritingContext(
      date: Moment(seconds: 0), generator: "test",
      labels: try TemplateFolder(path: Places.templates).labels(for: "en", findings: &findings), templates: files)
    var sink = MemorySink()
    #expect(try BriefingWriter(template: "own").write(release, in: context, into: &sink) == [])
    return String(decoding: try #require(sink["briefing.txt"]), as: UTF8.self)
  }

  private static let notice = "This release is for TLP:CLEAR. Material with a higher marking is withheld."

  @Test(
    "A release says its label first and last and that something is withheld, whatever the template says",
    arguments: [
      "{{title}}", "{{marking}}\n\n{{title}}\n", "{{title}}\n{{marking}}", "{{notice}}\n\n{{title}}",
      "{{marking}}\n\n{{notice}}\n\n{{title}}\n\n{{marking}}\n",
    ])
  func release(template: String) throws {
    let release = try #require(dossier().checked().dossier?.filteredRelease(for: .clear).release)
    let text = try written(template, release)
    let joined = text.split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }
    #expect(joined.first == "TLP:CLEAR")
    #expect(joined.last?.hasSuffix("TLP:CLEAR") == true)
    #expect(joined.filter { $0.contains(Self.notice) }.count == 1)
    #expect(joined.count { $0.contains("Title") } == 1)
  }

  @Test("An item whose label is the highest one is marked, and the head says what the others are")
  func highest() throws {
    let text = try written(
      "{{defaultMarking}}\n{{#terms}}\n- {{term}}{{#marking}} {{marking}}{{/marking}}\n{{/terms}}",
      try #require(dossier().checked().dossier).release())
    #expect(text == "TLP:AMBER\n\nTLP:CLEAR\n- One\n- Two TLP:AMBER\n\nTLP:AMBER\n")
  }

  @Test("A release tells nothing of labels that stay behind")
  func nothingTold() throws {
    let release = try #require(dossier().checked().dossier?.filteredRelease(for: .clear).release)
    #expect(try written("{{^defaultMarking}}alike{{/defaultMarking}}", release).contains("alike"))
  }

  @Test("The brief is a page, and counts what it leaves out")
  func onePage() throws {
    let input = Input(path: Places.samples.appending(path: "harrow-point").path)
    let release = try #require(Pipeline.read(input).dossier).release()
    let text = try briefing(release, options: ["template": "brief"], from: input)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
    #expect(text.contains("The full briefing has more, under the same marks. Claims: 24, contested:\n8 "))
    #expect(text.contains("Corrections, told in the full briefing: 3."))
  }
}
