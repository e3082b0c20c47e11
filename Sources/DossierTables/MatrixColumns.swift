package import DossierCore

/// The parties of the matrix in tables: who has which column, and what stands in the cells.
package struct MatrixColumns {
  /// The parties, in the order of their columns.
  package let parties: [EntityID]
  /// Whether the table has a row for each claim and a column for each party. Most of those cells are empty, and there are
  /// as many as claims times parties: a large matrix has a row for each stance.
  package let isWide: Bool
  private let release: Release
  private let labels: Labels
  private let places: [EntityID: Int]

  /// The columns of a release's matrix.
  package init(of release: Release, _ labels: Labels) {
    self.release = release
    self.labels = labels
    parties = release.matrix.parties
    isWide = release.dossier.claims.count * parties.count <= Limits.matrixCells
    places = Dictionary(uniqueKeysWithValues: parties.enumerated().map { ($1, $0) })
  }

  /// The headers of the parties' columns.
  ///
  /// - Parameter fixed: The headers of the other columns.
  package func headers(besides fixed: [String]) -> [String] { release.columnNames(of: parties, besides: fixed) }

  /// Where parties stand on the claim of that row, each with the place of its column, in their order.
  package func standings(row: Int) -> [(column: Int, standing: Standing)] {
    release.standings[row].compactMap { standing in places[standing.party].map { ($0, standing) } }
      .sorted { $0.0 < $1.0 }
  }

  /// Where a party stands, and since when.
  package func words(of standing: Standing) -> String {
    let words = labels[standing.position]
    return standing.date.map { "\(words) \($0.text)" } ?? words
  }
}
