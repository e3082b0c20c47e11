import DossierCore

/// Who says what of some claims: the parties down, side by side with those of their side, the claims across.
///
/// It has a row for whoever stands on one of its claims, so its cells are at most as many as the stances times the columns
/// of a grid (`Limits.gridColumns`), whatever the dossier.
struct StanceGrid {
  /// Where a party stands on each claim; nil where it has said nothing.
  struct Row {
    let party: EntityID
    var cells: [Standing?]
  }

  /// The parties of a side.
  struct Block {
    /// The side; nil for those who stand with nobody else.
    let side: Side?
    /// Where the side itself stands.
    var head: Row?
    var rows: [Row] = []
  }

  /// The places of the claims, in the order of the columns.
  let claims: [Int]
  /// The sides in the order of their first parties; who stands with nobody else comes last.
  let blocks: [Block]

  /// What is held in it.
  var positions: Set<Standing.Position> {
    Set(blocks.flatMap { $0.rows + [$0.head].compactMap(\.self) }.flatMap(\.cells).compactMap { $0?.position })
  }

  private init(_ columns: ArraySlice<Column>, _ rows: [Row], _ sides: [Side]) {
    claims = columns.map(\.claim)
    var blocks: [Block] = []
    var places: [Side: Int] = [:]
    for (row, side) in zip(rows, sides) {
      let place = places[side] ?? blocks.count
      if place == blocks.count {
        places[side] = place
        blocks.append(Block(side: side))
      }
      if side == .party(row.party) { blocks[place].head = row } else { blocks[place].rows.append(row) }
    }
    // A heading for itself alone would say nothing.
    let others = blocks.filter(\.rows.isEmpty).compactMap(\.head)
    self.blocks =
      blocks.filter { !$0.rows.isEmpty } + (others.isEmpty ? [] : [Block(side: nil, head: nil, rows: others)])
  }
}

extension StanceGrid {
  /// A claim by its place in the book, and who stands where on it.
  struct Column {
    let claim: Int
    let id: EntityID
    let standings: [Standing]
  }

  /// The grids of some claims, each as wide and as long as one can take in at a glance; none for a claim that would be
  /// alone in one.
  ///
  /// - Parameter release: What those may see whom the grids are shown to; it has the claims and their parties.
  static func grids(of columns: [Column], in release: Release) -> [StanceGrid] {
    let count = (columns.count + Limits.gridColumns - 1) / Limits.gridColumns
    // Grids of nearly one size, and none with a claim that was left over.
    return (0..<count).flatMap { number in
      parts(of: columns[columns.count * number / count..<columns.count * (number + 1) / count], in: release)
    }
  }

  private static func parts(of columns: ArraySlice<Column>, in release: Release) -> [StanceGrid] {
    if columns.count < 2 { return [] }
    let (rows, sides) = rows(of: columns, in: release)
    if rows.count <= Limits.gridRows { return [StanceGrid(columns, rows, sides)] }
    let middle = columns.startIndex + columns.count / 2
    return parts(of: columns[..<middle], in: release) + parts(of: columns[middle...], in: release)
  }

  /// The rows in the order of the parties, with the side of each. Who speaks for somebody else stands on that side.
  private static func rows(of columns: ArraySlice<Column>, in release: Release) -> ([Row], [Side]) {
    struct Key: Hashable {
      let party: EntityID
      let side: Side
    }
    var places: [Key: Int] = [:]
    var rows: [(order: Int, side: Side, row: Row)] = []
    for (place, column) in zip(0..., columns) {
      let claim = release.claim(column.id)
      for standing in column.standings {
        let isOwn = standing.reaction == nil && standing.party == claim?.claimant
        let side = release.sides.side(of: (isOwn ? claim?.onBehalfOf : nil) ?? standing.party)
        let key = Key(party: standing.party, side: side)
        let row = places[key] ?? rows.count
        if row == rows.count {
          places[key] = row
          let cells = [Standing?](repeating: nil, count: columns.count)
          rows.append((release.offset(standing.party, .party) ?? .max, side, Row(party: standing.party, cells: cells)))
        }
        rows[row].row.cells[place] = standing
      }
    }
    let ordered = rows.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
    return (ordered.map(\.element.row), ordered.map(\.element.side))
  }
}
