import DossierCore

/// The claims of a book in groups that readers look for: by topic where claims have tags, else by status.
///
/// What is not marked, and under each label what is marked so, is grouped without a look at what is stricter, so that no
/// heading tells of that.
struct ClaimGroups: Sendable {
  struct Group: Sendable {
    let title: String
    /// What its first page is called after; nil where the id of a claim has to do.
    let topic: String?
    /// Places of claims, in the order of the dossier.
    let claims: [Int]
  }

  /// In the order in which their first claims come; what has no topic, or one of its own, comes last.
  let groups: [Group]

  /// - Parameter claims: The places of the claims to be grouped, in order.
  init(_ claims: [Int], of release: Release, words: Words) {
    let all = release.dossier.claims
    let least = Self.least(claims, in: release)
    let hasTopics = claims.contains { release.mark(of: all[$0].id) == least && !all[$0].tags.isEmpty }
    groups = hasTopics ? Self.byTopic(claims, release, words) : Self.byStatus(claims, release.dossier, words)
  }

  /// By the first tag of each.
  private static func byTopic(_ claims: [Int], _ release: Release, _ words: Words) -> [Group] {
    let all = release.dossier.claims
    var places: [String: Int] = [:]
    var topics: [(tag: String, claims: [Int])] = []
    var rest: [Int] = []
    for claim in claims {
      guard let tag = all[claim].tags.first else {
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
    var groups: [(first: Int, group: Group)] = []
    for topic in topics {
      // A topic of one claim would be a heading for it alone.
      let least = least(topic.claims, in: release)
      let alike = topic.claims.filter { release.mark(of: all[$0].id) == least }
      guard alike.count > 1, let first = alike.first else {
        rest += topic.claims
        continue
      }
      groups.append(
        (first, Group(title: Joining.capitalized(topic.tag), topic: topic.tag.fileName, claims: topic.claims)))
    }
    groups.sort { $0.first < $1.first }
    let title = words[groups.isEmpty ? .claims : .otherTopics]
    return groups.map(\.group) + (rest.isEmpty ? [] : [Group(title: title, topic: nil, claims: rest.sorted())])
  }

  private static func byStatus(_ claims: [Int], _ dossier: Dossier, _ words: Words) -> [Group] {
    var groups: [ClaimStatus: [Int]] = [:]
    for claim in claims { groups[dossier.claims[claim].status ?? .standard, default: []].append(claim) }
    return ClaimStatus.allCases.compactMap { status in
      groups[status].map { Group(title: Joining.capitalized(words.claimStatus[status]), topic: nil, claims: $0) }
    }
  }

  /// The least strict mark of some claims; nil where one has none.
  private static func least(_ claims: [Int], in release: Release) -> Marking? {
    let marks = claims.map { release.mark(of: release.dossier.claims[$0].id) }
    return marks.contains(nil) ? nil : marks.compactMap(\.self).min()
  }
}

extension String {
  /// The text where it may stand in the name of a file as it is, so that no two texts have one name; else nil.
  fileprivate var fileName: String? {
    let isPlain =
      utf8.count <= 40
      && utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || $0 == UInt8(ascii: "-")
      }
    return isPlain && !isEmpty ? self : nil
  }
}
