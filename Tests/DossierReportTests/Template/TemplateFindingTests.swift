import DossierCore
import Testing

@testable import DossierReport
@testable import DossierTemplating

/// Mistakes in templates: each is found at its place, and all at once.
@Suite("Report: template mistakes")
struct TemplateFindingTests {
  private static let labels = Labels(
    language: "en", texts: ["briefing.hello": "Hello", "briefing.by": "by {speaker}", "claimStatus.false": "false"])

  private func findings(_ template: String, partials: [String: String] = [:]) -> [Finding] {
    var files = ["briefing/own.txt": Array(template.utf8)]
    for (name, text) in partials { files["briefing/\(name).txt"] = Array(text.utf8) }
    return TemplateCompiler.compile(
      "briefing/own.txt", scope: BriefingRecord.scope, labels: Self.labels, files: files
    ).findings
  }

  @Test(
    "A mistake is found where it stands",
    arguments: [
      ("{{titel}}", 1, 1, "There is no name “titel” here", .templateName),
      ("a\nfür {{#claims}}{{status}}{{/claims}} {{status}}", 2, 38, "There is no name “status” here", .templateName),
      ("{{title}}\n{{#claims}}\n", 2, 1, "{{#claims}} is never closed", .templateSection),
      ("{{#claims}}\n{{#standings}}\n{{/claims}}", 2, 1, "{{#standings}} is never closed", .templateSection),
      (
        "{{#claims}}\n{{/quotes}}", 2, 1, "{{/quotes}} stands where the section “claims” of line 1 has to be closed",
        .templateSection
      ),
      ("\n\n  {{/claims}}", 3, 3, "{{/claims}} closes nothing: no section is open", .templateSection),
      (
        "{{#claims}}\n{{#standings}}\n{{/claims}}\n{{/standings}}", 3, 1,
        "{{/claims}} closes the section of line 1 while “standings” of line 2, which stands in it, is still open",
        .templateSection
      ),
      ("a\n\u{1B}[31m{{title}}", 2, 1, "The control character \\u{1B} has no place in a template", .templateSyntax),
      ("é\0", 1, 2, "The control character \\u{0} has no place in a template", .templateSyntax),
      ("", 1, 1, "The template is empty", .templateSyntax),
      (" \r\n", 1, 1, "The template is empty", .templateSyntax),
      ("{{title", 1, 1, "The tag that begins here is never closed with }}", .templateSyntax),
      ("{{title\n}}", 1, 1, "The tag that begins here is never closed with }}", .templateSyntax),
      ("x {{=<% %>=}}", 1, 3, "Changing the braces is not part of this template language", .templateSyntax),
      ("{{<layout}}", 1, 1, "Inheritance between templates is not part of this template language", .templateSyntax),
      ("{{>nowhere}}", 1, 1, "There is no partial “nowhere”: briefing/nowhere.txt is not there", .templatePartial),
      ("{{ }}", 1, 1, "This tag has no name", .templateSyntax),
      ("{{a b}}", 1, 1, "“a b” is no name: letters, digits and dots", .templateSyntax),
      ("{{claims}}", 1, 1, "“claims” has no words of its own: use it as {{#claims}}", .templateName),
      ("{{chathamHouse}}", 1, 1, "“chathamHouse” has no words of its own: use it as {{#chathamHouse}}", .templateName),
      (
        "{{title.length}}", 1, 1, "Only a record has names after a dot, and “length” does not stand after one",
        .templateName
      ),
      ("{{#part.source}}{{/part.source}}", 1, 1, "There is no name “source” in parts", .templateName),
      ("{{.}}", 1, 1, "{{.}} stands for words, and here is a record with names", .templateName),
      ("{{label.helo}}", 1, 1, "There is no label “helo”", .templateName),
      ("{{label.by}}", 1, 1, "The label “by” speaks of {speaker}, which is no name here", .templateName),
    ] as [(String, Int, Int, String, FindingCode)])
  func place(template: String, line: Int, column: Int, message: String, code: FindingCode) {
    let found = findings(template)
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.place) == [Place(file: "briefing/own.txt", line: line, column: column)])
    #expect(found.allSatisfy { $0.code == code && $0.severity == .error })
  }

  @Test("Ten mistakes in one template are ten findings, in order")
  func tenAtOnce() {
    let template = """
      {{one}}
      {{#two}}{{nothing}}{{inside}}{{it}}{{/two}}
        {{three.four}}
      {{=[ ]=}} {{>five}}
      {{#claims}}{{six}}{{/quotes}}
      {{quotes}}
      {{label.seven}}
      {{/eight}}
      {{#sources}}
      {{title
      """
    let places = findings(template).compactMap(\.place).map { [$0.line, $0.column] }
    #expect(
      places == [
        [1, 1], [2, 1], [3, 3], [4, 1], [4, 11], [5, 12], [5, 19], [6, 1], [7, 1], [8, 1], [9, 1], [10, 1],
      ])
  }

  @Test("A mistake in a partial is found there, and once")
  func partial() {
    let found = findings(
      "{{>head}}\n{{#claims}}{{>head}}{{/claims}}", partials: ["head": "{{title}}\n {{wrong}}"])
    #expect(found.map(\.place) == [Place(file: "briefing/head.txt", line: 2, column: 2)])
  }

  @Test("What was probably meant is offered")
  func fix() {
    #expect(findings("{{#qoutes}}{{/qoutes}}").map(\.fix) == ["quotes"])
    #expect(findings("{{label.helo}}").map(\.fix) == ["label.hello"])
    #expect(findings("{{>heda}}", partials: ["head": ""]).map(\.fix) == ["{{>head}}"])
  }

  @Test("Labels are words, their parts names, and vocabularies can be reached")
  func labels() throws {
    #expect(findings("{{label.hello}} {{label.claimStatus.false}}{{#quotes}}{{label.by}}{{/quotes}}") == [])
  }

  @Test("A partial that stands in itself without end is found before anything is rendered")
  func endlessPartial() {
    let found = findings(
      "{{>one}}", partials: ["one": "\n {{#cutoff}}{{>two}}{{/cutoff}}", "two": "{{title}} {{>one}}"])
    #expect(found.map(\.code) == [.templatePartial])
    #expect(found.map(\.place) == [Place(file: "briefing/one.txt", line: 2, column: 13)])
  }

  @Test("A partial that goes from records to the same records without end is stopped")
  func endlessRecords() throws {
    let files = ["own.txt": Array("{{#claims}}\n {{>own}}{{/claims}}".utf8)]
    let compiled = TemplateCompiler.compile(
      "own.txt", scope: BriefingRecord.scope, labels: Self.labels, files: files)
    let template = try #require(compiled.template)
    var dossier = Dossier(title: "Loop")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.claims = [Claim(id: "clm-one", statement: "It is so.", claimant: "pty-one")]
    let context = WritingContext(date: Moment(seconds: 0), generator: "test", labels: Self.labels)
    let briefing = BriefingContext(try #require(dossier.checked().dossier).release(), context)
    var page = Page(.lines(72))
    do {
      try TemplateRenderer.render(template, BriefingRecord(briefing: briefing), into: &page)
      Issue.record("the rendering came to an end")
    } catch {
      #expect(error.finding.code == .templatePartial)
      #expect(error.finding.place == Place(file: "own.txt", line: 2, column: 2))
    }
  }

  @Test("Bytes that are no UTF-8 are found where they begin")
  func binary() {
    let compiled = TemplateCompiler.compile(
      "own.txt", scope: BriefingRecord.scope, labels: Self.labels, files: ["own.txt": Array("one\ntwo ".utf8) + [0xFF]])
    #expect(compiled.findings.map(\.message) == ["The template is no text in UTF-8 from here on"])
    #expect(compiled.findings.map(\.place) == [Place(file: "own.txt", line: 2, column: 5)])
  }

  @Test("A byte order mark goes, and every line end is one", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(lineEnd: String) {
    let bytes = TemplateText.unified(Array("\u{FEFF}one\(lineEnd)\(lineEnd)two\(lineEnd)".utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == "one\n\ntwo\n")
  }

  @Test("A template that is missing is a finding")
  func missing() {
    let compiled = TemplateCompiler.compile(
      "briefing/none.txt", scope: BriefingRecord.scope, labels: Self.labels, files: [:])
    #expect(compiled.findings.map(\.code) == [.missingTemplate])
  }
}
