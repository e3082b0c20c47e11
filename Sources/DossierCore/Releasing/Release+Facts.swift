/// What is computed of the release, from what it has and from nothing else. All of it was worked out when the release was
/// made; asking costs nothing.
extension Release {
  /// The effective marking of every item.
  public var markings: Markings { facts.markings }

  /// For each claim, in order, where every party stands that holds something of it: those that assert or affirm first.
  public var standings: [[Standing]] { facts.standings }

  /// For each claim, in order, whether somebody asserts or affirms it and somebody denies it, or other claims contest it.
  public var contested: [Bool] { facts.contested }

  /// For each claim, in order, the claims of other parties that contest it: both stand, and one contradicts the other.
  public var contestedBy: [[EntityID]] { facts.contestedBy }

  /// For each claim that its claimant still asserts, in order, the standings of those on the claimant's side that deny it.
  package var ownDenials: [[Standing]] { facts.ownDenials }

  /// For each claim, in order, how many sources it has that do not stem from one another.
  public var independentSources: [Int] { facts.independentSources }

  /// Everything dated, in order of time.
  public var timeline: Timeline { facts.timeline }

  /// On which side every party is.
  package var sides: Sides { facts.sides }

  /// Every field that refers to the entity, in document order. The list is made each time, as long as it is.
  public func backlinks(to id: EntityID) -> [Backlink] { facts.backlinks[id] }

  var index: EntityIndex { facts.index }
}
