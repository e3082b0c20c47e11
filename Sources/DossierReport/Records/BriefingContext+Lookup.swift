import DossierCore

/// What records ask the release for, by way of their context: one that took the release out of it would copy it.
extension BriefingContext {
  /// The claim at a place of the whole.
  func claimOfWhole(at offset: Int) -> Claim { whole.dossier.claims[offset] }

  /// The quote at a place of the whole.
  func quoteOfWhole(at offset: Int) -> Quote { whole.dossier.quotes[offset] }

  /// Whether nothing is marked, so that items need not be told apart by their marks.
  var isUnmarked: Bool { whole.ground == nil }

  /// What an item is marked with.
  func marking(of id: EntityID) -> Marking? { whole.mark(of: id) }

  /// Where every party stands on a claim.
  func standings(on claim: EntityID) -> [Standing] { release.standings(on: claim) }

  /// Whether a claim is contested.
  func isContested(_ claim: EntityID) -> Bool { release.isContested(claim) }

  /// The claims that a claim is contested by.
  func contesting(_ claim: EntityID) -> [EntityID] { release.contesting(claim) }

  /// Those on the claimant's own side that deny a claim.
  func ownDenials(of claim: EntityID) -> [EntityID] { release.ownDenials(of: claim) }

  /// How many sources a claim has that do not stem from one another.
  func independentSources(of claim: EntityID) -> Int { release.independentSources(of: claim) }

  /// What refers to an item.
  func backlinks(to id: EntityID) -> [Backlink] { release.backlinks(to: id) }

  /// The reaction of that id.
  func reaction(_ id: EntityID) -> Reaction? { release.reaction(id) }

  /// How far the archived text of its source bears a quote out.
  func verification(of quote: EntityID) -> VerificationLevel { release.verification(of: quote)?.level ?? .unchecked }
}
