import DossierCore

/// Who says what, for people: a row for each claim, a column for each party, in each cell where it stands and since when.
///
/// Most of those cells are empty, and there are as many as claims times parties: a large matrix has a row for each stance.
enum MatrixView {
  static func add(_ matrix: Matrix, of release: Release, _ context: WritingContext, to table: inout Table) {
    let places = Dictionary(uniqueKeysWithValues: matrix.parties.enumerated().map { ($1, $0) })
    for row in release.dossier.claims.indices {
      let standings = release.standings[row].compactMap { standing in places[standing.party].map { ($0, standing) } }
        .sorted { $0.0 < $1.0 }
      guard matrix.isWide else {
        for (_, standing) in standings {
          claim(row, of: release, to: &table)
          table.bare(standing.party.text)
          table.text(words(of: standing, context.labels))
          table.endRow()
        }
        continue
      }
      claim(row, of: release, to: &table)
      var next = 0
      for (place, standing) in standings {
        table.missing(place - next)
        table.text(words(of: standing, context.labels))
        next = place + 1
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

  private static func words(of standing: Standing, _ labels: Labels) -> String {
    let words = labels[standing.position]
    return standing.date.map { "\(words) \($0.text)" } ?? words
  }

  static func shape(_ matrix: Matrix, of release: Release) -> TableShape {
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
        TableColumn("standing", .text, about: "Where the party stands, and since when."),
      ]
      return TableShape(
        name: "matrix", about: "Where a party stands on a claim, by the latest of what it has said.",
        columns: fixed + stance, key: ["claim", "party"])
    }
    let parties = matrix.parties
    let columns = zip(parties, release.columnNames(of: parties, besides: fixed.map(\.name))).map { party, header in
      TableColumn(header, .text, isRequired: false, about: "Where \(party.text) stands, and since when.")
    }
    return TableShape(
      name: "matrix", about: "Where each party stands on a claim, by the latest of what it has said.",
      columns: fixed + columns, key: ["claim"])
  }
}
