import DossierKit
import Foundation
import TestSupport
import Testing

/// What the CSV writer writes loads again, as the collections of the same dossier.
@Suite("CSV")
struct CSVRoundTrip {
  static let collections = EntityKind.allCases.map(\.collection)

  @Test("tables load again to the same dossier", arguments: ["minimal", "kremlin-drones", "harrow-point"])
  func roundTrip(sample: String) throws {
    let desk = try TemporaryFolder()
    let source = Project.sample(sample)
    let build =
      "dossier build '\(source)' --quiet --to csv -o . && dossier build '\(source)' --quiet --to json -o direct.json"
    #expect(try Subprocess.shell(build, in: desk.url).status == 0)
    for folder in ["sources", "media"] where FileManager.default.fileExists(atPath: "\(source)/\(folder)") {
      try FileManager.default.copyItem(atPath: "\(source)/\(folder)", toPath: desk.url.appending(path: folder).path())
    }
    let direct = try Data(contentsOf: desk.url.appending(path: "direct.json"))
    var dossier = try #require(try JSONSerialization.jsonObject(with: direct) as? [String: Any])
    dossier["computed"] = nil
    for collection in Self.collections { dossier[collection] = "csv/\(collection).csv" }
    try JSONSerialization.data(withJSONObject: dossier).write(to: desk.url.appending(path: "dossier.json"))
    let again = try Subprocess.shell("dossier build . --quiet --to json -o again.json", in: desk.url)
    #expect(again.status == 0, "\(again.output)")
    #expect(try Data(contentsOf: desk.url.appending(path: "again.json")) == direct)
  }

  @Test(
    "texts that spreadsheets take for formulas come back to the byte",
    .enabled(if: Corpora.exists("payloads"), "the corpora are not here"))
  func formulas() throws {
    let lines = try String(
      contentsOf: Corpora.root.appending(path: "payloads/csv-injection-payloadbox.txt"), encoding: .utf8)
    let payloads =
      lines.split(whereSeparator: \.isNewline).map(String.init)
      + [
        "'", "''", "'=1", "''=1", "'a", "=", "＝1", "'＋1", "-1", "+1", "@x", "\tx", "a\nb", "\"", "a\"b", ",",
        "x,y\r\nz",
      ]
    try roundTrip(texts: payloads.filter { !$0.isEmpty })
  }

  @Test(
    "naughty strings come back to the byte", .enabled(if: Corpora.exists("blns/blns.json"), "the corpora are not here"))
  func naughtyStrings() throws {
    try roundTrip(
      texts: try Corpora.naughtyStrings().filter { text in
        !text.isEmpty
          && text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF || "\t\n\r".unicodeScalars.contains($0)
          }
      })
  }

  /// Writes quotes with these texts as tables, loads them again, and compares byte for byte.
  private func roundTrip(texts: [String]) throws {
    var dossier = Dossier(title: "Traps")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.quotes = texts.enumerated().map {
      Quote(id: EntityID("quo-\($0.offset)"), text: $0.element, speaker: "pty-one")
    }
    dossier.quotes[0].translations = texts.map { Translation(language: "fr", text: $0) }
    let release = try #require(dossier.checked().dossier).release()
    let desk = try TemporaryFolder()
    var sink = try FolderSink(path: desk.url.appending(path: "out").path(), .output(of: release))
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 0))
    let writer = try #require(Registry.writer(named: "csv"))
    #expect(try !pipeline.write(release, as: [writer], from: Input(path: "-"), into: &sink).haveErrors)
    try sink.commit()
    try desk.write(
      "dossier: 1\ntitle: Traps\nparties: csv/parties.csv\nquotes: csv/quotes.csv\n", to: "out/dossier.yaml")
    let again = try #require(Pipeline.read(Input(path: desk.url.appending(path: "out").path())).dossier).dossier
    #expect(again.quotes.count == texts.count)
    for (quote, text) in zip(again.quotes, texts) { #expect(Array(quote.text.utf8) == Array(text.utf8)) }
    for (translation, text) in zip(again.quotes.first?.translations ?? [], texts) {
      #expect(Array(translation.text.utf8) == Array(text.utf8))
    }
  }
}
