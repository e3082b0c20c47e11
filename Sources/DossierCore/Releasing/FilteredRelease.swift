/// What releasing a dossier for a label has come to.
///
/// The release is for everybody whom the label lets see it. The rest is for whoever makes it.
public struct FilteredRelease: Sendable {
  /// What may leave; nil when one of the findings is an error.
  public let release: Release?
  /// Whom it is for.
  public let label: Marking
  /// What keeps the release from being made, in file order. It speaks of what stays behind.
  public let findings: [Finding]
  /// What somebody has to accept before the release is made, in file order: findings about what leaves.
  public let concerns: [Finding]
  /// What stays behind, in document order.
  public let withheld: [Withheld]
}

extension CheckedDossier {
  /// The dossier with nothing held back but the team's notes and the names of protected parties.
  public func release() -> Release {
    var draft = ReleaseDraft(self, label: nil)
    for rule in ReleaseRule.always { rule.apply(&draft) }
    let attributed = whole(draft, by: ReleaseRule.always + ReleaseRule.selection)
    guard draft.dossier.quotes.contains(where: { $0.attribution == .deepBackground }) else { return attributed }
    ReleaseRule.deepBackground.apply(&draft)
    var release = whole(draft, by: ReleaseRule.always + ReleaseRule.filter)
    release.attributed = [attributed]
    return release
  }

  private func whole(_ draft: ReleaseDraft, by rules: [ReleaseRule]) -> Release {
    let highest = [dossier.headMarking, markings.highest].compactMap(\.self).max()
    return layered(
      Release(draft, id: id, isNamed: dossier.id != nil, marking: highest, isFiltered: false, tellsWithheld: false),
      by: rules)
  }

  /// What of the dossier those may see whom the label lets see it (format.md, section 7).
  ///
  /// An item stays when its effective marking is at most the label (`Markings`). One that cannot be without an item that
  /// stays behind stays behind with it, its id disappears from all else, and everything computed is computed from what is
  /// left. So the release is the same whatever stays behind says, and however much of it there is.
  ///
  /// - Parameters:
  ///   - label: The highest marking that leaves.
  ///   - isSilent: Whether outputs keep it to themselves that material is withheld.
  public func filteredRelease(for label: Marking, isSilent: Bool = false) -> FilteredRelease {
    filteredRelease(for: label, isSilent: isSilent, rules: ReleaseRule.always + ReleaseRule.filter)
  }

  func filteredRelease(for label: Marking, isSilent: Bool = false, rules: [ReleaseRule]) -> FilteredRelease {
    var draft = ReleaseDraft(self, label: label)
    guard draft.whole.marking != nil else {
      let missing = Finding(
        .unmarkedDossier,
        "the dossier has no `marking`, so nobody can say what may leave at \(label.rawValue): give it one, which holds for "
          + "every item without one", at: places?.place(of: FieldPath()))
      return FilteredRelease(release: nil, label: label, findings: shown([missing]), concerns: [], withheld: [])
    }
    for rule in rules { rule.apply(&draft) }
    let findings = shown(draft.findings)
    let withheld = draft.whole.ids.compactMap { id in
      draft.withheld[id].map { reason in
        Withheld(
          id: id, kind: index[id]?.kind ?? .source, reason: reason,
          isByOrigin: Withheld.isByOrigin(reason, in: draft.withheld),
          explanation: Withheld.explanation(of: reason, in: draft.withheld))
      }
    }
    // Where nothing can be marked higher nothing is withheld.
    let tells = !isSilent && label != Marking.allCases.max()
    return FilteredRelease(
      release: findings.containsErrors
        ? nil
        : layered(
          Release(
            draft, id: id, isNamed: dossier.id != nil, marking: label, isFiltered: true, tellsWithheld: tells),
          by: rules),
      label: label, findings: findings, concerns: shown(concerns(of: draft)), withheld: withheld)
  }

  /// The findings as `dossier check` would show them.
  private func shown(_ findings: [Finding]) -> [Finding] {
    let ordered = findings.inFileOrder
    return places?.showing(ordered) ?? ordered
  }

  /// The dossier's id, else that by default. A dossier that was made in memory and has neither is called by its title,
  /// or, where that gives none, by eight digits of its FNV-1a hash.
  private var id: EntityID {
    if let given = dossier.id ?? defaultID ?? EntityID(naming: dossier.title) { return given }
    let hash = dossier.title.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return EntityID(digest: String(repeating: "0", count: 8 - digits.count) + digits)
  }
}
