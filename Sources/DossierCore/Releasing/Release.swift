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
  /// For each quote, in order, what the archived text of its source says of its wording.
  public internal(set) var verifications: [Verification]
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
  /// What is worked out from the dossier.
  var facts: Facts

  /// What the rules of a release have left, with everything that is computed from it and from nothing else.
  init(
    _ draft: ReleaseDraft, id: EntityID, isNamed: Bool = true, marking: Marking?, isFiltered: Bool = false,
    tellsWithheld: Bool
  ) {
    self.init(
      draft.dossier, draft.verifications, facts: draft.facts, hidden: draft.checked.hidden,
      withheld: IDSearch(Set(draft.withheld.keys)), id: id, isNamed: isNamed, marking: marking,
      isFiltered: isFiltered, tellsWithheld: tellsWithheld)
  }

  init(
    _ dossier: Dossier, _ verifications: [Verification], facts: Facts? = nil, hidden: HiddenNames,
    withheld: IDSearch, id: EntityID,
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
    self.facts = facts ?? Facts(of: dossier)
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
}
