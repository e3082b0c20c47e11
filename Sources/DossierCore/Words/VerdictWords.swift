/// Says what has come of the claims of a dossier, in one language; every output says it in these words.
///
/// It is made from what the dossier has and from nothing else, so verdicts of what is not marked take the layer of that
/// (`Release.verdicts`). A verdict takes a look at the standings of its claim.
struct VerdictWords: Sendable {
  private let dossier: Dossier
  private let facts: Facts
  private let held: HeldPositions
  private let labels: Labels
  private let isolated: @Sendable (String) -> String
  private let mark: @Sendable (EntityID) -> String
  private let holds: [Standing.Position: Clause]
  private let ownSide: Clause
  private let otherwise: Clause
  private let others: PluralPhrase
  private let sources: PluralPhrase
  private let credibility: Phrase
  private let list: Phrase
  private let nobody: String
  private let nobodySince: Phrase
  private let statuses: [ClaimStatus: String]

  /// “Rasmira denies it”, and “denied by residents” of those of whom it is not known whether they are one.
  private struct Clause {
    let active: PluralPhrase
    let by: Phrase

    init(_ labels: Labels, _ key: String) {
      active = labels.phrases("verdict.\(key)")
      by = Phrase(labels["verdict.by.\(key.split(separator: ".").last ?? "")"])
    }
  }

  /// - Parameters:
  ///   - isolating: What names are wrapped in, such as marks of direction.
  ///   - mark: What a claim is called by its number, which is that of the whole output.
  init(
    of dossier: Dossier, _ facts: Facts, in labels: Labels, isolating: @escaping @Sendable (String) -> String,
    mark: @escaping @Sendable (EntityID) -> String
  ) {
    self.dossier = dossier
    self.facts = facts
    self.labels = labels
    isolated = isolating
    self.mark = mark
    held = HeldPositions(of: dossier, facts)
    let told: [Standing.Position] =
      [.asserts] + [Stance.affirms, .partlyAffirms, .denies, .doubts, .retracts].map { .stance($0) }
    holds = Dictionary(
      uniqueKeysWithValues: told.map { ($0, Clause(labels, "holds.\($0.value)")) })
    ownSide = Clause(labels, "deniesOwnSide")
    otherwise = Clause(labels, "otherwise")
    others = labels.phrases("verdict.others")
    sources = labels.phrases("verdict.sources")
    credibility = Phrase(labels["verdict.credibility"])
    list = Phrase(labels["verdict.list"])
    nobody = labels["verdict.nobody"]
    nobodySince = Phrase(labels["verdict.nobodySince"])
    statuses = Dictionary(
      uniqueKeysWithValues: ClaimStatus.allCases.map { ($0, Joining.sentence(Joining.capitalized(labels[$0]))) })
  }

  /// What has come of the claim at a place.
  subscript(offset: Int) -> Verdict {
    let claim = dossier.claims[offset]
    let count = facts.independentSources[offset]
    return Verdict(
      status: statuses[claim.status ?? .standard] ?? "",
      positions: Joining.sentence(Joining.capitalized(positions(onClaim: offset))),
      credibility: claim.credibility.map {
        Joining.sentence(
          Joining.capitalized(credibility.filled(["words": labels[$0], "grade": $0.rawValue])))
      },
      sources: count == 0 || hasFallen(claim) ? nil : Joining.sentence(sources.filled(count)))
  }

  // MARK: - Inside

  /// Whether a claim stands no more, so that how many sources report it says nothing for it.
  private func hasFallen(_ claim: Claim) -> Bool { claim.status == .false || claim.status == .withdrawn }

  private func positions(onClaim offset: Int) -> String {
    let positions = held.positions(onClaim: offset)
    var clauses: [String] = []
    if !positions.contains(where: \.position.isForIt),
      let last = positions.last(where: { $0.position == .stance(.retracts) })
    {
      let dates = last.dates.compactMap(\.self)
      let date = dates.count == last.dates.count ? dates.max() : nil
      clauses.append(date.map { nobodySince.filled(["date": isolated(labels.words($0))]) } ?? nobody)
    }
    var denying: Set<EntityID> = []
    for position in positions {
      if position.position.denies { denying.formUnion(position.holders) }
      guard let phrase = position.isOwnSide ? ownSide : holds[position.position] else { continue }
      clauses.append(clause(phrase, position.holders))
    }
    let contesting = held.contesting(claim: offset).filter { !denying.contains($0.holder) }
    if !contesting.isEmpty {
      // With a claim that is false nobody is said to hold the contrary in earnest: it is named, with what came of it.
      clauses.append(clause(otherwise, contesting.map(\.holder), contesting.map { " (\(told($0.claims)))" }))
    }
    return Joining.list(clauses, separator: labels["semicolon"])
  }

  private func clause(_ phrase: Clause, _ holders: [EntityID], _ notes: [String] = []) -> String {
    // Whether an unnamed group or the public is one or several, its name alone does not say.
    let isOpen = holders.count == 1 && isOfOpenNumber(holders[0])
    let parties: KeyValuePairs = ["parties": names(of: holders, notes)]
    return isOpen ? phrase.by.filled(parties) : phrase.active.filled(holders.count, parties)
  }

  /// Claims by their marks, with what came of those that do not stand: “C2, false; C7”; of more than three the first three.
  private func told(_ claims: [Int]) -> String {
    var words = claims.prefix(3).map { offset in
      let claim = dossier.claims[offset]
      let status = hasFallen(claim) ? claim.status.map { labels["comma"] + labels[$0] } : nil
      return mark(claim.id) + (status ?? "")
    }
    if claims.count > words.count { words.append("…") }
    return words.joined(separator: labels["semicolon"])
  }

  private func isOfOpenNumber(_ party: EntityID) -> Bool {
    guard let offset = facts.index.offset(of: party, .party) else { return false }
    return dossier.parties[offset].kind == .public || dossier.parties[offset].kind == .unknown
  }

  /// The names as a list, each with its note; of more than four the first three, and how many others there are.
  private func names(of parties: [EntityID], _ notes: [String]) -> String {
    var names = parties.prefix(parties.count > 4 ? 3 : 4).map { isolated(name(of: $0)) }
    for (place, note) in zip(names.indices, notes) { names[place] += note }
    if parties.count > names.count { names.append(others.filled(parties.count - names.count)) }
    guard names.count > 1, let last = names.popLast() else { return names.first ?? "" }
    return list.filled(["first": Joining.list(names, separator: labels["comma"]), "last": last])
  }

  private func name(of party: EntityID) -> String {
    facts.index.offset(of: party, .party).map { dossier.parties[$0].name } ?? "…"
  }
}

extension Standing.Position {
  /// Whether a party says that the claim is so, if only in part.
  fileprivate var isForIt: Bool { affirms || self == .stance(.partlyAffirms) }
}
