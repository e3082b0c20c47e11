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

    init(_ dossier: Dossier, limits: SheetLimits = .standard, jobs: Int = 1, tables: String = "hide") throws {
      let checkResult = dossier.checked()
      if checkResult.dossier == nil { Issue.record("\(checkResult.findings)") }
      let release = try #require(checkResult.dossier).release()
      var sink = MemorySink()
      let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000), jobs: jobs)
      findings = try pipeline.write(
        release, as: [XLSXWriter(limits: limits)], from: Input(path: "-"), overrides: ["xlsx": ["tables": tables]],
        into: &sink)
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
    let column = try Built(dossier(quotes: texts)).column("B", of: "quotes.csv")
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
    // Once in the sheet for people, once in the table.
    #expect(built.findings.map(\.code) == [.longCell, .longCell])
    #expect(built.findings[0].message.contains("cell C3 of the sheet `Quotes`"), "\(built.findings[0].message)")
    #expect(built.findings[1].message.contains("cell B3 of the sheet `quotes.csv`"), "\(built.findings[1].message)")
    let all = try built.column("E", of: "long-texts")
    let parts = Array(all[(all.count / 2)...])
    #expect(Array(all[..<(all.count / 2)]) == parts)
    #expect(Array(parts.joined().utf8) == Array(text.utf8))
    #expect(built.texts.allSatisfy { $0.utf16.count <= 200 })
    let cell = try built.column("B", of: "quotes.csv")[1]
    #expect(cell.hasPrefix("Long:") && cell.hasSuffix("rows \(parts.count + 2) to \(2 * parts.count + 1)]"), "\(cell)")
  }

  @Test("a table that is too long for a sheet goes on in the next, below the same header")
  func manyRows() throws {
    let texts = (0..<25).map { "text \($0)" }
    let built = try Built(dossier(quotes: texts), limits: SheetLimits(rows: 11, columns: 100, text: 32_767))
    #expect(built.sheets.filter { $0.hasPrefix("quotes") } == ["quotes.csv", "quotes.csv (2)", "quotes.csv (3)"])
    let parts = try ["quotes.csv", "quotes.csv (2)", "quotes.csv (3)"].map { try built.column("B", of: $0) }
    #expect(parts.map(\.count) == [10, 10, 5])
    #expect(Array(parts.joined()) == texts)
    let header = try built.sheet("quotes.csv (3)").firstMatch(of: /<row r="1"[^>]*>.*?<\/row>/)?.output
    #expect(header != nil)
    let other = try built.sheet("quotes.csv").firstMatch(of: /<row r="1"[^>]*>.*?<\/row>/)?.output
    #expect(header == other)
  }

  @Test("a part of several megabytes is compressed in pieces, and has every row and text")
  func largeParts() throws {
    let texts = (0..<30_000).map {
      "text \($0) of many words, so that the list of them is as long as it needs to be here"
    }
    let built = try Built(dossier(quotes: texts))
    #expect(
      try built.sheet("quotes.csv").utf8.count > 1 << 20
        && (built.parts["xl/sharedStrings.xml"] ?? "").utf8.count > 2 << 20
    )
    #expect(Set(built.texts).isSuperset(of: texts))
    let rows = try built.sheet("quotes.csv").matches(of: /<c r="B(\d+)" s="\d+" t="s">/).compactMap { Int($0.1) }
    #expect(rows == Array(1...30_001))
  }

  @Test("a table that just fits has one sheet")
  func fittingRows() throws {
    let texts = (0..<10).map { "text \($0)" }
    let built = try Built(dossier(quotes: texts), limits: SheetLimits(rows: 11, columns: 100, text: 32_767))
    #expect(built.sheets.filter { $0.hasPrefix("quotes") } == ["quotes.csv"])
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
    let built = try Built(dossier, limits: SheetLimits(rows: 100, columns: 7, text: 32_767))
    let name = "Who says what"
    #expect(built.sheets.filter { $0.hasPrefix(name) } == [name, "\(name) (2)", "\(name) (3)"])
    #expect(try built.column("E", of: "\(name) (3)") == ["as"])
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
    let cell = try #require(try built.sheet("events.csv").firstMatch(of: /<c r="C2" s="(\d+)"( t="s")?><v>(\d+)<\/v>/))
    if let number {
      #expect(cell.output.3 == number && cell.output.2 == nil && String(cell.output.1) == CellStyle.date.index)
    } else {
      #expect(cell.output.2 != nil && built.texts[Int(cell.output.3) ?? 0] == text)
    }
  }

  @Test(
    "people see a day as a date, and every other date in words",
    arguments: [
      ("2023-05-03", "45049"), ("2023-05", "May 2023"), ("2023-05-03~", "about 3 May 2023"),
      ("2022-04-08T00:30+03:00", "8 April 2022, 00:30 UTC+3"), ("2022-04-08/2022-04-10", "8–10 April 2022"),
    ])
  func datesForPeople(text: String, words: String) throws {
    var dossier = Dossier(title: "Dates")
    dossier.events = [Event(id: "evt-one", title: "Event", date: try EDTFDate(text))]
    let built = try Built(dossier)
    let cell = try #require(try built.sheet("Timeline").firstMatch(of: /<c r="A2" s="(\d+)"( t="s")?><v>(\d+)<\/v>/))
    if cell.output.2 == nil {
      #expect(cell.output.3 == words && String(cell.output.1) == CellStyle.day.index)
    } else {
      #expect(built.texts[Int(cell.output.3) ?? 0].replacing("\u{A0}", with: " ") == words)
    }
  }

  @Test("at one date things stand in the order of the briefing: by kind, then as in their collections")
  func orderOfADay() throws {
    var dossier = dossier(quotes: ["second", "first"])
    dossier.quotes.swapAt(0, 1)
    for place in 0..<2 { dossier.quotes[place].date = try EDTFDate("2023-05-03") }
    dossier.claims = [Claim(id: "zzz", statement: "So.", claimant: "pty-one")]
    dossier.claims[0].date = try EDTFDate("2023-05-03")
    #expect(try Built(dossier).column("E", of: "Timeline") == ["So.", "first", "second"])
  }

  @Test(
    "tables are hidden, shown or left out, as is said",
    arguments: [("hide", true, 1), ("show", false, 1), ("none", false, 0)])
  func tables(wish: String, isHidden: Bool, count: Int) throws {
    let built = try Built(dossier(quotes: ["one"]), tables: wish)
    #expect(built.sheets.prefix(3) == ["Read me", "Quotes", "Parties"])
    #expect(built.sheets.count { $0 == "quotes.csv" } == count)
    let book = built.parts["xl/workbook.xml"] ?? ""
    #expect(book.contains(/name="quotes.csv" sheetId="\d+" state="hidden"/) == isHidden || count == 0)
    #expect(!book.contains("name=\"Quotes\" sheetId=\"2\" state"))
    #expect(built.texts.contains { $0.hasPrefix("The tables for programs") } == isHidden)
  }

  @Test("cells lead to the rows of other sheets and to addresses, and each of them is there")
  func links() throws {
    var dossier = dossier(quotes: ["one", "two"])
    dossier.sources = [Source(id: "src-one", title: "One"), Source(id: "src-two", title: "Two")]
    dossier.sources[0].url = "https://example.org/a?b=c&d=e"
    dossier.sources[1].url = "https://example.org/\u{E9}"
    dossier.quotes[1].source = "src-two"
    dossier.claims = [Claim(id: "clm-one", statement: "So.", claimant: "pty-one")]
    dossier.quotes[1].about = ["clm-one"]
    let built = try Built(dossier)
    let claims = try built.sheet("Claims")
    for target in ["'Who says what'!A2", "'Parties'!A2", "'Quotes'!A3"] {
      #expect(claims.contains("location=\"\(target)\""), "\(target)")
    }
    #expect(try built.sheet("Quotes").contains("location=\"'Sources'!A3\""))
    let number = try #require(built.sheets.firstIndex(of: "Sources")) + 1
    let relations = try #require(built.parts["xl/worksheets/_rels/sheet\(number).xml.rels"])
    // An address that is none as it stands is a text.
    #expect(relations.matches(of: /Target="([^"]*)"/).map { $0.1 } == ["https://example.org/a?b=c&amp;d=e"])
    #expect(try built.sheet("Sources").contains("r:id=\"rId1\""))
  }

  @Test("the names of sheets are the reader's words, as far as a sheet takes them, and no two are alike")
  func namesForPeople() {
    let words = [
      "kinds.claim": "A/B: [\(String(repeating: "c", count: 40))]", "kinds.quote": "Same", "kinds.party": "same",
    ]
    let names = SheetName.names(for: Labels(language: "en", texts: words))
    #expect(names[.claims] == "AB " + String(repeating: "c", count: 28))
    #expect(names[.quotes] == "Same" && names[.parties] == "same (2)")
    #expect(Set(names.values.map { $0.lowercased() }).count == ReaderSheet.Kind.allCases.count)
  }

  @Test("a text that somebody could turn into a formula is guarded where it is edited, and nowhere else")
  func formulas() throws {
    let built = try Built(dossier(quotes: ["=1+1", "1+1", "-2", "plain", "تنفي"]))
    let styles = try built.sheet("quotes.csv").matches(of: /<c r="B\d+" s="(\d+)"/).dropFirst().map { String($0.1) }
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
