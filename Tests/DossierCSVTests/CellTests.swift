import DossierCore
import DossierKit
import TestSupport
import Testing

/// What stands in cells so that spreadsheets cannot spoil it.
@Suite("Cells")
struct CellTests {
  @Test("the guard comes off exactly as it went on, for every short text of signs")
  func reversible() {
    let signs = ["'", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＠", "a", "\u{EF00}", " "]
    var texts = [""]
    for _ in 0..<4 { texts += texts.flatMap { text in signs.map { text + $0 } } }
    var written: Set<[UInt8]> = []
    var wrong: [String] = []
    for text in Set(texts) {
      let bytes = Array(text.utf8)
      let isGuarded = bytes.withUnsafeBufferPointer(FormulaGuard.applies)
      let cell = isGuarded ? [UInt8(ascii: "'")] + bytes : bytes
      written.insert(cell)
      let wasApplied = cell.withUnsafeBufferPointer(FormulaGuard.wasApplied)
      let isLive = cell.first.map { "=+-@\t\r\n".utf8.contains($0) } ?? false
      let isWideLive = ["＝", "＋", "－", "＠"].contains { cell.starts(with: $0.utf8) }
      if (wasApplied ? Array(cell.dropFirst()) : cell) != bytes || isLive || isWideLive { wrong.append(text) }
    }
    #expect(wrong == [])
    #expect(written.count == Set(texts).count)
  }

  @Test("ids, numbers, dates and words of a list are never guarded")
  func unguarded() throws {
    var dossier = Dossier(title: "=1")
    dossier.id = "x"
    dossier.events = [Event(id: "evt-a", title: "-1", date: try EDTFDate("2023~"))]
    dossier.events[0].latitude = Coordinate("-55.7520")
    dossier.events[0].longitude = Coordinate("-0.5")
    dossier.events[0].occurrence = .contested
    let written = try WrittenDossier(dossier, .spreadsheet)
    let row = try #require(written.text("csv/events.csv").split(separator: "\r\n").last)
    #expect(row.hasPrefix(#""evt-a","'-1","2023~","","-55.7520","-0.5","contested""#), "\(row)")
    for seed in 0..<20 {
      let files = try WrittenDossier(GeneratedDossier.dossier(seed: seed), .data).files
      let guarded = try WrittenDossier(GeneratedDossier.dossier(seed: seed), .spreadsheet).files
      for path in ["csv/entities.csv", "csv/claim-about.csv", "csv/claim-relations.csv"] {
        let bare = String(decoding: files[path] ?? [], as: UTF8.self)
        let quoted = String(decoding: guarded[path] ?? [], as: UTF8.self)
        #expect(quoted.dropFirst().filter { $0 != "\"" } == bare, "\(path)")
        #expect(!quoted.contains("'"))
      }
    }
  }

  @Test("a text that no cell takes stands in a file, and comes back from it")
  func long() throws {
    let emoji = String(repeating: "🙂", count: 16_383)
    let texts = [
      String(repeating: "a", count: 32_767), String(repeating: "a", count: 32_768),
      "=" + String(repeating: "b", count: 32_766),
      emoji + "a", emoji + "ab", "\u{FEFF}" + String(repeating: "c", count: 40_000), "file:cells/quotes.quo-0.text.txt",
      "'=" + String(repeating: "d", count: 40_000), "file:cells/", "file:cells/a/b.txt",
    ]
    let written = try WrittenDossier(HardTexts.dossier(texts), .spreadsheet)
    let names = written.files.keys.filter { $0.hasPrefix("csv/cells/quotes.") && $0.hasSuffix(".text.txt") }.sorted()
    #expect(names == [1, 2, 4, 5, 6, 7].map { "csv/cells/quotes.quo-\($0).text.txt" })
    #expect(written.files.keys.contains("csv/cells/quote-translations.quo-0.2.text.txt"))
    #expect(written.files.keys.contains("csv/cells/tags.quo-1.1.tag.txt"))
    #expect(written.text("csv/quotes.csv").contains("\"file:cells/quotes.quo-1.text.txt\""))
    #expect(written.findings.allSatisfy { $0.code == .cellFile && $0.severity == .warning })
    // Six texts as text, locator, context, translation and tag.
    #expect(written.findings.count == 30)
    #expect(try written.reloadedJSON() == written.json)
    let data = try WrittenDossier(HardTexts.dossier(texts), .data)
    #expect(!data.files.keys.contains { $0.hasPrefix("csv/cells/") } && data.findings.isEmpty)
    #expect(try data.reloadedJSON() == data.json)
  }

  @Test("a file that a cell points to and that is gone is told at the cell")
  func lost() throws {
    var written = try WrittenDossier(HardTexts.dossier([String(repeating: "a", count: 40_000)]), .spreadsheet)
    written.files["csv/cells/quotes.quo-0.text.txt"] = nil
    let findings = try written.loaded().findings.filter { $0.severity == .error }
    #expect(findings.first?.code == .missingFile)
    #expect(findings.first?.place == Place(file: "csv/quotes.csv", line: 2, column: 9))
  }

  @Test("without its descriptor a table is what it looks like, or refused, and a bad descriptor is told")
  func descriptor() throws {
    var written = try WrittenDossier(HardTexts.dossier(["'=1"]), .data)
    #expect(try written.loaded().dossier?.dossier.quotes.first?.text == "'=1")
    written.files["csv/datapackage.json"] = nil
    let doubts = try written.loaded().findings.filter { $0.severity == .error }
    #expect(!doubts.isEmpty && doubts.allSatisfy { $0.code == .doubtfulGuard })
    var marked = try WrittenDossier(HardTexts.dossier(["'=1", "=2"]), .spreadsheet)
    marked.files["csv/datapackage.json"] = nil
    #expect(try marked.loaded().dossier?.dossier.quotes.map(\.text) == ["'=1", "=2"])
    written.files["csv/datapackage.json"] = Array(#"{"tableProfile": "date"}"#.utf8)
    let told = try written.loaded().findings.filter { $0.severity == .error }
    #expect(told.map(\.code) == [.unknownValue] && told.first?.fix == "data")
    #expect(told.first?.place == Place(file: "csv/datapackage.json", line: 1, column: 18))
    written.files["csv/datapackage.json"] = Array("{".utf8)
    #expect(try written.loaded().findings.filter { $0.severity == .error }.map(\.code) == [.jsonSyntax])
  }

  @Test("two parties of one name have two columns in the matrix")
  func headers() throws {
    var dossier = Dossier(title: "T")
    dossier.id = "x"
    let names = ["A name", "a  name", "=1", "statement", "a, \"b\"\nc", String(repeating: "x", count: 300)]
    dossier.parties = names.enumerated().map { Party(id: EntityID("pty-\($0.offset)"), name: $0.element) }
    dossier.claims = names.indices.map {
      Claim(id: EntityID("clm-\($0)"), statement: "S \($0)", claimant: EntityID("pty-\($0)"))
    }
    let header = try WrittenDossier(dossier, .spreadsheet).text("csv/matrix.csv").split(separator: "\r\n")[0]
    #expect(
      header
        == "\u{FEFF}\"claim\",\"statement\",\"contested\",\"contestedBy\",\"independentSources\",\"A name (pty-0)\","
        + "\"a name (pty-1)\",\"'=1\",\"statement (pty-3)\",\"a, \"\"b\"\" c\",\"pty-5\"")
  }
  @Test("a large matrix has a row for each stance, and the columns of that", arguments: [1_000, 1_001])
  func largeMatrix(count: Int) throws {
    var dossier = Dossier(title: "T")
    dossier.id = "x"
    dossier.parties = (0..<1_000).map { Party(id: EntityID("pty-\($0)"), name: "P \($0)") }
    dossier.claims = (0..<count).map {
      Claim(id: EntityID("clm-\($0)"), statement: "S \($0)", claimant: EntityID("pty-\($0 % 1_000)"))
    }
    var denial = Reaction(id: "rea-1", party: "pty-7", to: "clm-3")
    denial.stance = .denies
    denial.date = try EDTFDate("2024-05-01")
    dossier.reactions = [denial]
    let written = try WrittenDossier(dossier, .data)
    let rows = written.text("csv/matrix.csv").split(separator: "\r\n")
    guard count * 1_000 > Limits.matrixCells else {
      #expect(rows.count == count + 1 && rows[0].hasSuffix(",P 998,P 999"))
      return
    }
    #expect(rows.count == count + 2)
    #expect(rows[0] == "claim,statement,contested,contestedBy,independentSources,party,name,standing")
    #expect(rows[4...5] == ["clm-3,S 3,true,,0,pty-3,P 3,asserts", "clm-3,S 3,true,,0,pty-7,P 7,denies 2024-05-01"])
    #expect(written.text("csv/datapackage.json").contains("\"standing\""))
  }
}
