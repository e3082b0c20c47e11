/// Which claims stand against which: both stand at the cut-off, their claimants differ, and one contradicts the other
/// (format.md, section 9). That makes both contested, whatever checking them has come to; nobody has denied anything by it.
enum ContestingClaims {
  /// For each claim, in order, the claims that it is contested by, in document order.
  static func lists(in dossier: Dossier, _ standings: [[Standing]]) -> [[EntityID]] {
    let claims = dossier.claims
    let offsets = Dictionary(claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let stands = zip(claims, standings).map { claim, standings in
      !dossier.isAfterCutoff(claim.date)
        && standings.contains { $0.party == claim.claimant && $0.position.affirms }
    }
    var found = claims.map { _ in Set<Int>() }
    for (one, claim) in claims.enumerated() where stands[one] {
      for relation in claim.relations where relation.type == .contradicts {
        guard let other = offsets[relation.to], stands[other], claims[other].claimant != claim.claimant else {
          continue
        }
        found[one].insert(other)
        found[other].insert(one)
      }
    }
    return found.map { $0.sorted().map { claims[$0].id } }
  }
}
