import DossierKit
import DossierZip
import Foundation
import TestSupport
import Testing

@testable import DossierXLSX

@Suite("Workbooks")
struct WorkbookTests {
  /// A workbook as it came out of the writer, opened.
  struct Built {
    let bytes: [UInt8]
    let findings: [Finding]
    let parts: [String: String]

    init(_ dossier: Dossier, limits: SheetLimits = .standard, jobs: Int = 1) throws {
      let checkResult = dossier.checked()
      if checkResult.dossier == nil { Issue.record("\(checkResult.findings)") }
      let release = try #require(checkResult.dossier).release()
      var sink = MemorySink()
      let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000), jobs: jobs)
      findings = try pipeline.write(release, as: [XLSXWriter(limits: limits)], from: Input(path: "-"), into: &sink)
      #expect(sink.artifacts.map(\.path) == ["\(release.id).xlsx"])
      bytes = try #require(sink.artifacts.first).body
      let archive = try ZipReader(bytes)
      parts = try Dictionary(
        uniqueKeysWithValues: archive.entries.map {
          ($0.name, String(decoding: try archive.read($0, limit: 64 << 20), as: UTF8.self))
        })
    }

    var sheets: [String] {
      (parts["xl/workbook.xml"] ?? "").matches(of: /<sheet name="([^"]*)"/).map { String($0.1) }
    }

    /// The texts of the workbook, in their order.
    var texts: [String] {
      // Scalars, since a part of a text may begin with an accent.
      (parts["xl/sharedStrings.xml"] ?? "")
        .matches(of: /<t xml:space="preserve">([^<]*)<\/t>/.matchingSemantics(.unicodeScalar)).map { String($0.1) }
    }

    func sheet(_ name: String) throws -> String {
      let number = try #require(sheets.firstIndex(of: name)) + 1
      return try #require(parts["xl/worksheets/sheet\(number).xml"])
    }

    /// The texts of a column, the header left out.
    func column(_ letter: String, of name: String) throws -> [String] {
      let texts = texts
      let cells = try sheet(name).matches(of: /<c r="([A-Z]+)(\d+)" s="\d+" t="s"><v>(\d+)<\/v>/)
      return cells.filter { $0.1 == letter && $0.2 != "1" }.compactMap { Int($0.3).map { texts[$0] } }
    }
  }

  private func dossier(quotes texts: [String]) -> Dossier {
    var dossier = Dossier(title: "Words")
    dossier.id = "words"
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.quotes = texts.enumerated().map {
      Quote(id: EntityID("quo-\($0.offset)"), text: $0.element, speaker: "pty-one")
    }
    return dossier
  }

  @Test("texts that Swift takes for equal stay apart")
  func canonicalEquivalence() throws {
    let texts = ["caf\u{E9}", "cafe\u{301}", "caf\u{E9}"]
    let column = try Built(dossier(quotes: texts)).column("B", of: "quotes")
    #expect(column.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test("a text that is too long for a cell stands whole in a sheet of its own, and is told", arguments: 0..<20)
  func longTexts(seed: Int) throws {
    var random = Randomness(seed: seed)
    let pieces = ["a", " ", "é", "e\u{301}", "汉", "😀", "👩‍👩‍👧", "a" + String(repeating: "\u{301}", count: 300)]
    let length = 400 + random.below(2_000)
    var text = "Long:"
    while text.utf16.count < length { text += random.pick(pieces) }
    let built = try Built(
      dossier(quotes: ["short", text]), limits: SheetLimits(rows: 1_000, columns: 100, text: 200))
    #expect(built.findings.map(\.code) == [.longCell])
    #expect(built.findings[0].message.contains("cell B3 of the sheet `quotes`"), "\(built.findings[0].message)")
    let parts = try built.column("E", of: "long-texts")
    #expect(Array(parts.joined().utf8) == Array(text.utf8))
    #expect(built.texts.allSatisfy { $0.utf16.count <= 200 })
    let cell = try built.column("B", of: "quotes")[1]
    #expect(cell.hasPrefix("Long:") && cell.hasSuffix("rows 2 to \(parts.count + 1)]"), "\(cell)")
  }

  @Test("a table that is too long for a sheet goes on in the next, below the same header")
  func manyRows() throws {
    let texts = (0..<25).map { "text \($0)" }
    let built = try Built(dossier(quotes: texts), limits: SheetLimits(rows: 11, columns: 100, text: 32_767))
    #expect(built.sheets.filter { $0.hasPrefix("quotes") } == ["quotes", "quotes (2)", "quotes (3)"])
    let parts = try ["quotes", "quotes (2)", "quotes (3)"].map { try built.column("B", of: $0) }
    #expect(parts.map(\.count) == [10, 10, 5])
    #expect(Array(parts.joined()) == texts)
    let header = try built.sheet("quotes (3)").firstMatch(of: /<row r="1"[^>]*>.*?<\/row>/)?.output
    #expect(header != nil)
    let other = try built.sheet("quotes").firstMatch(of: /<row r="1"[^>]*>.*?<\/row>/)?.output
    #expect(header == other)
  }

  @Test("a part of several megabytes is compressed in pieces, and has every row and text")
  func largeParts() throws {
    let texts = (0..<30_000).map {
      "text \($0) of many words, so that the list of them is as long as it needs to be here"
    }
    let built = try Built(dossier(quotes: texts))
    #expect(
      try built.sheet("quotes").utf8.count > 1 << 20 && (built.parts["xl/sharedStrings.xml"] ?? "").utf8.count > 2 << 20
    )
    #expect(Set(built.texts).isSuperset(of: texts))
    let rows = try built.sheet("quotes").matches(of: /<c r="B(\d+)" s="\d+" t="s">/).compactMap { Int($0.1) }
    #expect(rows == Array(1...30_001))
  }

  @Test("a table that just fits has one sheet")
  func fittingRows() throws {
    let texts = (0..<10).map { "text \($0)" }
    let built = try Built(dossier(quotes: texts), limits: SheetLimits(rows: 11, columns: 100, text: 32_767))
    #expect(built.sheets.filter { $0.hasPrefix("quotes") } == ["quotes"])
  }

  @Test("parties that find no room in the matrix have a further one")
  func manyParties() throws {
    var dossier = Dossier(title: "Many")
    dossier.sources = [Source(id: "src-one", title: "One")]
    dossier.parties = (0..<7).map { Party(id: EntityID("pty-\($0)"), name: "Party \($0)") }
    dossier.claims = (0..<7).map {
      var claim = Claim(id: EntityID("clm-\($0)"), statement: "It is \($0).", claimant: EntityID("pty-\($0)"))
      claim.sources = [Citation(source: "src-one")]
      return claim
    }
    let built = try Built(dossier, limits: SheetLimits(rows: 100, columns: 9, text: 32_767))
    #expect(built.sheets.filter { $0.hasPrefix("matrix") } == ["matrix", "matrix (2)", "matrix (3)"])
    #expect(try built.column("G", of: "matrix (3)") == ["asserts"])
  }

  @Test("parties of one name have headers of their own, as in the table")
  func namesakes() throws {
    var dossier = Dossier(title: "Names")
    dossier.parties = [
      Party(id: "pty-a", name: "Ada"), Party(id: "pty-b", name: "ada"), Party(id: "pty-c", name: "Cy"),
    ]
    dossier.claims = dossier.parties.map { Claim(id: EntityID("clm-\($0.id)"), statement: "So.", claimant: $0.id) }
    let texts = try Built(dossier).texts
    #expect(texts.contains("Ada (pty-a)") && texts.contains("ada (pty-b)") && texts.contains("Cy"))
  }

  @Test(
    "a row is as high as its words need when they are not broken",
    arguments: [
      ("", 10, 1), ("one two", 10, 1), ("International Organisation of", 13, 3), ("seventeen letters", 9, 2),
      ("abcdefghijklmnop", 10, 2), ("a abcdefghijklmnop b", 10, 3), ("a b c d e f", 3, 3), ("汉字仮名", 4, 2),
      ("ends in space ", 14, 1),
    ])
  func heights(text: String, room: Int, lines: Int) {
    #expect(TextMeasure.lines(of: text, room: room) == lines)
  }

  @Test(
    "a day that is known for certain is a date, all others are texts",
    arguments: [
      ("2023-05-03", "45049"), ("1900-03-01", "61"), ("1900-02-28", nil), ("2023-05", nil), ("2023-05-03~", nil),
      ("2023-05-03T10:00Z", nil), ("2023-05-01/2023-05-03", nil),
    ])
  func dates(text: String, number: String?) throws {
    var dossier = Dossier(title: "Dates")
    dossier.events = [Event(id: "evt-one", title: "Event", date: try EDTFDate(text))]
    let built = try Built(dossier)
    let cell = try #require(try built.sheet("events").firstMatch(of: /<c r="C2" s="(\d+)"( t="s")?><v>(\d+)<\/v>/))
    if let number {
      #expect(cell.output.3 == number && cell.output.2 == nil && String(cell.output.1) == CellStyle.date.index)
    } else {
      #expect(cell.output.2 != nil && built.texts[Int(cell.output.3) ?? 0] == text)
    }
  }

  @Test(
    "the timeline goes from the first to the last day where it happens, wherever the moment lies in UTC",
    arguments: [
      ("2022-04-08T00:30+03:00", 44_659, 44_659), ("2022-04-08T23:30-05:00", 44_659, 44_659),
      ("2022-04-08", 44_659, 44_659),
      ("2022-04", 44_652, 44_681), ("2022", 44_562, 44_926), ("2022-04-08/2022-04-10T00:10+03:00", 44_659, 44_661),
    ])
  func days(text: String, first: Int, last: Int) throws {
    var dossier = Dossier(title: "Dates")
    dossier.events = [Event(id: "evt-one", title: "Event", date: try EDTFDate(text))]
    let sheet = try Built(dossier).sheet("timeline")
    for (cell, number) in [("B2", first), ("C2", last)] {
      #expect(sheet.contains(try Regex(#"<c r="\#(cell)" s="\d+"><v>\#(number)</v>"#)), "\(cell)")
    }
  }

  @Test("a text that somebody could turn into a formula is guarded where it is edited, and nowhere else")
  func formulas() throws {
    let built = try Built(dossier(quotes: ["=1+1", "1+1", "-2", "plain", "تنفي"]))
    let styles = try built.sheet("quotes").matches(of: /<c r="B\d+" s="(\d+)"/).dropFirst().map { String($0.1) }
    let expected: [CellStyle] = [.guarded, .text, .guarded, .text, .rightToLeft]
    #expect(styles == expected.map(\.index))
    #expect(built.parts.values.allSatisfy { !$0.contains("<f>") })
  }

  @Test("underscores that would begin an escape are escaped, and no others")
  func escapes() {
    for (text, escaped) in [
      ("_x0041_", "_x005F_x0041_"), ("a_x000d_b", "a_x005F_x000d_b"), ("_x004_", "_x004_"),
      ("_X0041_", "_x005F_X0041_"),
      ("__x0041_", "__x005F_x0041_"), ("snake_case", "snake_case"), ("_x00G1_", "_x00G1_"), ("é_x0041", "é_x0041"),
    ] { #expect(EscapedText.escaped(text) == escaped) }
  }

  @Test(
    "columns have letters", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func letters(column: Int, letters: String) { #expect(SheetTable.letters(ofColumn: column) == letters) }

  @Test("names of sheets have at most 31 characters")
  func names() {
    #expect(SheetName.name("claims", number: 1) == "claims")
    #expect(
      SheetName.name(String(repeating: "a", count: 40), number: 12) == String(repeating: "a", count: 26) + " (12)")
  }

  @Test("the same dossier gives the same bytes, and the container tells no time")
  func determinism() throws {
    let dossier = dossier(quotes: ["one", "two"])
    let one = try Built(dossier)
    #expect(try Built(dossier, jobs: 4).bytes == one.bytes)
    #expect(one.parts["docProps/core.xml"]?.contains("2023-11-14T22:13:20Z</dcterms:created>") == true)
  }

  @Test("notes of the team are in no workbook")
  func notes() throws {
    var dossier = dossier(quotes: ["one"])
    dossier.quotes[0].note = "not for print"
    let built = try Built(dossier)
    #expect(!built.texts.contains { $0.contains("not for print") } && !built.texts.contains("note"))
  }

  @Test("characters that XML forbids are told")
  func forbidden() throws {
    let built = try Built(dossier(quotes: ["a\u{1}b"]))
    #expect(built.findings.map(\.code) == [.forbiddenCharacter])
    #expect(built.texts.contains("a\u{FFFD}b"))
  }
}
