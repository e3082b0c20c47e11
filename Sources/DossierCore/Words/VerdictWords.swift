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

  /// - Parameter isolating: What names are wrapped in, such as marks of direction.
  init(
    of dossier: Dossier, _ facts: Facts, in labels: Labels, isolating: @escaping @Sendable (String) -> String
  ) {
    self.dossier = dossier
    self.facts = facts
    self.labels = labels
    isolated = isolating
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
      sources: count == 0 ? nil : Joining.sentence(sources.filled(count)))
  }

  // MARK: - Inside

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
    let contesting = held.contesting(claim: offset).filter { !denying.contains($0) }
    if !contesting.isEmpty { clauses.append(clause(otherwise, contesting)) }
    return Joining.list(clauses, separator: labels["semicolon"])
  }

  private func clause(_ phrase: Clause, _ holders: [EntityID]) -> String {
    // Whether an unnamed group or the public is one or several, its name alone does not say.
    let isOpen = holders.count == 1 && isOfOpenNumber(holders[0])
    return isOpen
      ? phrase.by.filled(["parties": names(of: holders)])
      : phrase.active.filled(holders.count, ["parties": names(of: holders)])
  }

  private func isOfOpenNumber(_ party: EntityID) -> Bool {
    guard let offset = facts.index.offset(of: party, .party) else { return false }
    return dossier.parties[offset].kind == .public || dossier.parties[offset].kind == .unknown
  }
  /// The names as a list; of more than four the first three, and how many others there are.
  private func names(of parties: [EntityID]) -> String {
    var names = parties.prefix(parties.count > 4 ? 3 : 4).map { isolated(name(of: $0)) }
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
