import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

/// What the CSV writer writes loads again, as the collections of the same dossier.
@Suite("Tables load again")
struct CSVRoundTrip {
  @Test(
    "those of the samples", arguments: ["minimal", "kremlin-drones", "harrow-point"], TableProfile.allCases)
  func samples(sample: String, profile: TableProfile) throws {
    let desk = try TemporaryFolder()
    let source = Project.sample(sample)
    let build = """
      dossier build '\(source)' --quiet --to csv --profile \(profile.rawValue) -o .
      dossier build '\(source)' --quiet --to json -o direct.json
      """
    #expect(try Subprocess.shell(build, in: desk.url).status == 0)
    for folder in ["sources", "media"] where FileManager.default.fileExists(atPath: "\(source)/\(folder)") {
      try FileManager.default.copyItem(atPath: "\(source)/\(folder)", toPath: desk.url.appending(path: folder).path())
    }
    let direct = try Data(contentsOf: desk.url.appending(path: "direct.json"))
    var dossier = try #require(try JSONSerialization.jsonObject(with: direct) as? [String: Any])
    dossier["computed"] = nil
    for collection in EntityKind.allCases.map(\.collection) { dossier[collection] = "csv/\(collection).csv" }
    try JSONSerialization.data(withJSONObject: dossier).write(to: desk.url.appending(path: "dossier.json"))
    let again = try Subprocess.shell("dossier build . --quiet --to json -o again.json", in: desk.url)
    #expect(again.status == 0, "\(again.output)")
    #expect(try Data(contentsOf: desk.url.appending(path: "again.json")) == direct)
  }

  @Test("those of 500 generated dossiers", arguments: 0..<20)
  func generated(part: Int) throws {
    for seed in (25 * part)..<(25 * part + 25) {
      let texts = seed % 5 == 4 ? HardTexts.all : GeneratedDossier.traps
      let dossier = GeneratedDossier.dossier(seed: seed, texts: texts, size: 2)
      for profile in TableProfile.allCases {
        let written = try WrittenDossier(dossier, profile)
        let again = try written.reloadedJSON()
        if again != written.json {
          Issue.record("seed \(seed), \(profile.rawValue): \(Golden.difference(written.json, again))")
        }
      }
    }
  }

  @Test("generated dossiers leave no column empty")
  func coverage() throws {
    var filled: [String: Set<Int>] = [:]
    var widths: [String: Int] = [:]
    for seed in 0..<60 {
      let written = try WrittenDossier(GeneratedDossier.dossier(seed: seed, texts: ["word"]), .spreadsheet)
      for path in written.files.keys where path.hasSuffix(".csv") {
        // The parties of the matrix are other ones each time, nothing is withheld here, and there is no edition before.
        guard !["csv/matrix.csv", "csv/handling.csv", "csv/changes.csv"].contains(path) else { continue }
        // No text of these has a quotation mark or a line break.
        let rows = written.text(path).components(separatedBy: "\r\n").dropLast().map {
          $0.components(separatedBy: "\",\"")
        }
        widths[path] = rows[0].count
        for row in rows.dropFirst() {
          for (place, cell) in row.enumerated() where !cell.allSatisfy({ $0 == "\"" }) {
            filled[path, default: []].insert(place)
          }
        }
      }
    }
    for (path, width) in widths { #expect(filled[path]?.count == width, "\(path)") }
    #expect(widths.count > 40)
  }

  @Test("whatever the texts are: naughty strings, formulas, csv-spectrum", arguments: TableProfile.allCases)
  func texts(profile: TableProfile) throws {
    let texts = HardTexts.all + HardTexts.formulas
    #expect(HardTexts.formulas.count >= 300)
    let written = try WrittenDossier(HardTexts.dossier(texts), profile)
    let again = try #require(try written.loaded().dossier).dossier
    #expect(again.quotes.count == texts.count)
    for (quote, text) in zip(again.quotes, texts) {
      let fields: [String?] = [quote.text, quote.locator, quote.context?.source, quote.tags.first]
      #expect(fields.map { $0.map { Array($0.utf8) } } == fields.map { _ in Array(text.utf8) })
    }
    for (translation, text) in zip(again.quotes.first?.translations ?? [], texts) {
      #expect(Array(translation.text.utf8) == Array(text.utf8))
    }
  }

  @Test("looks as expected", arguments: TableProfile.allCases)
  func golden(profile: TableProfile) throws {
    let release = try #require(Pipeline.read(Input(path: Project.sample("minimal"))).dossier).release()
    let names = ["claims", "claim-sources", "quotes", "entities", "matrix", "timeline"].map { "csv/\($0).csv" }
    let descriptions = profile == .spreadsheet ? ["csv/datapackage.json", "csv/csv-metadata.json"] : []
    let files = try WrittenDossier(release, profile).files
    try Golden(profile.rawValue).expect(files.filter { (names + descriptions).contains($0.key) })
  }
}
