import DossierCore
import DossierTables

/// Who says what: a row for each claim, a column for each party, in each cell where it stands and since when.
enum MatrixSheet {
  private static let fixed = ["claim", "statement", "claimant", "status", "contested", "independentSources"]
  private static let widths = [22, 50, 22, 16, 12, 20]

  /// One table, and further ones for the parties that find no room in it; of a large matrix one with a row for each stance.
  static func tables(of release: Release, _ context: WritingContext, _ texts: CellTexts) -> [SheetTable] {
    let matrix = MatrixColumns(of: release, context.labels)
    guard matrix.isWide else { return [stances(matrix, of: release, context.labels, texts)] }
    let room = texts.limits.columns - fixed.count
    let names = matrix.headers(besides: fixed)
    return stride(from: 0, to: max(1, names.count), by: room).enumerated().map { number, start in
      let part = start..<min(start + room, names.count)
      let widths = widths + part.map { _ in 16 }
      var table = SheetTable(
        SheetName.name(SheetName.matrix, number: number + 1), layout: .matrix, columns: fixed + names[part],
        widths: widths, texts)
      for row in release.dossier.claims.indices {
        claim(row, of: release, context.labels, to: &table)
        var next = part.lowerBound
        for (column, standing) in matrix.standings(row: row) where part.contains(column) {
          for _ in next..<column { table.missing() }
          table.text(matrix.words(of: standing), style(standing.position))
          next = column + 1
        }
        table.endRow()
      }
      return table
    }
  }

  private static func stances(
    _ matrix: MatrixColumns, of release: Release, _ labels: Labels, _ texts: CellTexts
  ) -> SheetTable {
    var table = SheetTable(
      SheetName.matrix, layout: .matrix, columns: fixed + ["party", "standing"], widths: widths + [22, 22], texts)
    for row in release.dossier.claims.indices {
      for (_, standing) in matrix.standings(row: row) {
        claim(row, of: release, labels, to: &table)
        table.text(release.name(of: standing.party))
        table.text(matrix.words(of: standing), style(standing.position))
        table.endRow()
      }
    }
    return table
  }

  private static func claim(_ row: Int, of release: Release, _ labels: Labels, to table: inout SheetTable) {
    let claim = release.dossier.claims[row]
    table.text(claim.id.text)
    table.text(claim.statement)
    table.text(release.name(of: claim.claimant))
    table.text(labels[claim.status ?? .standard])
    table.text(contest(row, of: release, labels))
    table.number(String(release.independentSources[row]))
  }

  /// Whether the claim is contested, and by which claims.
  private static func contest(_ row: Int, of release: Release, _ labels: Labels) -> String {
    guard release.contested[row] else { return "" }
    let claims = release.contestedBy[row].map(\.text)
    return claims.isEmpty
      ? labels["xlsx.contested"] : labels["xlsx.contestedBy", ["claims": claims.joined(separator: labels["comma"])]]
  }

  private static func style(_ position: Standing.Position) -> CellStyle {
    switch position {
    case .asserts, .stance(.affirms): .affirming
    case .stance(.denies): .denying
    case .stance(.partlyAffirms), .stance(.doubts), .stance(.retracts): .doubting
    case .stance(.noPosition), .stance(.noComment): .text
    }
  }
}
