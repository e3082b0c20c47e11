import DossierKit
import Foundation
import TestSupport
import Testing

/// A language tag is the same in any case, and outputs have it in the usual one.
@Suite("Language tags in any case")
struct LanguageCase {
  @Test("are those of the usual case in every output", arguments: Registry.formats.map(\.name))
  func outputs(format: String) throws {
    #expect(try built("DE", "EN-gb", as: format) == built("de", "en-GB", as: format))
  }

  @Test("have their labels")
  func labels() throws {
    let briefing = try #require(built("DE", "EN-gb", as: "text")["briefing.txt"])
    #expect(String(decoding: briefing, as: UTF8.self).contains("Behauptung"))
  }

  private func built(_ language: String, _ other: String, as format: String) throws -> [String: [UInt8]] {
    let desk = try TemporaryFolder()
    try desk.write(
      """
      dossier: 1
      id: fall
      title: Der Fall
      language: \(language)
      edition: { number: 1, date: 2022-05-01 }
      parties: [{ id: pty-a, name: Ada, kind: person }]
      sources: [{ id: src-a, title: A report, kind: news-report, language: \(other) }]
      claims: [{ id: clm-a, statement: Es stimmt., claimant: pty-a, sources: [src-a] }]
      quotes: [{ id: quo-a, text: It is so, speaker: pty-a, source: src-a, language: \(other) }]
      """, to: "dossier.yaml")
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 0))
    let input = Input(path: desk.url.path())
    let checkResult = try pipeline.check(input)
    #expect(!checkResult.findings.contains { $0.code == .missingLabel })
    let writer = try #require(Registry.writer(named: format))
    var sink = MemorySink()
    _ = try pipeline.write(try #require(checkResult.dossier).release(), as: [writer], from: input, into: &sink)
    return Dictionary(sink.artifacts.map { ($0.path, $0.body) }) { first, _ in first }
  }
}
