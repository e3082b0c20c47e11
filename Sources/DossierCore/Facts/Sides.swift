/// What a party stands with: another party, or what somebody has called it.
package enum Side: Sendable, Hashable {
  case party(EntityID)
  case word(String)
}

/// On which side every party is: that which it names, else that of the body that it belongs to, else it is one of its own.
package struct Sides: Sendable {
  private let parties: [EntityID: Party]

  package init(of dossier: Dossier) {
    parties = Dictionary(dossier.parties.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The side of a party.
  package func side(of id: EntityID) -> Side {
    var id = id
    var seen: Set<EntityID> = []
    while seen.insert(id).inserted, let party = parties[id] {
      if let side = party.side { return self.side(named: side) }
      guard let body = party.memberOf else { break }
      id = body
    }
    return .party(id)
  }

  /// The side of that name: a party where it is the id of one.
  package func side(named name: String) -> Side {
    parties[EntityID(name)] == nil ? .word(name) : .party(EntityID(name))
  }

  /// For each claim that its claimant still asserts, the standings of those on the claimant's side that deny it.
  func ownDenials(in dossier: Dossier, _ standings: [[Standing]]) -> [[Standing]] {
    zip(dossier.claims, standings).map { claim, standings in
      guard standings.contains(where: { $0.party == claim.claimant && $0.position.affirms }) else { return [] }
      let own = side(of: claim.claimant)
      return standings.filter { $0.position.denies && $0.party != claim.claimant && side(of: $0.party) == own }
    }
  }
}
