/// Which claims stand against which: both stand at the cut-off, their claimants differ, and one contradicts the other
/// (format.md, section 9). That makes both contested, whatever checking them has come to; nobody has denied anything by it.
enum ContestingClaims {
  /// For each claim, in order, the claims that it is contested by, in document order.
  static func lists(in dossier: Dossier, _ index: EntityIndex, _ standings: [[Standing]]) -> [[EntityID]] {
    let claims = dossier.claims
    func stands(_ offset: Int) -> Bool {
      !dossier.isAfterCutoff(claims[offset].date)
        && standings[offset].contains { $0.party == claims[offset].claimant && $0.position.affirms }
    }
    var found: [Int: Set<Int>] = [:]
    for one in claims.indices {
      for relation in claims[one].relations where relation.type == .contradicts {
        guard let other = index.offset(of: relation.to, .claim), claims[other].claimant != claims[one].claimant,
          stands(one), stands(other)
        else { continue }
        found[one, default: []].insert(other)
        found[other, default: []].insert(one)
      }
    }
    return claims.indices.map { (found[$0] ?? []).sorted().map { claims[$0].id } }
  }
}
