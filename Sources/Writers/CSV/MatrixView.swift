import DossierCore
import DossierTables

/// Who says what, for people: a row for each claim, a column for each party, in each cell where it stands and since when; of
/// a large matrix a row for each stance.
enum MatrixView {
  static func add(_ release: Release, _ matrix: MatrixColumns, to table: inout Table) {
    for row in release.dossier.claims.indices {
      let standings = matrix.standings(row: row)
      guard matrix.isWide else {
        for (_, standing) in standings {
          claim(row, of: release, to: &table)
          table.bare(standing.party.text)
          table.text(release.name(of: standing.party))
          table.text(matrix.words(of: standing))
          table.endRow()
        }
        continue
      }
      claim(row, of: release, to: &table)
      var next = 0
      for (column, standing) in standings {
        table.missing(column - next)
        table.text(matrix.words(of: standing))
        next = column + 1
      }
      table.missing(matrix.parties.count - next)
      table.endRow()
    }
  }

  private static func claim(_ row: Int, of release: Release, to table: inout Table) {
    let claim = release.dossier.claims[row]
    table.beginRow(claim.id.text)
    table.bare(claim.id.text)
    table.text(claim.statement)
    table.bare(release.contested[row] ? "true" : "false")
    let contesting = release.contestedBy[row].map(\.text)
    if contesting.isEmpty { table.missing() } else { table.text(contesting.joined(separator: " ")) }
    table.number(release.independentSources[row])
  }

  static func shape(_ matrix: MatrixColumns) -> TableShape {
    let fixed = [
      TableColumn("claim", .id, form: .reference(.claim), about: "The claim."),
      TableColumn("statement", .text, about: "What it says."),
      TableColumn(
        "contested", .truth,
        about: "Whether somebody asserts or affirms it and somebody denies it, or other claims contest it."),
      TableColumn(
        "contestedBy", .text, isRequired: false,
        about: "The claims of other parties that contest it, by their ids with spaces between them."),
      TableColumn("independentSources", .whole, about: "How many sources it has that do not stem from one another."),
    ]
    guard matrix.isWide else {
      let stance = [
        TableColumn("party", .id, form: .reference(.party), about: "Who takes a stand on it."),
        TableColumn("name", .text, about: "What the party is called."),
        TableColumn("standing", .text, about: "Where the party stands, and since when."),
      ]
      return TableShape(
        name: "matrix", about: "Where a party stands on a claim, by the latest of what it has said.",
        columns: fixed + stance, key: ["claim", "party"])
    }
    let columns = zip(matrix.parties, matrix.headers(besides: fixed.map(\.name))).map { party, header in
      TableColumn(header, .text, isRequired: false, about: "Where \(party.text) stands, and since when.")
    }
    return TableShape(
      name: "matrix", about: "Where each party stands on a claim, by the latest of what it has said.",
      columns: fixed + columns, key: ["claim"])
  }
}
