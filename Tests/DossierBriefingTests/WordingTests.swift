import DossierBriefing
import DossierCore
import DossierKit
import DossierLoading
import Foundation
import Testing

/// How running lines read: ends of statements, levels, positions, marks, changes.
@Suite("Briefing: wording")
struct WordingTests {
  private func labels() throws -> Labels {
    var findings: [Finding] = []
    return try TemplateFolder(path: Places.templates).labels(for: "en", findings: &findings)
  }

  private func written(_ template: String, _ dossier: Dossier) throws -> String {
    let context = WritingContext(
      date: Moment(seconds: 0), generator: "test", labels: try labels(),
      templates: ["briefing/own.txt": Array(template.utf8)])
    var sink = MemorySink()
    let release = try #require(dossier.checked().dossier).release()
    #expect(try BriefingWriter(template: "own").write(release, in: context, into: &sink) == [])
    return String(decoding: try #require(sink["briefing.txt"]), as: UTF8.self)
  }

  private func dossier() throws -> Dossier {
    var dossier = Dossier(title: "Title")
    dossier.parties = [Party(id: "pty-one", name: "One"), Party(id: "pty-two", name: "Two")]
    dossier.parties[1].kind = .person
    dossier.claims = [Claim(id: "clm-one", statement: "It was the fog", claimant: "pty-one")]
    var reaction = Reaction(id: "rea-one", party: "pty-two", to: "clm-one")
    reaction.stance = .denies
    reaction.level = .public
    reaction.date = try EDTFDate("2026-05-03")
    dossier.reactions = [reaction]
    dossier.quotes = (1...4).map { Quote(id: EntityID("quo-\($0)"), text: "Word \($0)", speaker: "pty-two") }
    return dossier
  }

  @Test(
    "A statement ends as a sentence does",
    arguments: [
      ("It was the fog", "It was the fog."), ("It was the fog.", "It was the fog."), ("Was it?", "Was it?"),
      ("He said “No.”", "He said “No.”"), ("He said “no”", "He said “no”."),
    ])
  func sentence(statement: String, expected: String) throws {
    var dossier = try dossier()
    dossier.claims[0].statement = statement
    #expect(try written("{{#claims}}{{sentence}}{{/claims}}", dossier) == expected + "\n")
  }

  @Test("An item in full says what was found of it: the likelihood, the confidence, the status")
  func embeds() throws {
    var dossier = try dossier()
    dossier.claims[0].status = .false
    dossier.claims[0].statusBasis = Prose(markdown: "Nobody saw any.")
    var assessment = Assessment(id: "jdg-one", statement: "The dam will burst.")
    assessment.likelihood = .unlikely
    assessment.confidence = .low
    assessment.confidenceBasis = Prose(markdown: "One report.")
    dossier.assessments = [assessment]
    dossier.summary = Prose(markdown: "[@jdg-one]\n\n[@clm-one]")
    let words = try written("{{summary}}", dossier).split(whereSeparator: \.isWhitespace)
    #expect(
      words.joined(separator: " ")
        == "The dam will burst (unlikely, 20–45%). Low confidence. [J1] "
        + "It was the fog. False. One asserts it; Two denies it. [C1]")
  }

  @Test("Who holds what stands behind what is held, and a person is not of the public")
  func positions() throws {
    #expect(
      try written(
        """
        {{#claims}}
        {{#positions}}{{label.positionLine}} {{/positions}}
        {{#standings}}
        - {{party}}{{#level}} ({{level}}){{/level}}: {{does}}
        {{/standings}}
        {{/claims}}
        """, try dossier()) == "Asserted by: One. Denied by: Two.\n- One: asserts\n- Two: denies\n")
    var body = try dossier()
    body.parties[1].kind = .organisation
    #expect(
      try written("{{#claims}}{{#standings}}{{#level}}{{party}} ({{level}}){{/level}}{{/standings}}{{/claims}}", body)
        == "Two (public)\n")
  }

  @Test("A claim that was withdrawn tells the first assertion too")
  func withdrawn() throws {
    var dossier = try dossier()
    dossier.claims[0].date = try EDTFDate("2026-05-01")
    let template =
      "{{#claims}}{{#earlierAssertion}}{{label.earlier}}: {{party}}, {{date}}{{/earlierAssertion}}{{/claims}}"
    #expect(try written(template, dossier) == "")
    dossier.claims[0].withdrawn = try EDTFDate("2026-05-02")
    #expect(try written(template, dossier) == "Earlier: One, 1 May 2026\n")
  }

  @Test("Marks stand in order, those in a row joined")
  func marks() throws {
    var dossier = try dossier()
    dossier.assessments = [Assessment(id: "jdg-one", statement: "So it is.")]
    dossier.assessments[0].evidence = ["quo-4", "quo-2", "quo-1", "quo-3"].map { Evidence(ref: EntityID($0)) }
    #expect(try written("{{#outlook}}{{label.evidenceFor}}{{/outlook}}", dossier) == "Rests on: Q1–Q4.\n")
  }

  @Test("A path on the authors' disk is not told to readers, an address is")
  func previous() throws {
    var dossier = try dossier()
    dossier.edition = Edition()
    dossier.edition?.number = 2
    dossier.edition?.previous = "previous/dossier.yaml"
    #expect(
      try written("{{edition}}{{#previousEdition}} after {{previousEdition}}{{/previousEdition}}", dossier)
        == "Edition 2\n")
    dossier.edition?.previous = "https://example.org/1"
    #expect(try written("{{previousEdition}}", dossier) == "https://example.org/1\n")
  }

  @Test("What is said of a day in a change stands behind a colon, and an item goes by its mark")
  func changes() throws {
    let words = ChangeWords(try labels())
    #expect(
      words.words(.several([.date(try EDTFDate("2026-10-02")), .text("It was wrong.")]))
        == "2 October 2026: It was wrong.")
    #expect(
      words.words(.several([.item("rea-one", name: "Two"), .word(vocabulary: "citationRole", value: "for")])) {
        "\($1) [\($0.text)]"
      } == "Two [rea-one] (for)")
  }
}
