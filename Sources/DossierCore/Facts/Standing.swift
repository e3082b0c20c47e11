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
  static func standings(of dossier: Dossier, _ index: EntityIndex) -> [[Standing]] {
    let reactions = counting(in: dossier, index)
    let replacements = replacements(in: dossier, index)
    // Ids that lead nowhere are numbered as well, so that one party is one number.
    var numbers = index.numbers
    // By the number of a party, its place among the standings of the claim at hand.
    var places: [Int] = []
    return dossier.claims.indices.map { claim in
      var latest = [own(claim, replacedBy: replacements[claim], in: dossier)]
      guard !reactions[claim].isEmpty else { return latest }
      func place(of party: EntityID) -> Int {
        let number = numbers.number(of: party)
        if number >= places.count {
          places += Array(repeating: -1, count: numbers.ids.count - places.count)
        }
        return number
      }
      var parties = [place(of: latest[0].party)]
      places[parties[0]] = 0
      for offset in reactions[claim] {
        guard let standing = standing(byReaction: Int(offset), in: dossier) else { continue }
        let party = place(of: standing.party)
        if places[party] < 0 {
          places[party] = latest.count
          parties.append(party)
          latest.append(standing)
        } else if !precedes(standing.date, latest[places[party]].date) {
          // Undated reactions come before dated ones; of equals the later in the document holds.
          latest[places[party]] = standing
        }
      }
      for party in parties { places[party] = -1 }
      return latest.count < 2 ? latest : ordered(latest)
    }
  }

  /// For each claim, in order, the places of the reactions that count: those with a stance that nothing supersedes.
  private static func counting(in dossier: Dossier, _ index: EntityIndex) -> CompressedRows<Int32> {
    let reactions = dossier.reactions
    var superseded = Array(repeating: false, count: index.count)
    for offset in reactions.indices {
      if let earlier = reactions[offset].supersedes, let row = index.row(of: earlier) { superseded[row] = true }
    }
    var found: [(row: Int32, element: Int32)] = []
    found.reserveCapacity(reactions.count)
    for offset in reactions.indices where reactions[offset].stance != nil {
      guard let claim = index.offset(of: reactions[offset].to, .claim),
        index.row(of: reactions[offset].id).map({ superseded[$0] }) != true,
        !dossier.isAfterCutoff(reactions[offset].date)
      else { continue }
      found.append((Int32(claim), Int32(offset)))
    }
    return CompressedRows(count: dossier.claims.count, found)
  }

  /// For each claim that a later one of the same claimant supersedes, by their places, the first that does.
  private static func replacements(in dossier: Dossier, _ index: EntityIndex) -> [Int: Int] {
    let claims = dossier.claims
    var replacements: [Int: Int] = [:]
    for offset in claims.indices {
      for relation in claims[offset].relations where relation.type == .supersedes && relation.to != claims[offset].id {
        guard let old = index.offset(of: relation.to, .claim), claims[old].claimant == claims[offset].claimant,
          !dossier.isAfterCutoff(claims[offset].date)
        else { continue }
        // Nobody takes back what he has not said yet (DK0528).
        if let date = claims[offset].date, let before = claims[old].date, date < before { continue }
        if let known = replacements[old], !precedes(claims[offset].date, claims[known].date) { continue }
        replacements[old] = offset
      }
    }
    return replacements
  }

  private static func ordered(_ standings: [Standing]) -> [Standing] {
    standings.enumerated().sorted { one, other in
      let ranks = (rank(one.element.position), rank(other.element.position))
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if one.element.date != other.element.date { return precedes(one.element.date, other.element.date) }
      return one.offset < other.offset
    }.map(\.element)
  }

  /// What the reaction at a place says of a claim.
  private static func standing(byReaction offset: Int, in dossier: Dossier) -> Standing? {
    let reactions = dossier.reactions
    return reactions[offset].stance.map {
      Standing(
        party: reactions[offset].party, position: .stance($0), date: reactions[offset].date,
        reaction: reactions[offset].id)
    }
  }

  /// What the claimant of the claim at a place holds of it.
  private static func own(_ offset: Int, replacedBy later: Int?, in dossier: Dossier) -> Standing {
    let claims = dossier.claims
    let claimant = claims[offset].claimant
    if let withdrawn = claims[offset].withdrawn, !dossier.isAfterCutoff(withdrawn) {
      return Standing(party: claimant, position: .stance(.retracts), date: withdrawn, reaction: nil)
    }
    if let later {
      return Standing(party: claimant, position: .stance(.retracts), date: claims[later].date, reaction: nil)
    }
    return Standing(party: claimant, position: .asserts, date: claims[offset].date, reaction: nil)
  }

  private static func precedes(_ one: EDTFDate?, _ other: EDTFDate?) -> Bool {
    guard let other else { return false }
    return one.map { $0 < other } ?? true
  }

  private static func rank(_ position: Position) -> Int {
    switch position {
    case .asserts: 0
    case .stance(.affirms): 1
    case .stance(.partlyAffirms): 2
    case .stance(.denies): 3
    case .stance(.doubts): 4
    case .stance(.noPosition): 5
    case .stance(.noComment): 6
    case .stance(.retracts): 7
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
