import DossierCore

/// In which order the chapter of who says what tells the claims: first those on which more than one party has spoken,
/// topic by topic where there are many, then the others.
///
/// Which these are, what is not marked tells alone; what is stricter stands among the others, and so does everything where
/// each thing has a label of its own and nothing goes without saying.
struct MatrixPlan: Sendable {
  /// Claims whose grids stand together.
  struct Group: Sendable {
    /// What they have in common; nil where all are one group.
    let title: String?
    /// Where they stand in `order`.
    let places: Range<Int>
  }

  /// The places of all claims in the dossier.
  let order: [Int]
  let groups: [Group]
  /// Where in `order` the claims stand of which there is no grid.
  var others: Range<Int> { (groups.last?.places.upperBound ?? 0)..<order.count }

  init(of release: Release, words: Words) {
    let ground = release.seen(at: nil)
    let claims = release.dossier.claims
    let disputed = claims.indices.filter { offset in
      let id = claims[offset].id
      guard release.mark(of: id) == nil, let place = ground.offset(id, .claim) else { return false }
      return ground.standings[place].count > 1
    }
    var order: [Int] = []
    var groups: [Group] = []
    func add(_ title: String?, _ claims: [Int]) {
      groups.append(Group(title: title, places: order.count..<order.count + claims.count))
      order += claims
    }
    if disputed.count > Limits.gridColumns {
      for group in ClaimGroups(disputed, of: release, words: words).groups { add(group.title, group.claims) }
    } else if disputed.count > 1 {
      add(nil, disputed)
    }
    let told = Set(order)
    self.order = order + claims.indices.filter { !told.contains($0) }
    self.groups = groups
  }
}
