/// A dossier as it may leave, with everything that is computed from it.
///
/// The third of the four stages; only `CheckedDossier.release()` and `CheckedDossier.filteredRelease(for:)` make one, so no writer
/// can be handed, or can reach, what was held back. Computed facts are computed here, once, so that formats cannot disagree.
public struct Release: Sendable {
  /// The dossier without internal notes, and with public names in place of protected ones.
  public internal(set) var dossier: Dossier
  /// The dossier's id; made from the name of its folder or from its title when it has none.
  public let id: EntityID
  /// Whether somebody has given the dossier that id; one that was made may be that of another dossier as well.
  public let isNamed: Bool
  /// What every output is marked with: the label that it was released for; else the highest marking of all items, nil
  /// when nothing is marked.
  public internal(set) var marking: Marking?
  /// Whether it was made for a label, and may lack what other releases have.
  public internal(set) var isFiltered: Bool
  /// Whether outputs say that material is withheld.
  public internal(set) var tellsWithheld: Bool
  /// The effective marking of every item.
  public internal(set) var markings: Markings
  /// For each claim, in order, where every party stands that holds something of it: those that assert or affirm first.
  public internal(set) var standings: [[Standing]]
  /// For each claim, in order, whether somebody asserts or affirms it and somebody denies it, or other claims contest it.
  public internal(set) var contested: [Bool]
  /// For each claim, in order, the claims of other parties that contest it: both stand, and one contradicts the other.
  public internal(set) var contestedBy: [[EntityID]]
  /// For each claim that its claimant still asserts, in order, the standings of those on the claimant's side that deny it.
  package internal(set) var ownDenials: [[Standing]]
  /// For each claim, in order, how many sources it has that do not stem from one another.
  public internal(set) var independentSources: [Int]
  /// For each quote, in order, what the archived text of its source says of its wording.
  public internal(set) var verifications: [Verification]
  /// Everything dated, in order of time.
  public internal(set) var timeline: [TimelineEntry]
  /// What has changed since the edition before; nil when it was not compared with one.
  public internal(set) var changes: Changes?

  /// Names that the dossier protects, by which texts of an edition before are looked through; never for a writer.
  let hidden: HiddenNames
  /// The ids of items that stay behind, by which attached texts are looked through; never for a writer.
  let withheld: IDSearch
  /// What outputs mark, and what those may see whom a lower label lets see it.
  var layers = Layers()
  /// Of a release of the whole dossier that has words on deep background, the same with those who said them; else empty.
  var attributed: [Release] = []
  var backlinks: [EntityID: [Backlink]]
  var index: EntityIndex

  /// What the rules of a release have left, with everything that is computed from it and from nothing else.
  init(
    _ draft: ReleaseDraft, id: EntityID, isNamed: Bool = true, marking: Marking?, isFiltered: Bool = false,
    tellsWithheld: Bool
  ) {
    self.init(
      draft.dossier, draft.verifications, hidden: draft.checked.hidden,
      withheld: IDSearch(Set(draft.withheld.keys)), id: id, isNamed: isNamed, marking: marking,
      isFiltered: isFiltered, tellsWithheld: tellsWithheld)
  }

  init(
    _ dossier: Dossier, _ verifications: [Verification], hidden: HiddenNames, withheld: IDSearch, id: EntityID,
    isNamed: Bool, marking: Marking?, isFiltered: Bool, tellsWithheld: Bool
  ) {
    self.dossier = dossier
    self.verifications = verifications
    self.hidden = hidden
    self.withheld = withheld
    self.id = id
    self.isNamed = isNamed
    self.marking = marking
    self.isFiltered = isFiltered
    self.tellsWithheld = tellsWithheld
    index = EntityIndex(of: dossier)
    markings = Markings(of: dossier)
    standings = Standing.standings(of: dossier)
    contestedBy = ContestingClaims.lists(in: dossier, standings)
    contested = zip(standings, contestedBy).map { Standing.areContested($0) || !$1.isEmpty }
    ownDenials = Sides(of: dossier).ownDenials(in: dossier, standings)
    independentSources = IndependentSources.counts(of: dossier)
    timeline = TimelineEntry.timeline(of: dossier)
    backlinks = Backlink.backlinks(of: dossier)
  }

  /// What formats for programs write: of the whole dossier also who said words on deep background, which is in no output for
  /// readers and in no release for a label.
  public var forPrograms: Release { attributed.first ?? self }

  /// What a packet is made of, whose formats all go to readers.
  package var forReaders: Release {
    var release = self
    release.attributed = []
    return release
  }

  /// BCP 47, of the dossier: `en` unless it says otherwise.
  public var language: String { dossier.language ?? "en" }

  /// The title with the subtitle after a colon.
  public var fullTitle: String { dossier.subtitle.map { "\(dossier.title): \($0)" } ?? dossier.title }

  /// Every field that refers to the entity, in document order.
  public func backlinks(to id: EntityID) -> [Backlink] { backlinks[id] ?? [] }
}
