import DossierCore

/// Who says what: a row for each claim, a column for each party, in each cell where it stands and since when.
enum MatrixSheet {
  private static let fixed = ["claim", "statement", "claimant", "status", "contested", "independentSources"]

  /// One table, and further ones for the parties that find no room in it; of a large matrix one with a row for each stance.
  static func tables(of release: Release, _ context: WritingContext, _ texts: CellTexts) -> [SheetTable] {
    let matrix = release.matrix
    guard matrix.isWide else { return [stances(matrix, of: release, context, texts)] }
    let room = texts.limits.columns - fixed.count
    let names = release.columnNames(of: matrix.parties, besides: fixed)
    return stride(from: 0, to: max(1, matrix.parties.count), by: room).enumerated().map { number, start in
      let part = start..<min(start + room, matrix.parties.count)
      return table(
        SheetName.name(SheetName.matrix, number: number + 1), Array(matrix.parties[part]), Array(names[part]), release,
        context, texts)
    }
  }

  private static func table(
    _ name: String, _ parties: [EntityID], _ names: [String], _ release: Release, _ context: WritingContext,
    _ texts: CellTexts
  ) -> SheetTable {
    let widths = [22, 50, 22, 16, 12, 20] + parties.map { _ in 16 }
    var table = SheetTable(name, layout: .matrix, columns: fixed + names, widths: widths, texts)
    for row in release.dossier.claims.indices {
      claim(row, of: release, context.labels, to: &table)
      let standings = Dictionary(
        release.standings[row].map { ($0.party, $0) }, uniquingKeysWith: { first, _ in first })
      for party in parties {
        guard let standing = standings[party] else {
          table.missing()
          continue
        }
        add(standing, context.labels, to: &table)
      }
      table.endRow()
    }
    return table
  }

  private static func stances(
    _ matrix: Matrix, of release: Release, _ context: WritingContext, _ texts: CellTexts
  ) -> SheetTable {
    var table = SheetTable(
      SheetName.matrix, layout: .matrix, columns: fixed + ["party", "standing"],
      widths: [22, 50, 22, 16, 12, 20, 22, 22],
      texts)
    let parties = Set(matrix.parties)
    for row in release.dossier.claims.indices {
      for standing in release.standings[row] where parties.contains(standing.party) {
        claim(row, of: release, context.labels, to: &table)
        table.text(release.name(of: standing.party))
        add(standing, context.labels, to: &table)
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

  private static func add(_ standing: Standing, _ labels: Labels, to table: inout SheetTable) {
    let words = labels[standing.position]
    table.text(standing.date.map { "\(words) \($0.text)" } ?? words, style(standing.position))
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
