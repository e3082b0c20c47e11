import DossierBriefing
import DossierCore
import DossierKit
import DossierText
import Foundation
import Testing

/// What holds of every briefing, whatever the dossier.
@Suite("Briefing: layout of whole briefings")
struct BriefingTests {
  private static let dossiers = [
    "Samples/kremlin-drones", "Samples/harrow-point", "Samples/minimal",
    "Tests/DossierBriefingTests/Goldens/everything.yaml",
  ]

  private func input(_ path: String) -> Input { Input(path: Places.package.appending(path: path).path) }

  private func release(_ path: String) throws -> Release {
    try #require(Pipeline.read(input(path)).dossier).release()
  }

  private func text(_ path: String, width: Int = 72) throws -> String {
    try briefing(try release(path), width: width, from: input(path))
  }

  @Test("No line is wider than asked for, but for URLs", arguments: dossiers, [40, 72, 100])
  func width(path: String, width: Int) throws {
    for line in try text(path, width: width).split(separator: "\n") {
      #expect(DisplayWidth.columns(of: String(line)) <= width || line.contains("://"))
      #expect(line.last != " " && line.last != "\r")
    }
  }

  @Test("One line end at the end, one blank line at most outside quotes", arguments: dossiers)
  func ends(path: String) throws {
    let text = try text(path)
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.contains("\n\n\n"))
  }

  @Test("The same release makes the same bytes", arguments: dossiers)
  func deterministic(path: String) throws {
    let first = try text(path)
    let second = try text(path)
    #expect(Array(first.utf8) == Array(second.utf8))
  }

  @Test("Headings are numbered without gaps, in capitals, each once", arguments: dossiers)
  func headings(path: String) throws {
    let lines = try text(path).split(separator: "\n").map(String.init)
    let headings = lines.filter { line in
      let rest = line.drop { $0.isNumber }
      return rest.count < line.count && rest.hasPrefix(". ") && rest.contains(where: \.isLetter)
        && rest == rest.uppercased()
    }
    #expect(headings.map { Int($0.prefix { $0.isNumber }) } == (1...headings.count).map { $0 })
    #expect(Set(headings).count == headings.count)
  }

  @Test("No runs of repeated symbols, no box drawing", arguments: dossiers)
  func plain(path: String) throws {
    let text = try text(path)
    for symbol in ["--", "==", "**", "__", "##", "|", "─", "│", "═", "…………"] {
      let isThere = text.replacingOccurrences(of: "--start", with: "").replacingOccurrences(of: "--drain", with: "")
        .contains(symbol)
      #expect(!isThere, "\(symbol)")
    }
  }

  @Test("Every quote is there to the byte, once in full among the key quotes")
  func verbatim() throws {
    let release = try release("Samples/kremlin-drones")
    let text = EverythingTests.joined(try briefing(release))
    for quote in release.dossier.quotes {
      let isThere = text.contains("“\(EverythingTests.joined(quote.text))”")
      #expect(isThere, "\(quote.id)")
    }
  }

  @Test("A template of one's own can use every name that is declared, and parts number themselves in its order")
  func ownTemplate() throws {
    var files = try TemplateFolder(path: Places.templates).files
    files["briefing/own.txt"] = Array(
      """
      {{#contents}}
      {{number}} {{title}}
      {{/contents}}
      {{#part.sources}}
      {{number}}) {{heading}}
      {{#sources}}
      [{{number}}] {{title}}
      {{/sources}}
      {{/part.sources}}
      {{#part.bottomLine}}
      {{number}}) {{heading}}
      {{summary}}
      {{/part.bottomLine}}
      """.utf8)
    let context = WritingContext(
      date: Moment(seconds: 0), generator: "test",
      labels: Labels(
        language: "en", texts: ["briefing.part.sources": "Sources", "briefing.part.bottomLine": "In short"]),
      templates: files)
    var dossier = Dossier(title: "Own")
    dossier.sources = [Source(id: "src-one", title: "One paper")]
    dossier.summary = Prose(source: "All is well.", blocks: [.paragraph([.text("All is well.")])])
    var sink = MemorySink()
    let findings = try BriefingWriter(template: "own").write(
      try #require(dossier.checked().dossier).release(), in: context, into: &sink)
    #expect(findings == [])
    #expect(
      String(decoding: sink["briefing.txt"] ?? [], as: UTF8.self) == """
        1 Sources
        2 In short
        1) SOURCES
        [1] One paper
        2) IN SHORT
        All is well.

        """)
  }

  @Test("A mistake in the template keeps anything from being written")
  func mistake() throws {
    let context = WritingContext(
      date: Moment(seconds: 0), generator: "test", labels: Labels(language: "en", texts: [:]),
      templates: ["briefing/full.txt": Array("{{titel}}".utf8)])
    var sink = MemorySink()
    let findings = try BriefingWriter().write(
      try #require(Dossier(title: "Own").checked().dossier).release(), in: context, into: &sink)
    #expect(findings.map(\.code) == [.templateName])
    #expect(sink.artifacts == [])
  }
}
