/// Some who hold the same of a claim, those who speak for one side under its name.
package struct HeldPosition: Sendable, Equatable {
  /// What they hold.
  package let position: Standing.Position
  /// Whether they stand on the claimant's own side, and deny what it still asserts.
  package let isOwnSide: Bool
  /// Who, each once, in the order of the standings.
  package var holders: [EntityID]
  /// Since when, one a standing; nil for what has no date.
  package var dates: [EDTFDate?]
}

/// Who holds what of each claim, rolled up by side.
///
/// A party is told under the name of its side where it speaks for that: a body of it, or whoever reacts as an official of
/// it or speaks on its behalf. A person of whom nothing of the kind is known, a party leader and the public are told by
/// their own names, and so are officials who contradict one another, unless one of them is the side itself.
struct HeldPositions: Sendable {
  private let dossier: Dossier
  private let facts: Facts
  /// For each party, in order, the party that its side is; nil where that is a word, and for what speaks for itself alone.
  private let tops: [EntityID?]

  /// It takes a look at every party.
  init(of dossier: Dossier, _ facts: Facts) {
    self.dossier = dossier
    self.facts = facts
    tops = dossier.parties.map { party in
      guard case .party(let side) = facts.sides.side(of: party.id), side != party.id else { return nil }
      return side
    }
  }

  /// What is held of the claim at a place, in the order of the standings.
  func positions(onClaim offset: Int) -> [HeldPosition] {
    let standings = facts.standings[offset]
    let names = standings.map { speaker(of: $0, onClaim: offset) }
    // Where everybody speaks under a name of their own, nobody stands for another.
    let voices = zip(standings, names).contains { $0.party != $1 } ? Voices(standings, names) : nil
    let own = Set(facts.ownDenials[offset].map(\.party))
    var positions: [HeldPosition] = []
    var told: Set<EntityID> = []
    var asserting: Set<EntityID> = []
    for (standing, name) in zip(standings, names) {
      let isOwnSide = own.contains(standing.party)
      let holder = isOwnSide || voices?.isAtOdds(standing, name) == true ? standing.party : name
      // Who asserts does not affirm as well, be it by two mouths.
      if standing.position == .stance(.affirms), asserting.contains(holder) { continue }
      let last = positions.last
      if last?.position != standing.position || last?.isOwnSide != isOwnSide {
        positions.append(
          HeldPosition(position: standing.position, isOwnSide: isOwnSide, holders: [], dates: []))
        told = []
      }
      let place = positions.count - 1
      if told.insert(holder).inserted { positions[place].holders.append(holder) }
      if standing.position == .asserts { asserting.insert(holder) }
      positions[place].dates.append(standing.date)
    }
    return positions
  }

  /// Who asserts the claims that contest the one at a place, each once, with the places of these claims.
  func contesting(claim offset: Int) -> [(holder: EntityID, claims: [Int])] {
    var holders: [(holder: EntityID, claims: [Int])] = []
    var places: [EntityID: Int] = [:]
    for id in facts.contestedBy[offset] {
      guard let other = facts.index.offset(of: id, .claim) else { continue }
      let holder = claimant(ofClaim: other)
      if let place = places[holder] {
        holders[place].claims.append(other)
      } else {
        places[holder] = holders.count
        holders.append((holder, [other]))
      }
    }
    return holders
  }

  // MARK: - Inside

  /// Under whose name a standing is told: that of the side, where the party speaks for it, else its own.
  private func speaker(of standing: Standing, onClaim offset: Int) -> EntityID {
    guard let id = standing.reaction else {
      return standing.party == dossier.claims[offset].claimant ? claimant(ofClaim: offset) : standing.party
    }
    let level = facts.index.offset(of: id, .reaction).flatMap { dossier.reactions[$0].level }
    return side(of: standing.party, speakingAs: level)
  }

  private func claimant(ofClaim offset: Int) -> EntityID {
    let claim = dossier.claims[offset]
    // Whoever has somebody speak for them speaks in office, and not as a person.
    if let principal = claim.onBehalfOf { return side(of: principal, speakingAs: .spokesperson) }
    return side(of: claim.claimant, speakingAs: nil)
  }

  private func side(of party: EntityID, speakingAs level: Level?) -> EntityID {
    guard let offset = facts.index.offset(of: party, .party), let top = tops[offset] else { return party }
    if let level { return level.isOfficial ? top : party }
    switch dossier.parties[offset].kind {
    case .state, .organisation, .armedGroup: return top
    case .person, .internationalOrganisation, .media, .public, .unknown, nil: return party
    }
  }
}

/// Who holds what on one claim of those whom one name would stand for.
private struct Voices {
  /// For each name and position the first of them, and whether there is another one.
  private var held: [EntityID: [Standing.Position: (first: EntityID, isOne: Bool)]] = [:]

  init(_ standings: [Standing], _ names: [EntityID]) {
    for (standing, name) in zip(standings, names) {
      let first = held[name]?[standing.position]?.first ?? standing.party
      let isOne = held[name]?[standing.position]?.isOne ?? true
      held[name, default: [:]][standing.position] = (first, isOne && first == standing.party)
    }
  }

  /// Whether others whom the same name would stand for hold the contrary, and the side itself has not spoken this way.
  func isAtOdds(_ standing: Standing, _ name: EntityID) -> Bool {
    guard name != standing.party, let held = held[name] else { return false }
    return held.contains { position, holders in
      !position.agrees(with: standing.position) && !(holders.isOne && holders.first == standing.party)
    }
  }
}

extension Level {
  /// Whether somebody at this level speaks for a state or a body.
  fileprivate var isOfficial: Bool {
    switch self {
    case .headOfState, .headOfGovernment, .minister, .ministry, .spokesperson, .ambassador, .militaryCommand,
      .legislature, .internationalBody:
      true
    case .partyLeader, .public, .other: false
    }
  }
}

extension Standing.Position {
  /// Whether two may be told in one breath.
  fileprivate func agrees(with other: Self) -> Bool {
    self == other || affirms && other.affirms || saysNothing || other.saysNothing
  }

  private var saysNothing: Bool { self == .stance(.noPosition) || self == .stance(.noComment) }
}
