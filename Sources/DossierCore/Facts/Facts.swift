/// Everything that is worked out from the items of a dossier, once for all rules, releases and writers that ask for it.
///
/// It is made in one walk over all fields and one loop for each fact, and takes some hundred bytes an item. It holds for the
/// dossier that it was made of and for none other; notes of the team do not matter to it.
struct Facts: Sendable {
  /// Where each id leads.
  let index: EntityIndex
  /// What refers to what.
  let references: ReferenceList
  /// The same by what is referred to.
  var backlinks: Backlinks
  /// The effective marking of every item.
  var markings: Markings
  /// On which side every party is.
  let sides: Sides
  /// For each claim, in order, where every party stands that holds something of it.
  var standings: [[Standing]]
  /// For each claim, in order, the claims of other parties that contest it.
  var contestedBy: [[EntityID]]
  /// For each claim, in order, whether somebody affirms and somebody denies it, or other claims contest it.
  var contested: [Bool]
  /// For each claim that its claimant still asserts, in order, the standings of those on the claimant's side that deny it.
  var ownDenials: [[Standing]]
  /// For each claim, in order, how many sources it has that do not stem from one another.
  var independentSources: [Int]
  /// Everything dated, in order of time.
  var timeline: Timeline

  /// The facts of a dossier, which may have mistakes: what leads nowhere is passed over.
  init(of dossier: Dossier) {
    index = EntityIndex(of: dossier)
    references = ReferenceList(of: dossier, index)
    backlinks = Backlinks(references, index)
    markings = Markings(of: dossier, index)
    sides = Sides(of: dossier, index)
    standings = Standing.standings(of: dossier, index)
    contestedBy = ContestingClaims.lists(in: dossier, index, standings)
    contested = zip(standings, contestedBy).map { Standing.areContested($0) || !$1.isEmpty }
    ownDenials = sides.ownDenials(in: dossier, standings)
    independentSources = IndependentSources.counts(of: dossier, index)
    timeline = Timeline(of: dossier)
  }
}
