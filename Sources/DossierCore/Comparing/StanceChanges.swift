/// Where parties stand elsewhere than before, on claims that both editions have.
///
/// A stance is what reactions come to, so a reaction whose coming or going has moved its party is told by that alone.
struct StanceChanges {
  /// By claim, a change for each party that has moved, in the order of the new standings, those without one last.
  private(set) var changes: [EntityID: [EditionChange]] = [:]
  /// The reactions whose stance is told by these.
  private(set) var told: Set<EntityID> = []

  init(old: Release, new: Release, disclosure: Disclosure) {
    for claim in new.dossier.claims where old.offset(claim.id, .claim) != nil {
      let before = old.standings(on: claim.id)
      let now = new.standings(on: claim.id)
      guard before != now else { continue }
      let mayTellOld = disclosure.mayTell(claim.id)
      for standing in now {
        let known = before.first { $0.party == standing.party }
        guard known?.position != standing.position, Self.isMove(known, standing) else { continue }
        var change = EditionChange(
          .item(.claim, claim.id, name: new.shortLabel(of: claim.id)), .stance)
        change.party = new.changedValue(standing.party)
        change.from = mayTellOld ? known.map { ChangedValue($0.position) } : nil
        change.isOldHidden = !mayTellOld
        change.to = ChangedValue(standing.position)
        change.date = standing.date
        change.sources = standing.reaction.flatMap(new.reaction)?.sources.map { new.changedValue($0.source) } ?? []
        add(change, [known?.reaction, standing.reaction])
      }
      for standing in before where !now.contains(where: { $0.party == standing.party }) {
        guard Self.isMove(standing, nil), mayTellOld, let party = disclosure.told(.item(standing.party, name: ""))
        else {
          continue
        }
        var change = EditionChange(.item(.claim, claim.id, name: new.shortLabel(of: claim.id)), .stance)
        change.party = party
        change.from = ChangedValue(standing.position)
        add(change, [standing.reaction])
      }
    }
  }

  private mutating func add(_ change: EditionChange, _ reactions: [EntityID?]) {
    guard case .item(_, let claim, _) = change.subject else { return }
    changes[claim, default: []].append(change)
    told.formUnion(reactions.compactMap(\.self))
  }

  /// What a claimant holds of its own claim without a reaction follows from the claim, whose change is told.
  private static func isMove(_ before: Standing?, _ now: Standing?) -> Bool {
    before?.reaction != nil || now?.reaction != nil
  }
}

extension Reaction: ComparedEntity {
  func report(
    since before: Reaction, as subject: EditionChange.Subject, in comparison: Comparison, _ told: inout Told
  ) {
    guard comparison.stances.told.contains(id), before.stance != stance else { return }
    told.pass(over: ["stance", "date"])
  }

  func describe(_ change: inout EditionChange, in release: Release) {
    change.party = release.changedValue(party)
    change.target = release.changedValue(to)
    change.to = ChangedValue(stance) ?? ChangedValue(act)
    change.date = date
    change.sources = sources.map { release.changedValue($0.source) }
  }
}
