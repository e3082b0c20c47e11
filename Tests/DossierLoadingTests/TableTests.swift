import DossierCore
import Foundation
import TestSupport
import Testing

@testable import DossierLoading

/// Tables as RFC 4180 has them, and collections that stand in them.
@Suite("Tables")
struct TableTests {
  static let head = "dossier: 1\ntitle: T\nsources: [{id: src-one, title: S}]\nparties: tables/parties.csv\n"

  @Test(
    "csv-spectrum is read as its JSON says", .enabled(if: Corpora.exists("csv-spectrum"), "the corpora are not here"))
  func spectrum() throws {
    let files = Corpora.files(below: "csv-spectrum/csvs").filter { $0.pathExtension == "csv" }
    #expect(files.count > 10)
    for url in files {
      var findings: [Finding] = []
      let name = url.deletingPathExtension().lastPathComponent
      let table = try #require(CSVTable([UInt8](try Data(contentsOf: url)), file: name, findings: &findings))
      #expect(findings.allSatisfy { $0.code == .badEncoding })
      let json = try Data(contentsOf: Corpora.root.appending(path: "csv-spectrum/json/\(name).json"))
      // One of them has a single row, not in a list, and text that is not UTF-8.
      guard name != "location_coordinates" else { continue }
      let expected = try #require(try JSONSerialization.jsonObject(with: json) as? [[String: String]])
      let actual = table.rows.map { row in
        Dictionary(zip(table.header.map(\.text), row.map(\.text))) { first, _ in first }
      }
      #expect(actual == expected, "\(name)")
    }
  }

  @Test("mistakes in a table are told with the row and the column")
  func mistakes() {
    let tables = [
      "tables/parties.csv": "id,name,kind,colour\r\npty-one,One,persom,red\r\npty-two\r\n,Three,person,\r\n",
      "tables/party-aliases.csv": "party,position,aliases\r\npty-one,1,Uno\r\npty-nine,1,Nine\r\n",
    ]
    let findings = load(Self.head, tables).findings
    #expect(
      findings.map { "\($0.place?.file ?? ""):\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code.code)" } == [
        // A row that is left out comes first: its item is missing from all that follows.
        "tables/parties.csv:3:1 DK0203", "tables/parties.csv:1:14 DK0201", "tables/parties.csv:2:13 DK0301",
        "tables/parties.csv:4:1 DK0204", "tables/party-aliases.csv:3:1 DK0402",
      ])
  }

  @Test("checks point into the table, and link tables are joined in by position")
  func places() throws {
    let tables = [
      "tables/parties.csv": "\u{FEFF}\"id\",\"name\",\"memberOf\"\r\n\"pty-one\",\"'=One\",\"pty-nine\"\r\n",
      "tables/party-aliases.csv":
        "\u{FEFF}\"party\",\"position\",\"aliases\"\n\"pty-one\",\"2\",\"Zwei\"\n\"pty-one\",\"1\",\"'+Eins\"\n",
      "tables/tags.csv": "entity,position,tag\npty-one,1,a\nclm-one,1,b\n",
    ]
    let loaded = load(Self.head, tables)
    let party = try #require(loaded.dossier?.parties.first)
    #expect(party.name == "=One" && party.aliases == ["+Eins", "Zwei"] && party.tags == ["a"])
    let dangling = try #require(loaded.checked().findings.first { $0.code == .danglingReference })
    #expect(dangling.place == Place(file: "tables/parties.csv", line: 2, column: 19))
    #expect(dangling.excerpt?.text.contains("pty-nine") == true)
  }

  @Test("what spreadsheets and programs make of a table is taken as it was meant")
  func leniency() throws {
    let head =
      "dossier: 1\ntitle: T\nparties: [{id: pty-one, name: One}]\nevents: tables/events.csv\nclaims: tables/claims.csv\n"
    let loaded = load(
      head,
      [
        // Excel where the comma is the decimal sign.
        "tables/claims.csv":
          "id;statement;claimant;credibility\n\"clm-one\";\"a;b,c\";pty-one;3.0\nclm-two;Two;pty-one;\n",
        "tables/claim-about.csv":
          "claim\tposition\tabout\nclm-one\t3.0\tpty-one\nclm-one\t\tevt-two\nclm-one\t2.0\tevt-one\n",
        // pandas where a column has empty cells.
        "tables/events.csv":
          "id,title,date,significance,latitude,longitude\nevt-one,One,2023.0,2.0,1.0,-0.50\nevt-two,1.0,2024,,,\n",
      ])
    #expect(loaded.findings == [])
    let dossier = try #require(loaded.dossier)
    #expect(dossier.claims[0].statement == "a;b,c" && dossier.claims[0].credibility == .possiblyTrue)
    #expect(dossier.claims[0].about == ["evt-one", "pty-one", "evt-two"] && dossier.claims[1].statement == "Two")
    let event = dossier.events[0]
    #expect(event.date.text == "2023" && event.significance == 2 && dossier.events[1].title == "1.0")
    #expect(event.latitude?.text == "1.0" && event.longitude?.text == "-0.50")
  }

  @Test("a position that is none is told, and so is a whole number that is not whole")
  func numbers() {
    let tables = [
      "tables/parties.csv": "id,name\npty-one,One\n",
      "tables/party-aliases.csv": "party,position,aliases\npty-one,first,Uno\npty-one,1.5,Eins\n",
    ]
    #expect(load(Self.head, tables).findings.map(\.place?.column) == [9, 9])
  }

  @Test("no table has two columns of one name, and every reference leads to a table")
  func shapes() {
    let shapes =
      TableShape.dossier + [.entities, .tags] + TableShape.tables(of: Source.self) + TableShape.tables(of: Party.self)
      + TableShape.tables(of: Event.self) + TableShape.tables(of: Claim.self) + TableShape.tables(of: Quote.self)
      + TableShape.tables(of: Reaction.self) + TableShape.tables(of: Question.self)
      + TableShape.tables(of: Assessment.self) + TableShape.tables(of: Section.self)
      + TableShape.tables(of: Attachment.self) + TableShape.tables(of: Term.self)
    let names = Set(shapes.map(\.name))
    #expect(names.count == shapes.count && Set(names.map { $0.lowercased() }).count == shapes.count)
    for shape in shapes {
      #expect(Set(shape.columns.map(\.name)).count == shape.columns.count, "\(shape.name)")
      #expect(shape.columns.compactMap(\.reference).allSatisfy(names.contains), "\(shape.name)")
      #expect(shape.key.allSatisfy { shape.place(of: $0) != nil }, "\(shape.name)")
    }
  }

  @Test(
    "paths stay in the folder", arguments: ["../x.csv", "/etc/passwd", "a/../../x.yaml", "x.txt", "tables/none.csv"])
  func paths(path: String) {
    let findings = load("dossier: 1\ntitle: T\nclaims: \(path)\n", [:]).findings
    #expect(findings.containsErrors)
    #expect(findings.allSatisfy { [.outsidePath, .wrongType, .missingFile].contains($0.code) })
  }

  @Test("a collection in YAML or JSON is a list with places of its own")
  func lists() throws {
    let loaded = load(
      "dossier: 1\ntitle: T\nparties: parties.yaml\nclaims: claims.json\n",
      ["parties.yaml": "- id: pty-one\n  name: One\n- id: pty-one\n  name: Two\n", "claims.json": "{\"id\": 1}"])
    #expect(loaded.dossier?.parties.count == 2)
    let findings = loaded.checked().findings.filter { $0.severity == .error }
    #expect(findings.map(\.place?.file) == ["claims.json", "parties.yaml"])
    #expect(findings.last?.code == .duplicateID && findings.last?.place?.line == 3)
  }

  private func load(_ yaml: String, _ files: [String: String]) -> LoadedDossier {
    let source = DossierFiles(
      name: { $0 },
      contents: { path in
        files[path].map { .success(Array($0.utf8)) } ?? .failure(Finding(.missingFile, "there is no \(path)"))
      })
    return DossierLoader.load(Array(yaml.utf8), file: "dossier.yaml", files: source)
  }
}
