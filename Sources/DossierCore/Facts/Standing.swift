/// Where a party stands on a claim at the cut-off: the latest of what it has said of it that nothing supersedes.
///
/// The claimant counts as asserting from the date of the claim, and as retracting once the claim is withdrawn or another
/// claim of the same claimant supersedes it (format.md, sections 5 and 9).
public struct Standing: Sendable, Equatable {
  /// What a party can hold: a stance of the vocabulary, or the assertion of one's own claim.
  public enum Position: Sendable, Hashable {
    case asserts
    case stance(Stance)

    /// Whether the party says that the claim is so.
    public var affirms: Bool { self == .asserts || self == .stance(.affirms) }
    /// Whether the party says that it is not so.
    public var denies: Bool { self == .stance(.denies) }

    /// The value as outputs write it: `asserts`, or that of the stance.
    public var value: String {
      switch self {
      case .asserts: "asserts"
      case .stance(let stance): stance.rawValue
      }
    }
  }

  /// Who.
  public let party: EntityID
  /// What it holds.
  public let position: Position
  /// Since when.
  public let date: EDTFDate?
  /// The reaction that says so; nil for the claimant's own assertion or withdrawal.
  public let reaction: EntityID?

  /// A standing.
  package init(party: EntityID, position: Position, date: EDTFDate?, reaction: EntityID?) {
    self.party = party
    self.position = position
    self.date = date
    self.reaction = reaction
  }
}

extension Standing {
  /// Whether somebody affirms and somebody denies.
  static func areContested(_ standings: [Standing]) -> Bool {
    standings.contains { $0.position.affirms } && standings.contains { $0.position.denies }
  }

  /// For each claim, in order, one standing a party, grouped by position, each group in order of time.
  static func standings(of dossier: Dossier) -> [[Standing]] {
    let superseded = Set(dossier.reactions.compactMap(\.supersedes))
    var reactions: [EntityID: [Reaction]] = [:]
    for reaction in dossier.reactions where reaction.stance != nil && !superseded.contains(reaction.id) {
      guard !dossier.isAfterCutoff(reaction.date) else { continue }
      reactions[reaction.to, default: []].append(reaction)
    }
    let replaced = replacements(in: dossier)
    return dossier.claims.map { claim in
      standings(on: claim, reactions: reactions[claim.id] ?? [], replacedBy: replaced[claim.id], in: dossier)
    }
  }

  /// For each claim that a later one of the same claimant supersedes, the first that does.
  private static func replacements(in dossier: Dossier) -> [EntityID: Claim] {
    var earlier: [EntityID: Claim] = [:]
    for claim in dossier.claims { earlier[claim.id] = claim }
    var replacements: [EntityID: Claim] = [:]
    for claim in dossier.claims where !dossier.isAfterCutoff(claim.date) {
      for relation in claim.relations where relation.type == .supersedes && relation.to != claim.id {
        guard let old = earlier[relation.to], old.claimant == claim.claimant else { continue }
        // Nobody takes back what he has not said yet (DK0528).
        if let date = claim.date, let before = old.date, date < before { continue }
        if let known = replacements[relation.to], !precedes(claim.date, known.date) { continue }
        replacements[relation.to] = claim
      }
    }
    return replacements
  }

  private static func standings(
    on claim: Claim, reactions: [Reaction], replacedBy later: Claim?, in dossier: Dossier
  ) -> [Standing] {
    var latest: [Standing] = [own(claim, replacedBy: later, in: dossier)]
    var places = [claim.claimant: 0]
    for reaction in reactions {
      guard let stance = reaction.stance else { continue }
      let standing = Standing(
        party: reaction.party, position: .stance(stance), date: reaction.date, reaction: reaction.id)
      if let known = places[standing.party] {
        // Undated reactions come before dated ones; of equals the later in the document holds.
        if !precedes(standing.date, latest[known].date) { latest[known] = standing }
      } else {
        places[standing.party] = latest.count
        latest.append(standing)
      }
    }
    return latest.enumerated().sorted { one, other in
      let ranks = (rank(one.element.position), rank(other.element.position))
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if one.element.date != other.element.date { return precedes(one.element.date, other.element.date) }
      return one.offset < other.offset
    }.map(\.element)
  }

  private static func own(_ claim: Claim, replacedBy later: Claim?, in dossier: Dossier) -> Standing {
    if let withdrawn = claim.withdrawn, !dossier.isAfterCutoff(withdrawn) {
      return Standing(party: claim.claimant, position: .stance(.retracts), date: withdrawn, reaction: nil)
    }
    if let later {
      return Standing(party: claim.claimant, position: .stance(.retracts), date: later.date, reaction: nil)
    }
    return Standing(party: claim.claimant, position: .asserts, date: claim.date, reaction: nil)
  }

  private static func precedes(_ one: EDTFDate?, _ other: EDTFDate?) -> Bool {
    guard let other else { return false }
    return one.map { $0 < other } ?? true
  }

  private static func rank(_ position: Position) -> Int {
    switch position {
    case .asserts: 0
    case .stance(let stance): 1 + (Stance.allCases.firstIndex(of: stance) ?? 0)
    }
  }
}

extension Dossier {
  /// Whether a date lies wholly after the information cut-off; what has no date does not.
  package func isAfterCutoff(_ date: EDTFDate?) -> Bool {
    guard let date, let cutoff else { return false }
    return date.earliest > cutoff.latest
  }
}
