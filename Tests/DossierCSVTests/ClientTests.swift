import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

/// The programs that people open tables and JSON with read back exactly what was written, and validators find it valid.
@Suite(
  "Clients of the tables",
  .enabled(if: Project.validators != nil, "the validators of Tests/requirements.txt are not here"),
  .enabled(if: Subprocess.exists("sqlite3"), "sqlite3 is not here"))
struct ClientTests {
  @Test("frictionless, csvwvalidate, check-jsonschema, pandas, DuckDB, SQLite; and they notice what is planted")
  func clients() throws {
    let desk = try TemporaryFolder()
    for sample in ["kremlin-drones", "harrow-point"] {
      let release = try #require(Pipeline.read(Input(path: Project.sample(sample))).dossier).release()
      for profile in TableProfile.allCases {
        let folder = desk.url.appending(path: "\(sample).\(profile.rawValue)")
        try WrittenDossier(release, profile).write(to: folder)
        let archived = "\(Project.sample(sample))/sources"
        if FileManager.default.fileExists(atPath: archived) {
          try FileManager.default.copyItem(atPath: archived, toPath: folder.appending(path: "sources").path())
        }
      }
    }
    for seed in [0, 7] {
      let dossier = GeneratedDossier.dossier(seed: seed, texts: HardTexts.all, size: 12)
      try WrittenDossier(dossier, seed == 0 ? .spreadsheet : .data)
        .write(to: desk.url.appending(path: "generated-\(seed)"))
    }
    for profile in TableProfile.allCases {
      try WrittenDossier(HardTexts.dossier(HardTexts.all + HardTexts.formulas), profile)
        .write(to: desk.url.appending(path: "traps.\(profile.rawValue)"))
    }
    try check("harrow-point.spreadsheet kremlin-drones.* harrow-point.data generated-* traps.* --plant", in: desk.url)
  }

  @Test(
    "LibreOffice: no formula comes alive, and what it saves loads to the same dossier",
    .enabled(if: Subprocess.exists("soffice"), "LibreOffice is not here"))
  func office() throws {
    let desk = try TemporaryFolder()
    // What the reference says is lost: carriage returns.
    let texts = (HardTexts.all + HardTexts.formulas).filter { !$0.unicodeScalars.contains("\r") }
    let long = [String(repeating: "long ", count: 9_000)]
    let release = try #require(Pipeline.read(Input(path: Project.sample("kremlin-drones"))).dossier).release()
    let dossiers = [
      "sample": try WrittenDossier(release, .spreadsheet),
      "traps": try WrittenDossier(HardTexts.dossier(texts + long), .spreadsheet),
      "generated": try WrittenDossier(
        GeneratedDossier.dossier(seed: 10, texts: texts, size: 6), .spreadsheet),
    ]
    for (name, dossier) in dossiers { try dossier.write(to: desk.url.appending(path: name)) }
    try check("sample traps generated --office-only back", in: desk.url)
    for (name, dossier) in dossiers {
      var edited = dossier
      for path in dossier.files.keys where path.hasSuffix(".csv") {
        let file = desk.url.appending(path: "back/\(name)/\(path)")
        // A table without rows is not opened.
        if let data = try? Data(contentsOf: file) { edited.files[path] = [UInt8](data) }
      }
      #expect(edited.files != dossier.files, "\(name)")
      let again = try edited.reloadedJSON()
      #expect(again == dossier.json, "\(name): \(Golden.difference(dossier.json, again))")
    }
  }

  @Test(
    "LibreOffice: the sheets of a workbook, saved as CSV, load to the same dossier",
    .enabled(if: Subprocess.exists("soffice"), "LibreOffice is not here"))
  func sheets() throws {
    let desk = try TemporaryFolder()
    let texts = ["'=1", "=1", "''+2", "'", "plain", "a\nb", "007", "2023-05-03", "TRUE", "1e5", "\"", "a,b", " x "]
    let dossier = try WrittenDossier(HardTexts.dossier(texts), .data)
    try Data(dossier.json).write(to: desk.url.appending(path: "dossier.json"))
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    let result = try Subprocess.shell(
      """
      dossier build dossier.json --quiet --to xlsx -o . && \
      soffice -env:UserInstallation="file://$PWD/profile" --headless --convert-to '\(filter)' --outdir . traps.xlsx
      """, in: desk.url)
    var sheets = dossier
    for path in dossier.files.keys where path.hasSuffix(".csv") {
      // A table without rows has no sheet. The sheet of a table has the whole name of its file, since `quotes` would be that of
      // the sheet for readers, `Quotes`.
      let sheet = desk.url.appending(path: "traps-\(path.dropFirst("csv/".count)).csv")
      if let data = try? Data(contentsOf: sheet) { sheets.files[path] = [UInt8](data) }
    }
    let isRead = sheets.files["csv/quotes.csv"] != dossier.files["csv/quotes.csv"]
    #expect(isRead, "\(result.output)")
    sheets.files["csv/datapackage.json"] = Array(#"{"tableProfile": "data"}"#.utf8)
    let again = try sheets.reloadedJSON()
    #expect(again == dossier.json, "\(Golden.difference(dossier.json, again))")
    // Nobody can tell whose the apostrophes are where nothing says so.
    sheets.files["csv/datapackage.json"] = nil
    #expect(Set(try sheets.loaded().findings.filter { $0.severity == .error }.map(\.code)) == [.doubtfulGuard])
  }

  private func check(_ arguments: String, in folder: URL) throws {
    let python = try #require(Project.validators)
    let script = Project.root.appending(path: "Tests/check-tables.py").path()
    let result = try Subprocess.shell("'\(python.path())' '\(script)' \(arguments)", in: folder)
    #expect(result.status == 0, "\(result.output.prefix(4_000))")
  }
}
