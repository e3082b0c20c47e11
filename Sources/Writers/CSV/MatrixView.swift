import DossierCore

/// Who says what, for people: a row for each claim, a column for each party, in each cell where it stands and since when.
enum MatrixView {
  static func table(of release: Release, _ context: WritingContext) -> Table {
    let matrix = release.matrix
    var table = Table(name: "matrix")
    for name in ["claim", "statement", "contested", "independentSources"] { table.header(name) }
    for party in matrix.parties { table.text(release.name(of: party)) }
    table.endRow()
    for (row, claim) in release.dossier.claims.enumerated() {
      table.bare(claim.id.text)
      table.text(claim.statement)
      table.bare(release.contested[row] ? "true" : "false")
      table.bare(String(release.independentSources[row]))
      for party in matrix.parties {
        guard let standing = matrix.standing(row: row, party: party) else {
          table.missing()
          continue
        }
        let words = context.labels[standing.position]
        table.text(standing.date.map { "\(words) \($0.text)" } ?? words)
      }
      table.endRow()
    }
    return table
  }
}
