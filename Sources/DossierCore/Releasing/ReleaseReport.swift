/// What whoever makes a release should know of it, and what nobody else may know.
public struct ReleaseReport: Sendable {
  /// A text that leaves and has a name of something that stays behind. No rule can judge whether that tells anything.
  public struct Mention: Sendable, Equatable {
    /// Where: the entity and its field, `clm-one.statement`; for the head the field alone.
    public let place: String
    /// What is named.
    public let id: EntityID
  }

  /// An item that leaves although everything that it is taken from stays behind.
  public struct Departure: Sendable, Equatable {
    /// The item.
    public let id: EntityID
    /// What of that and why, in words: “it is taken from `src-memo`, which is TLP:RED”.
    public let explanation: String
  }

  /// A claim that reads otherwise in the release than in the whole dossier.
  public struct Shift: Sendable, Equatable {
    /// What is computed of a claim.
    public struct Facts: Sendable, Equatable {
      /// Whether it is contested.
      public let isContested: Bool
      /// By which claims.
      public let contestedBy: [EntityID]
      /// How many independent sources it has.
      public let sources: Int
      /// How many parties stand somewhere on it.
      public let parties: Int

      init(_ release: Release, _ offset: Int) {
        isContested = release.contested[offset]
        contestedBy = release.contestedBy[offset]
        sources = release.independentSources[offset]
        parties = release.standings[offset].count
      }
    }

    /// Which claim.
    public let claim: EntityID
    /// In the whole dossier.
    public let whole: Facts
    /// In the release.
    public let released: Facts
  }

  /// The dossier's id.
  public let id: EntityID
  /// Whom the release is for.
  public let label: Marking
  /// The release, or why there is none, and what stays behind.
  public let filteredRelease: FilteredRelease
  /// How many items the whole dossier has.
  public let count: Int
  /// Items that leave although everything that they are taken from stays behind: they have markings of their own.
  public let departures: [Departure]
  /// Assessments that leave although all evidence for them stays behind: evidence does not mark what is judged by it.
  public let unsupported: [EntityID]
  /// The fields of the head that stay behind, since it is marked above the label.
  public let withheldFields: [String]
  /// Texts to read once more.
  public let mentions: [Mention]
  /// Claims that read otherwise than in the whole dossier.
  public let shifts: [Shift]
  /// Sources, parties and attachments that leave, and that only something that stays behind refers to.
  public let idle: [EntityID]
}

extension CheckedDossier {
  /// What a release for the label holds back and why, and what to look at before it goes out.
  public func releaseReport(for label: Marking) -> ReleaseReport {
    let filteredRelease = filteredRelease(for: label)
    let whole = release()
    let left = filteredRelease.release
    return ReleaseReport(
      id: whole.id, label: label, filteredRelease: filteredRelease, count: dossier.entityCount,
      departures: left == nil ? [] : departures(withheld: filteredRelease.withheld),
      unsupported: left.map { unsupported(in: $0) } ?? [],
      withheldFields: left.map { withheldFields(of: $0) } ?? [],
      mentions: left.map { mentions(in: $0, of: filteredRelease.withheld) } ?? [],
      shifts: left.map { shifts(from: whole, to: $0) } ?? [], idle: left.map { idle(in: $0, whole: whole) } ?? [])
  }

  private func departures(withheld: [Withheld]) -> [ReleaseReport.Departure] {
    let reasons = Dictionary(withheld.map { ($0.id, $0.reason) }, uniquingKeysWith: { first, _ in first })
    return dossier.walked(by: DepartureReader(withheld: reasons)).found
  }

  private func unsupported(in left: Release) -> [EntityID] {
    dossier.assessments.filter { assessment in
      guard let remaining = left.assessment(assessment.id) else { return false }
      return assessment.evidence.contains(where: \.isFor) && !remaining.evidence.contains(where: \.isFor)
    }.map(\.id)
  }

  private func withheldFields(of release: Release) -> [String] {
    guard let label = release.marking, let head = dossier.headMarking ?? dossier.marking, head > label else {
      return []
    }
    let before = dossier.headFields
    let after = Set(release.dossier.headFields)
    return before.filter { !after.contains($0) }
  }

  private func mentions(in release: Release, of withheld: [Withheld]) -> [ReleaseReport.Mention] {
    var list = NameList()
    for item in withheld {
      list.add(item.id.text, of: item.id)
      guard let position = index[item.id] else { continue }
      switch position.kind {
      case .party:
        for name in dossier.parties[position.offset].names { list.add(name, of: item.id) }
      case .source:
        list.add(dossier.sources[position.offset].title, of: item.id)
        if let url = dossier.sources[position.offset].url { list.add(url, of: item.id) }
      case .event: list.add(dossier.events[position.offset].title, of: item.id)
      case .attachment: list.add(dossier.attachments[position.offset].path, of: item.id)
      case .claim, .quote, .reaction, .question, .assessment, .section, .term: break
      }
    }
    let search = NameSearch(list)
    guard !search.isEmpty else { return [] }
    return release.dossier.walked(by: MentionReader(search: search)).found
  }

  private func shifts(from whole: Release, to left: Release) -> [ReleaseReport.Shift] {
    left.dossier.claims.indices.compactMap { now in
      let id = left.dossier.claims[now].id
      guard let before = whole.offset(id, .claim) else { return nil }
      let shift = ReleaseReport.Shift(
        claim: id, whole: ReleaseReport.Shift.Facts(whole, before), released: ReleaseReport.Shift.Facts(left, now))
      return shift.whole == shift.released ? nil : shift
    }
  }

  private func idle(in left: Release, whole: Release) -> [EntityID] {
    let ids =
      left.dossier.sources.map(\.id) + left.dossier.parties.map(\.id) + left.dossier.attachments.map(\.id)
    return ids.filter {
      $0 != left.dossier.cover && left.backlinks(to: $0).isEmpty && !whole.backlinks(to: $0).isEmpty
    }
  }
}

extension Evidence {
  /// Whether it supports the assessment.
  fileprivate var isFor: Bool { role ?? .standard == .for }
}

/// Finds the items that leave although everything that they are taken from stays behind.
private struct DepartureReader: FieldReader {
  let withheld: [EntityID: Withheld.Reason]
  var found: [ReleaseReport.Departure] = []

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {}

  mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {
    guard withheld[entity.id] == nil, let origin = entity.origins.first,
      entity.origins.allSatisfy({ withheld[$0] != nil })
    else { return }
    let explanation = Withheld.explanation(of: .origin(origin), in: withheld)
    found.append(ReleaseReport.Departure(id: entity.id, explanation: explanation))
  }
}

private struct MentionReader: FieldReader {
  let search: NameSearch
  var found: [ReleaseReport.Mention] = []
  private var entity: EntityID?

  init(search: NameSearch) { self.search = search }

  mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) { self.entity = entity.id }

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
    if let text = value as? String { look(in: text, field) }
  }

  mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) { look(in: prose.source, field) }

  private mutating func look(in text: String, _ field: Field) {
    for id in search.owners(in: text) {
      let mention = ReleaseReport.Mention(place: (entity.map { "\($0)." } ?? "") + "\(field.name)", id: id)
      if found.last != mention { found.append(mention) }
    }
  }
}
