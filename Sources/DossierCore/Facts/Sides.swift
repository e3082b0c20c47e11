/// What a party stands with: another party, or what somebody has called it.
package enum Side: Sendable, Hashable {
  case party(EntityID)
  case word(String)
}

/// On which side every party is: that which it names, else that of the body that it belongs to, else it is one of its own.
package struct Sides: Sendable {
  private let parties: [Party]
  private let index: EntityIndex

  package init(of dossier: Dossier) { self.init(of: dossier, EntityIndex(of: dossier)) }

  init(of dossier: Dossier, _ index: EntityIndex) {
    parties = dossier.parties
    self.index = index
  }

  /// The side of a party.
  package func side(of id: EntityID) -> Side {
    var id = id
    var seen: Set<EntityID> = []
    while let offset = index.offset(of: id, .party), seen.insert(id).inserted {
      if let side = parties[offset].side { return self.side(named: side) }
      guard let body = parties[offset].memberOf else { break }
      id = body
    }
    return .party(id)
  }

  /// The side of that name: a party where it is the id of one.
  package func side(named name: String) -> Side {
    index.offset(of: EntityID(name), .party) == nil ? .word(name) : .party(EntityID(name))
  }

  /// For each claim that its claimant still asserts, the standings of those on the claimant's side that deny it.
  func ownDenials(in dossier: Dossier, _ standings: [[Standing]]) -> [[Standing]] {
    standings.indices.map { offset in
      let standings = standings[offset]
      guard standings.contains(where: { $0.position.denies }) else { return [] }
      let claimant = dossier.claims[offset].claimant
      guard standings.contains(where: { $0.party == claimant && $0.position.affirms }) else { return [] }
      let own = side(of: claimant)
      return standings.filter { $0.position.denies && $0.party != claimant && side(of: $0.party) == own }
    }
  }
}
