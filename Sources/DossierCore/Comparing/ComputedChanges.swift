/// What was computed and has changed: each is told with the change that it follows from, or by itself where that is
/// not to be seen.
extension Comparison {
  /// Tells what was computed about an item that both editions have. What it may follow from has been told by then: other
  /// items that it stands on come before it.
  mutating func addComputed(_ id: EntityID, _ kind: EntityKind) {
    guard let before = old.offset(id, kind), let now = new.offset(id, kind) else { return }
    switch kind {
    case .claim:
      addContest(id, before: old.contested[before], now: new.contested[now])
      addIndependence(
        of: new.dossier.claims[now], before: old.independentSources[before], now: new.independentSources[now])
    case .quote:
      addVerification(of: new.dossier.quotes[now], before: level(at: before, in: old), now: level(at: now, in: new))
    default: break
    }
  }

  private mutating func addContest(_ claim: EntityID, before: Bool, now: Bool) {
    guard before != now else { return }
    let change = EditionChange(subject(claim, in: new), now ? .contested : .uncontested)
    add(
      change, to: { $0.isAbout(claim) && $0.isDecisive },
      { $0.isAbout(claim) && [.stance, .withdrawn, .reinstated].contains($0.kind) })
  }

  private mutating func addIndependence(of claim: Claim, before: Int, now: Int) {
    guard before != now else { return }
    var change = EditionChange(subject(claim.id, in: new), .independentSources)
    change.from = disclosure.mayTell(claim.id) ? .text("\(before)") : nil
    change.to = .text("\(now)")
    let cited = Set(claim.sources.map(\.source))
    add(
      change, to: { $0.isAbout(claim.id) && $0.isOf([FieldKey.sources]) },
      { $0.isOf([FieldKey.derivesFrom]) && cited.contains(where: $0.isAbout) }, { $0.isOf([FieldKey.derivesFrom]) })
  }

  private mutating func addVerification(of quote: Quote, before: VerificationLevel?, now: VerificationLevel?) {
    guard let before, let now, before != now else { return }
    var change = EditionChange(subject(quote.id, in: new), .verification)
    change.from = disclosure.mayTell(quote.id) ? ChangedValue(before) : nil
    change.to = ChangedValue(now)
    add(
      change, to: { $0.isAbout(quote.id) && $0.kind == .quoteCorrected },
      { change in quote.source.map(change.isAbout) == true && change.isAboutArchive },
      { $0.isAbout(quote.id) && $0.isOf([FieldKey.source, FieldKey.mode, FieldKey.prefix, FieldKey.suffix]) })
  }

  /// How far the archived text vouches for a quote; nil where there is such a text and nobody has looked into it.
  private func level(at offset: Int, in release: Release) -> VerificationLevel? {
    let level = release.verifications[offset].level
    guard level == .unchecked, let source = release.dossier.quotes[offset].source.flatMap(release.source) else {
      return level
    }
    return source.snapshot == nil ? level : nil
  }

  /// Adds a computed change to the last change that the first of these finds, else as a change of its own.
  private mutating func add(_ change: EditionChange, to causes: ((EditionChange) -> Bool)...) {
    for isCause in causes {
      if let cause = changes.lastIndex(where: isCause) {
        changes[cause].consequences.append(change)
        return
      }
    }
    changes.append(change)
  }
}

extension EditionChange {
  /// Whether it is about the item.
  public func isAbout(_ id: EntityID) -> Bool { self.id == id }

  /// The item that it is about; nil for the dossier and for what may not be named.
  public var id: EntityID? { if case .item(_, let id, _) = subject { id } else { nil } }

  /// The kind of the item that it is about; nil for the dossier.
  public var itemKind: EntityKind? {
    switch subject {
    case .dossier: nil
    case .item(let kind, _, _), .unnamed(let kind, _): kind
    }
  }

  /// Whether somebody has come to or away from affirming or denying a claim.
  fileprivate var isDecisive: Bool {
    let sides = [Standing.Position.asserts, .stance(.affirms), .stance(.denies)].map { ChangedValue($0) }
    return kind == .stance && (from.map(sides.contains) == true || to.map(sides.contains) == true)
  }

  fileprivate var isAboutArchive: Bool { [.archived, .archiveChanged, .archiveDropped].contains(kind) }
}
