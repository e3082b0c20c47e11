import DossierCore
import TestSupport
import Testing

@testable import DossierLoading

/// What goes wrong with tables that people and spreadsheets have edited is told where it stands, and nothing is dropped
/// in silence.
@Suite("Mistakes in tables")
struct TableMistakes {
  private static let head =
    "dossier: 1\ntitle: T\nparties: tables/parties.csv\nclaims: [{id: clm-one, statement: S, claimant: pty-one}]\n"

  @Test("a column that stands twice is told at its second header")
  func repeatedColumn() {
    #expect(
      told(["parties.csv": "id,name,role,role\npty-one,One,chair,clerk\n"]) == ["parties.csv:1:14 DK0202"])
  }

  @Test("a tag of no item is told, also where the item is not said, and one of an item outside the tables is not")
  func tags() {
    let tables = [
      "parties.csv": "id,name\npty-one,One\n",
      "tags.csv": "entity,position,tag\npty-one,1,a\nclm-one,1,b\npty-oen,1,c\n,1,d\n",
    ]
    #expect(told(tables) == ["tags.csv:4:1 DK0402", "tags.csv:5:1 DK0402"])
  }

  @Test("what is wrong with the table of tags is told once, however many collections read it")
  func tagsOfTwoCollections() {
    let head = "dossier: 1\ntitle: T\nparties: tables/parties.csv\nterms: tables/terms.csv\n"
    let tables = [
      "parties.csv": "id,name\npty-one,One\n", "terms.csv": "id,term,definition\ntrm-one,A,B\n",
      "tags.csv": "entity,position,tag,color\npty-one,x,a,\npty-one,1,b,\ntrm-one,1,b,\npty-one,1,c,\n",
    ]
    #expect(
      told(tables, head) == [
        "tags.csv:1:21 DK0201", "tags.csv:2:9 DK0203", "tags.csv:5:9 DK0826",
      ])
  }

  @Test(
    "an apostrophe that may be a guard is told where nothing says what it is",
    arguments: [
      (nil, "id,name\npty-one,'=One\n", "=One", ["parties.csv:2:9 DK0823"]),
      (nil, "\u{FEFF}\"id\",\"name\"\r\n\"pty-one\",\"'=One\"\r\n", "=One", []),
      ("{\"tableProfile\": \"spreadsheet\"}", "id,name\npty-one,'=One\n", "=One", []),
      ("{\"tableProfile\": \"data\"}", "id,name\npty-one,'=One\n", "'=One", []),
      (nil, "id,name\npty-one,'One\n", "'One", []),
    ] as [(String?, String, String, [String])])
  func guards(descriptor: String?, table: String, name: String, expected: [String]) throws {
    var tables = ["parties.csv": table]
    tables["datapackage.json"] = descriptor
    #expect(told(tables) == expected)
    #expect(try #require(load(tables).dossier).parties[0].name == name)
  }

  @Test("a text that a workbook has cut off is no text, in whatever language that says so")
  func cutText() {
    let long = String(repeating: "word ", count: 6_545)
    for end in [
      " … [goes on in the sheet long-texts, rows 2 to 3]", " … [يتبع في الورقة long-texts، الصفوف من 2 إلى 3]",
    ] {
      #expect(told(["parties.csv": "id,name\npty-one,\"\(long)\(end)\"\n"]) == ["parties.csv:2:9 DK0824"])
      #expect(told(["parties.csv": "id,name\npty-one,\"short\(end)\"\n"]) == [])
    }
  }

  @Test(
    "a formula that has failed is no text", arguments: ["#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#N/A", "Err:508"])
  func failedFormula(text: String) {
    #expect(told(["parties.csv": "id,name\npty-one,\(text)\n"]) == ["parties.csv:2:9 DK0825"])
    #expect(told(["parties.csv": "id,name\npty-one,\"\(text) x\"\n"]) == [])
  }

  @Test("tables and columns that are described and gone are told, and what they may be called now")
  func lost() {
    let fields = { (names: String) in
      "{\"fields\": [\(names.split(separator: ",").map { "{\"name\": \"\($0)\"}" }.joined(separator: ", "))]}"
    }
    let descriptor = """
      {"tableProfile": "data", "resources": [
      {"path": "parties.csv", "schema": \(fields("id,name,role"))},
      {"path": "party-aliases.csv", "schema": \(fields("party,position,aliases"))},
      {"path": "tags.csv", "schema": \(fields("entity,position,tag"))},
      {"path": "claims.csv", "schema": \(fields("id"))}]}
      """
    let tables = [
      "datapackage.json": descriptor, "parties.csv": "id,name\npty-one,One\n", "tag.csv": "entity,position,tag\n",
      "matrix.csv": "claim\n",
    ]
    #expect(
      told(tables) == ["datapackage.json:3:10 DK0822", "datapackage.json:4:10 DK0822", "parties.csv:1:1 DK0822"])
    let messages = load(tables).findings.map(\.message)
    #expect(messages.contains { $0.contains("`tag.csv` is no table: if it is that one, rename it") })
  }

  @Test(
    "a file with a slip in its name is told without a description too",
    arguments: [
      ("party_aliases.csv", true), ("Party-Aliases.csv", true), ("party-alias (1).csv", true), ("partners.csv", false),
      ("party-aliases.txt", false),
    ])
  func slip(name: String, isTold: Bool) {
    #expect(
      told(["parties.csv": "id,name\npty-one,One\n", name: "party,position,aliases\n"])
        == (isTold ? ["\(name):1:1 DK0822"] : []))
  }

  @Test("a required column that is missing is told once")
  func missingColumn() {
    #expect(told(["parties.csv": "id,role\npty-one,a\npty-two,b\n"]) == ["parties.csv:1:1 DK0204"])
    #expect(told(["parties.csv": "id,nmae\npty-one,a\npty-two,b\n"]) == ["parties.csv:1:4 DK0201"])
    let tables = [
      "parties.csv": "id,name\npty-one,One\n", "party-sources.csv": "party,position,locator\npty-one,1,p. 2\n",
    ]
    #expect(told(tables) == ["party-sources.csv:1:1 DK0204"])
    #expect(told(["parties.csv": "id,name\npty-one,\npty-two,B\n"]) == ["parties.csv:2:1 DK0204"])
  }

  @Test("rows without any value are passed over, and so is a column without a name")
  func emptyRows() throws {
    let table = ",,\r\nid,name,\r\n\r\npty-one,One,\r\n,,\r\n\"\",\"\",\"\"\r\n,\r\n"
    let tables = ["parties.csv": table, "party-aliases.csv": "party,position,aliases\n,,\npty-one,1,Uno\n,,\n\n"]
    #expect(told(tables) == [])
    #expect(try #require(load(tables).dossier).parties.map(\.aliases) == [["Uno"]])
  }

  @Test(
    "tables of one program alone are told as such",
    arguments: ["sep=,\nid,name\npty-one,One\n", "id,name\rpty-one,One\r"])
  func foreignForms(table: String) {
    let findings = load(["parties.csv": table]).findings
    #expect(findings.map(\.code) == [.wrongType])
    #expect(findings[0].message.contains(table.hasPrefix("sep") ? "Excel" : "CR alone"))
  }

  @Test("positions count from 1, and no two items have one")
  func positions() {
    let tables = [
      "parties.csv": "id,name\npty-one,One\npty-two,Two\n",
      "party-aliases.csv":
        "party,position,aliases\npty-one,-1,A\npty-one,0,B\npty-one,1,C\npty-two,1,D\npty-one,1.0,E\n",
    ]
    #expect(
      told(tables) == [
        "party-aliases.csv:2:9 DK0305", "party-aliases.csv:3:9 DK0305", "party-aliases.csv:6:9 DK0826",
      ])
  }

  /// The places and codes of what is wrong with tables.
  private func told(_ tables: [String: String], _ head: String = Self.head) -> [String] {
    load(tables, head).findings.map { finding in
      let place = finding.place
      let file = place?.file.split(separator: "/").last ?? ""
      return "\(file):\(place?.line ?? 0):\(place?.column ?? 0) \(finding.code.code)"
    }
  }

  private func load(_ tables: [String: String], _ head: String = Self.head) -> LoadedDossier {
    let files = DossierFiles(
      name: { $0 },
      contents: { path in
        tables[String(path.dropFirst("tables/".count))].map { .success(Array($0.utf8)) }
          ?? .failure(Finding(.missingFile, "there is no \(path)"))
      }, names: { _ in .success(tables.keys.sorted()) })
    return DossierLoader.load(Array(head.utf8), file: "dossier.yaml", files: files)
  }
}
