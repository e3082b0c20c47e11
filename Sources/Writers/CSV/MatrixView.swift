import DossierCore

/// Who says what, for people: a row for each claim, a column for each party, in each cell where it stands and since when.
enum MatrixView {
  static func table(of release: Release, _ context: WritingContext, _ profile: TableProfile) -> Table {
    let parties = release.matrix.parties
    let places = Dictionary(uniqueKeysWithValues: parties.enumerated().map { ($1, $0) })
    // Most cells have nothing in them.
    let size = release.dossier.claims.count * (parties.count + 1) * (profile == .spreadsheet ? 3 : 1)
    var table = Table(shape(parties, of: release), profile, reserving: size)
    for (row, claim) in release.dossier.claims.enumerated() {
      table.beginRow(claim.id.text)
      table.bare(claim.id.text)
      table.text(claim.statement)
      table.bare(release.contested[row] ? "true" : "false")
      let contesting = release.contestedBy[row].map(\.text)
      if contesting.isEmpty { table.missing() } else { table.text(contesting.joined(separator: " ")) }
      table.bare(String(release.independentSources[row]))
      var next = 0
      let standings = release.standings[row].compactMap { standing in places[standing.party].map { ($0, standing) } }
      for (place, standing) in standings.sorted(by: { $0.0 < $1.0 }) {
        table.missing(place - next)
        let words = context.labels[standing.position]
        table.text(standing.date.map { "\(words) \($0.text)" } ?? words)
        next = place + 1
      }
      table.missing(parties.count - next)
      table.endRow()
    }
    return table
  }

  private static func shape(_ parties: [EntityID], of release: Release) -> TableShape {
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
    let columns = zip(parties, release.columnNames(of: parties, besides: fixed.map(\.name))).map { party, header in
      TableColumn(header, .text, isRequired: false, about: "Where \(party.text) stands, and since when.")
    }
    return TableShape(
      name: "matrix", about: "Where each party stands on a claim, by the latest of what it has said.",
      columns: fixed + columns, key: ["claim"])
  }
}
