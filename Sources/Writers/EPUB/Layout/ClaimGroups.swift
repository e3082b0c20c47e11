import DossierCore

/// The claims of a book in groups that readers look for: by topic where claims have tags, else by status.
struct ClaimGroups: Sendable {
  struct Group: Sendable {
    let title: String
    /// Places of claims, in the order of the dossier.
    let claims: [Int]
  }

  /// In the order in which their first claims come; what has no topic, or one of its own, comes last.
  let groups: [Group]

  /// - Parameter claims: The places of the claims to be grouped, in order.
  init(_ claims: [Int], of dossier: Dossier, words: Words) {
    let hasTopics = claims.contains { !dossier.claims[$0].tags.isEmpty }
    groups = hasTopics ? Self.byTopic(claims, dossier, words) : Self.byStatus(claims, dossier, words)
  }

  /// By the first tag of each.
  private static func byTopic(_ claims: [Int], _ dossier: Dossier, _ words: Words) -> [Group] {
    var places: [String: Int] = [:]
    var topics: [(tag: String, claims: [Int])] = []
    var rest: [Int] = []
    for claim in claims {
      guard let tag = dossier.claims[claim].tags.first else {
        rest.append(claim)
        continue
      }
      let place = places[tag] ?? topics.count
      if place == topics.count {
        places[tag] = place
        topics.append((tag, []))
      }
      topics[place].claims.append(claim)
    }
    // A topic of one claim would be a heading for it alone.
    rest += topics.filter { $0.claims.count == 1 }.flatMap(\.claims)
    let groups = topics.filter { $0.claims.count > 1 }.map {
      Group(title: Joining.capitalized($0.tag), claims: $0.claims)
    }
    return rest.isEmpty
      ? groups
      : groups + [Group(title: words[groups.isEmpty ? .claims : .otherTopics], claims: rest.sorted())]
  }

  private static func byStatus(_ claims: [Int], _ dossier: Dossier, _ words: Words) -> [Group] {
    var groups: [ClaimStatus: [Int]] = [:]
    for claim in claims { groups[dossier.claims[claim].status ?? .standard, default: []].append(claim) }
    return ClaimStatus.allCases.compactMap { status in
      groups[status].map { Group(title: Joining.capitalized(words.claimStatus[status]), claims: $0) }
    }
  }
}
