import DossierCore
import DossierTables

/// Who says what: a row for each claim, a column for each party, in each cell a letter for where it stands.
enum MatrixSheet {
  private static let fixedTitles = ["xlsx.number", "kind.claim", "field.status", "xlsx.contested"]
  private static let widths = [7, 44, 16, 15]

  /// One table, and further ones for the parties that find no room in it; of a large matrix one with a row for each stance.
  static func tables(_ book: ReaderBook, _ texts: CellTexts) -> [SheetTable] {
    let matrix = MatrixColumns(of: book.release, book.labels)
    guard matrix.isWide else { return [stances(matrix, book, texts)] }
    let fixed = fixedTitles.map(book.title)
    let room = texts.limits.columns - fixed.count
    let names = zip(matrix.headers(besides: fixed), matrix.parties).map { $0 + book.stricter($1, than: nil) }
    return stride(from: 0, to: max(1, names.count), by: room).enumerated().map { number, start in
      let part = start..<min(start + room, names.count)
      var table = SheetTable(
        SheetName.name(book.name(of: .matrix), number: number + 1), layout: .matrix, columns: fixed + names[part],
        widths: widths + part.map { _ in 13 }, texts)
      var positions: Set<Standing.Position> = []
      for row in book.release.dossier.claims.indices {
        claim(row, book, to: &table)
        var next = part.lowerBound
        for (column, standing) in matrix.standings(row: row) where part.contains(column) {
          for _ in next..<column { table.blank() }
          let mark = book.stricter(standing.reaction, than: book.release.dossier.claims[row].id)
          table.text(letters(standing.position, book.labels) + mark, CellStyle(of: standing.position))
          positions.insert(standing.position)
          next = column + 1
        }
        for _ in next..<part.upperBound { table.blank() }
        table.endRow()
      }
      addLegend(of: positions, book.labels, to: &table)
      return table
    }
  }

  /// The letters that stand for a position, as in the grid of the briefing.
  static func letters(_ position: Standing.Position, _ labels: Labels) -> String {
    labels["briefing.sign.\(position.value)"]
  }

  /// Below the claims, what the letters mean.
  private static func addLegend(of positions: Set<Standing.Position>, _ labels: Labels, to table: inout SheetTable) {
    if positions.isEmpty { return }
    table.endNote()
    for position in [.asserts] + Stance.allCases.map(Standing.Position.stance) where positions.contains(position) {
      table.text(letters(position, labels), CellStyle(of: position))
      table.text(labels[position])
      table.endNote()
    }
  }

  private static func stances(_ matrix: MatrixColumns, _ book: ReaderBook, _ texts: CellTexts) -> SheetTable {
    let titles = fixedTitles + ["kind.party", "field.stance", "field.date"]
    var table = SheetTable(
      book.name(of: .matrix), layout: .matrix, columns: titles.map(book.title), widths: widths + [28, 22, 18], texts)
    for row in book.release.dossier.claims.indices {
      for (_, standing) in matrix.standings(row: row) {
        claim(row, book, to: &table)
        table.link(book.release.name(of: standing.party), to: book.target(of: standing.party))
        let mark = book.stricter(standing.reaction, than: book.release.dossier.claims[row].id)
        table.text(book.labels[standing.position] + mark, CellStyle(of: standing.position))
        if let date = standing.date { table.date(date, book.labels) } else { table.missing() }
        table.endRow()
      }
    }
    return table
  }

  private static func claim(_ row: Int, _ book: ReaderBook, to table: inout SheetTable) {
    let claim = book.release.dossier.claims[row]
    table.link(book.mark(of: claim.id, in: nil), to: book.target(of: claim.id))
    table.text(claim.statement)
    table.text(Joining.capitalized(book.labels[claim.status ?? .standard]))
    if let contest = contest(row, book) { table.text(Joining.capitalized(contest)) } else { table.blank() }
  }

  /// Whether the claim is contested by what is marked no stricter, and by which claims; nil where it is not.
  private static func contest(_ row: Int, _ book: ReaderBook) -> String? {
    let id = book.release.dossier.claims[row].id
    let seen = book.release.seen(at: book.release.mark(of: id))
    guard let offset = seen.offset(id, .claim), seen.contested[offset] else { return nil }
    let claims = Joining.list(seen.contestedBy[offset].map { book.mark(of: $0) }, separator: book.labels["comma"])
    return claims.isEmpty ? book.labels["xlsx.contested"] : book.labels["xlsx.contestedBy", ["claims": claims]]
  }
}

extension CellStyle {
  /// How a cell looks that says where a party stands.
  init(of position: Standing.Position) {
    switch position {
    case .asserts, .stance(.affirms): self = .affirming
    case .stance(.denies): self = .denying
    case .stance(.partlyAffirms), .stance(.doubts), .stance(.retracts): self = .doubting
    case .stance(.noPosition), .stance(.noComment): self = .neutral
    }
  }
}
