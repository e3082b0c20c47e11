/// What a party stands with: another party, or what somebody has called it.
package enum Side: Sendable, Hashable {
  case party(EntityID)
  case word(String)
}

/// On which side every party is: that which it names, else that of the body that it belongs to, else it is one of its own.
///
/// All are worked out at once, in a few steps a party, however long the chains of bodies are.
package struct Sides: Sendable {
  private let index: EntityIndex
  /// The side of each party, by its place.
  private var sides: [Side] = []

  package init(of dossier: Dossier) { self.init(of: dossier, EntityIndex(of: dossier)) }

  init(of dossier: Dossier, _ index: EntityIndex) {
    self.index = index
    var known = [Side?](repeating: nil, count: dossier.parties.count)
    // The steps of the way up from a party whose side is not known yet.
    var steps = known.map { _ in Int?.none }
    for start in dossier.parties.indices where known[start] == nil {
      var way: [Int] = []
      var circle: Int?
      var end = dossier.parties[start].id
      var side: Side?
      while let offset = index.offset(of: end, .party) {
        side = known[offset] ?? dossier.parties[offset].side.map { self.side(named: $0) }
        circle = known[offset] == nil ? steps[offset] : nil
        if known[offset] != nil || circle != nil { break }
        steps[offset] = way.count
        way.append(offset)
        guard side == nil, let body = dossier.parties[offset].memberOf else { break }
        end = body
      }
      // Bodies that belong to one another, which is an error, are each a side of their own.
      if let circle { for offset in way[circle...] { known[offset] = .party(dossier.parties[offset].id) } }
      for offset in way where known[offset] == nil { known[offset] = side ?? .party(end) }
    }
    sides = zip(known, dossier.parties).map { $0 ?? .party($1.id) }
  }

  /// The side of a party.
  package func side(of id: EntityID) -> Side { index.offset(of: id, .party).map { sides[$0] } ?? .party(id) }

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
