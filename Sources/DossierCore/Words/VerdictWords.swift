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
  private let contradicted: Phrase
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
    contradicted = Phrase(labels["verdict.contradicted"])
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
    let held = held.positions(onClaim: offset)
    return Verdict(
      status: statuses[claim.status ?? .standard] ?? "",
      positions: Joining.sentence(Joining.capitalized(words(for: held))),
      contradictions: contradictions(ofClaim: offset, held).map { Joining.sentence(Joining.capitalized($0)) },
      credibility: claim.credibility.map {
        Joining.sentence(
          Joining.capitalized(credibility.filled(["words": labels[$0], "grade": $0.rawValue])))
      },
      sources: count == 0 || hasFallen(claim) ? nil : Joining.sentence(sources.filled(count)))
  }

  // MARK: - Inside

  /// Whether a claim stands no more, so that how many sources report it says nothing for it.
  private func hasFallen(_ claim: Claim) -> Bool { claim.status == .false || claim.status == .withdrawn }

  private func words(for positions: [HeldPosition]) -> String {
    var clauses: [String] = []
    if !positions.contains(where: \.position.isForIt),
      let last = positions.last(where: { $0.position == .stance(.retracts) })
    {
      let dates = last.dates.compactMap(\.self)
      let date = dates.count == last.dates.count ? dates.max() : nil
      clauses.append(date.map { nobodySince.filled(["date": isolated(labels.words($0))]) } ?? nobody)
    }
    for position in positions {
      guard let phrase = position.isOwnSide ? ownSide : holds[position.position] else { continue }
      clauses.append(clause(phrase, position.holders))
    }
    return Joining.list(clauses, separator: labels["semicolon"])
  }

  private func clause(_ phrase: Clause, _ holders: [EntityID]) -> String {
    // Whether an unnamed group or the public is one or several, its name alone does not say.
    let isOpen = holders.count == 1 && isOfOpenNumber(holders[0])
    let parties: KeyValuePairs = ["parties": list(holders.map { isolated(name(of: $0)) })]
    return isOpen ? phrase.by.filled(parties) : phrase.active.filled(holders.count, parties)
  }

  /// The claims against one by their marks, each with whose it is and, where it does not stand, what came of it: nobody is
  /// said to hold the contrary, since one claim may contradict another without a word about it.
  private func contradictions(ofClaim offset: Int, _ positions: [HeldPosition]) -> String? {
    if facts.contestedBy[offset].isEmpty { return nil }
    let denying = Set(positions.filter(\.position.denies).flatMap(\.holders))
    let others = held.contesting(claim: offset).filter { !denying.contains($0.holder) }
    if others.isEmpty { return nil }
    let claims = others.flatMap { holder, claims in
      [false, true].map { isFallen in (isFallen, claims.filter { hasFallen(dossier.claims[$0]) == isFallen }) }
        .filter { !$1.isEmpty }.map { isFallen, claims in told(claims, of: holder, isFallen) }
    }
    return contradicted.filled(["claims": list(claims)])
  }

  /// “C2, C7 (Russia)”, “C1 (Vessary Now, false)”; of more than three marks the first three.
  private func told(_ claims: [Int], of holder: EntityID, _ isFallen: Bool) -> String {
    let marks = claims.prefix(3).map { mark(dossier.claims[$0].id) } + (claims.count > 3 ? ["…"] : [])
    let status = isFallen ? dossier.claims[claims[0]].status.map { labels["comma"] + labels[$0] } : nil
    return "\(Joining.list(marks, separator: labels["comma"])) (\(isolated(name(of: holder)))\(status ?? ""))"
  }

  private func isOfOpenNumber(_ party: EntityID) -> Bool {
    guard let offset = facts.index.offset(of: party, .party) else { return false }
    return dossier.parties[offset].kind == .public || dossier.parties[offset].kind == .unknown
  }

  /// Some names as a list; of more than four the first three, and how many others there are.
  private func list(_ all: [String]) -> String {
    var names = Array(all.prefix(all.count > 4 ? 3 : 4))
    if all.count > names.count { names.append(others.filled(all.count - names.count)) }
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
