import DossierCore

/// What a release has that readers must be told how to read.
struct GuideUse {
  /// The kinds of item that go by marks, `C5`.
  let kinds: Set<EntityKind>
  let statuses: Set<ClaimStatus>
  /// Where parties stand; nil for whatever else they do.
  let positions: Set<Standing.Position?>
  /// Whether some judgement lies on the line from 0 to 100.
  let hasRanges: Bool

  var isEmpty: Bool { kinds.isEmpty }

  /// Takes one look at each item and each standing.
  init(of release: Release) {
    let dossier = release.dossier
    kinds = Set(EntityKind.allCases.filter { $0 != .party && $0 != .term && dossier[$0].count > 0 })
    statuses = Set(dossier.claims.map { $0.status ?? .standard })
    var positions = Set(dossier.reactions.map { $0.stance.map(Standing.Position.stance) })
    for standings in release.standings { for standing in standings { positions.insert(standing.position) } }
    self.positions = positions
    hasRanges = dossier.assessments.contains {
      let bounds = $0.bounds(on: dossier.scale)
      return bounds.low != nil || bounds.high != nil
    }
  }
}
