/// A dossier as it may leave, with everything that is computed from it.
///
/// The third of the four stages; only `CheckedDossier.release` makes one, so no writer can be handed, or can reach, what
/// was held back. Computed facts are computed here, once, so that formats cannot disagree.
public struct Release: Sendable {
  /// The dossier without internal notes, and with public names in place of protected ones.
  public let dossier: Dossier
  /// The dossier's id; made from the title when it has none.
  public let id: EntityID
  /// What every output is marked with: the highest marking of all items; nil when nothing is marked.
  public let marking: Marking?
  /// For each claim, in order, where every party stands that holds something of it: those that assert or affirm first.
  public let standings: [[Standing]]
  /// For each claim, in order, whether somebody asserts or affirms it and somebody denies it.
  public let contested: [Bool]
  /// For each claim, in order, how many sources it has that do not stem from one another.
  public let independentSources: [Int]
  /// For each quote, in order, what the archived text of its source says of its wording.
  public let verifications: [Verification]
  /// Everything dated, in order of time.
  public let timeline: [TimelineEntry]
  /// What has changed since the edition before; nil when it was not compared with one.
  public internal(set) var changes: Changes?

  private let backlinks: [EntityID: [Backlink]]
  let index: EntityIndex

  init(_ checked: CheckedDossier) {
    let dossier = Redaction.redacted(checked.dossier)
    self.dossier = dossier
    id = dossier.id ?? EntityID(dossier.title).mended ?? "dossier"
    marking = Redaction.highestMarking(of: dossier)
    index = checked.index
    standings = Standing.standings(of: dossier)
    contested = standings.map(Standing.areContested)
    independentSources = IndependentSources.counts(of: dossier)
    verifications = checked.verifications
    timeline = TimelineEntry.timeline(of: dossier)
    backlinks = Backlink.backlinks(of: dossier)
  }

  /// BCP 47, of the dossier: `en` unless it says otherwise.
  public var language: String { dossier.language ?? "en" }

  /// The title with the subtitle after a colon.
  public var fullTitle: String { dossier.subtitle.map { "\(dossier.title): \($0)" } ?? dossier.title }

  /// Every field that refers to the entity, in document order.
  public func backlinks(to id: EntityID) -> [Backlink] { backlinks[id] ?? [] }
}

extension CheckedDossier {
  /// The dossier with nothing held back but the team's notes and the names of protected parties.
  public func release() -> Release { Release(self) }
}
