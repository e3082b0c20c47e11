/// Who says what: claims by parties, each cell where the party stands.
public struct Matrix: Sendable {
  /// The rows: every claim, in order.
  public let claims: [EntityID]
  /// The columns: every party that stands somewhere on some claim, in order.
  public let parties: [EntityID]

  private let cells: [[Standing]]

  /// Where the party stands on the claim; nil when it has said nothing of it.
  ///
  /// - Parameters:
  ///   - row: The place of the claim in `claims`.
  ///   - party: One of `parties`.
  public func standing(row: Int, party: EntityID) -> Standing? { cells[row].first { $0.party == party } }

  init(of release: Release) {
    claims = release.dossier.claims.map(\.id)
    cells = release.standings
    let standing = Set(cells.joined().map(\.party))
    parties = release.dossier.parties.map(\.id).filter(standing.contains)
  }
}

extension Release {
  /// Who says what.
  public var matrix: Matrix { Matrix(of: self) }
}
