import DossierCore
import DossierTables
import Testing

/// What tables are told, in the order in which they are told it.
@Suite("Tables")
struct TableSourceTests {
  /// A table that writes down what its cells are.
  private struct Notes: TableCells {
    let name: String
    var rows: [String] = []
    private var row = ""

    init(_ name: String) { self.name = name }

    mutating func beginRow(_ id: String, position: Int?) { row = position.map { "\(id) \($0):" } ?? "\(id):" }
    mutating func text(_ text: String) { row += " text=\(text)" }
    mutating func id(_ id: String) { row += " id=\(id)" }
    mutating func word(_ word: String) { row += " word=\(word)" }
    mutating func date(_ date: EDTFDate) { row += " date=\(date.text)" }
    mutating func number(_ digits: String) { row += " number=\(digits)" }
    mutating func flag(_ isTrue: Bool) { row += " flag=\(isTrue)" }
    mutating func empty() { row += " -" }
    mutating func endRow() { rows.append(row) }
  }

  private struct Desk: TableSink {
    struct Full: Error {}

    var tables: [Notes] = []
    var limit = Int.max

    func begin(_ shape: TableShape) -> Notes { Notes(shape.name) }

    mutating func put(_ shape: TableShape, rows: (inout Notes) -> Void) throws {
      guard tables.count < limit else { throw Full() }
      var table = begin(shape)
      rows(&table)
      tables.append(table)
    }
  }

  private func release() throws -> Release {
    var dossier = Dossier(title: "T")
    dossier.id = "x"
    dossier.chathamHouse = false
    dossier.edition = Edition()
    dossier.edition?.number = 2
    dossier.edition?.date = try EDTFDate("2024-05-01")
    dossier.authors = ["A. Author", "B. Author"]
    dossier.parties = [Party(id: "pty-a", name: "A")]
    var claim = Claim(id: "clm-a", statement: "It burnt.", claimant: "pty-a")
    claim.kind = .occurrence
    claim.date = try EDTFDate("2024-04")
    claim.tags = ["fire"]
    claim.about = ["pty-a"]
    claim.note = "Not for readers."
    dossier.claims = [claim]
    let checkResult = dossier.checked()
    return try #require(checkResult.dossier, "\(checkResult.findings)").release()
  }

  @Test("each collection has a table, each list another, and each cell is told as what it is")
  func cells() throws {
    var source = TableSource(Desk())
    let release = try release()
    try source.putDossier(of: release)
    try source.putCollections(of: release)
    #expect(source.sink.tables.map(\.name) == ["dossier"] + EntityKind.allCases.map(\.collection))
    let dossier = try #require(source.sink.tables[0].rows.first)
    #expect(dossier.contains("number=2 date=2024-05-01") && dossier.contains(" flag=false "), "\(dossier)")
    let claims = source.sink.tables[4].rows
    #expect(claims.count == 1)
    #expect(claims[0].hasPrefix("clm-a: id=clm-a text=It burnt. id=pty-a word=occurrence - date=2024-04 -"))
    #expect(!claims[0].contains("Not for readers."))
    let lists = Dictionary(uniqueKeysWithValues: source.lists.map { ($0.name, $0.rows) })
    #expect(lists["dossier-authors"] == ["x 1: id=x number=1 text=A. Author", "x 2: id=x number=2 text=B. Author"])
    #expect(lists["claim-about"] == ["clm-a 1: id=clm-a number=1 id=pty-a"])
    #expect(lists["claim-relations"] == [])
    #expect(source.tags.rows == ["clm-a 1: id=clm-a number=1 text=fire"])
  }

  @Test("every row has a cell for every column")
  func shapes() throws {
    var source = TableSource(Desk())
    let release = try release()
    try source.putCollections(of: release)
    let claims = try #require(source.sink.tables.first { $0.name == "claims" }?.rows.first)
    let columns = TableShape.tables(of: Claim.self)[0].columns.count
    #expect(claims.matches(of: #/ (?:text|id|word|date|number|flag)=| -(?= |$)/#).count == columns)
  }

  @Test("what keeps a table from being taken is told, and none is put after it")
  func failure() throws {
    var desk = Desk()
    desk.limit = 3
    var source = TableSource(desk)
    let release = try release()
    #expect(throws: Desk.Full.self) { try source.putCollections(of: release) }
    #expect(source.sink.tables.map(\.name) == ["sources", "parties", "events"])
  }

  @Test("the matrix has its parties in order, each with where it stands in its column")
  func matrix() throws {
    var dossier = try release().dossier
    dossier.parties.append(Party(id: "pty-b", name: "A"))
    var denial = Reaction(id: "rea-1", party: "pty-b", to: "clm-a")
    denial.stance = .denies
    denial.date = try EDTFDate("2024-05-01")
    dossier.reactions = [denial]
    let release = try #require(dossier.checked().dossier).release()
    let matrix = MatrixColumns(of: release, Labels(language: "en", texts: [:]))
    #expect(matrix.isWide && matrix.parties == ["pty-a", "pty-b"])
    #expect(matrix.headers(besides: []) == ["A (pty-a)", "A (pty-b)"])
    let standings = matrix.standings(row: 0)
    #expect(standings.map(\.column) == [0, 1] && standings.map(\.standing.party) == ["pty-a", "pty-b"])
    #expect(matrix.words(of: standings[1].standing).hasSuffix(" 2024-05-01"))
  }
}
