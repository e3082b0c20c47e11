/// What follows from something does not come before it.
///
/// Nothing is said of approximate and uncertain dates: who writes `2022~` says that the order is not known. Sources that
/// are read or archived before they come out are told by `AccessDates`.
enum OrderInTime: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    let dates = Dates(dossier: dossier, index: facts.index)
    checkHead(dossier, &report)
    for offset in dossier.sources.indices where !dossier.sources[offset].derivesFrom.isEmpty {
      check(dossier.sources[offset], at: offset, dates, &report)
    }
    for offset in dossier.claims.indices where dossier.claims[offset].statusDate != nil {
      check(dossier.claims[offset], at: offset, &report)
    }
    for offset in dossier.quotes.indices { checkQuote(offset, dates, &report) }
    for offset in dossier.reactions.indices { checkReaction(offset, dates, &report) }
  }

  private static func checkHead(_ dossier: Dossier, _ report: inout Report) {
    guard let cutoff = dossier.cutoff, let edition = dossier.edition?.date, edition.isSurelyBefore(cutoff) else {
      return
    }
    report.add(
      .orderInTime,
      "the cut-off of \(cutoff.text) comes after the edition of \(edition.text): an edition cannot know what happens "
        + "later", at: FieldPath().key("cutoff"))
  }

  private static func check(_ source: Source, at offset: Int, _ dates: Dates, _ report: inout Report) {
    guard let published = source.published else { return }
    for (position, origin) in source.derivesFrom.enumerated() {
      guard let first = dates.published(origin), published.isSurelyBefore(first) else { continue }
      report.add(
        .orderInTime,
        "the source \(quoted(source.id.text)) of \(published.text) derives from \(quoted(origin.text)), which came out "
          + "later, on \(first.text)", at: .entity(.source, offset).key("derivesFrom").item(position))
    }
  }

  private static func check(_ claim: Claim, at offset: Int, _ report: inout Report) {
    guard let date = claim.date, let status = claim.statusDate, status.isSurelyBefore(date) else { return }
    report.add(
      .orderInTime,
      "the claim \(quoted(claim.id.text)) has a status of \(status.text), before it was made on \(date.text)",
      at: .entity(.claim, offset).key("statusDate"))
  }

  private static func checkQuote(_ offset: Int, _ dates: Dates, _ report: inout Report) {
    let quotes = dates.dossier.quotes
    guard let date = quotes[offset].date, let source = quotes[offset].source, let published = dates.published(source),
      published.isSurelyBefore(date)
    else { return }
    report.add(
      .orderInTime,
      "the quote \(quoted(quotes[offset].id.text)) is of \(date.text), after its source \(quoted(source.text)) came out on "
        + "\(published.text)", at: .entity(.quote, offset).key("date"))
  }

  private static func checkReaction(_ offset: Int, _ dates: Dates, _ report: inout Report) {
    let reactions = dates.dossier.reactions
    let id = reactions[offset].id
    if let date = reactions[offset].date {
      func add(_ what: String, _ other: EntityID) {
        guard let otherDate = dates.occurred(other), date.isSurelyBefore(otherDate) else { return }
        report.add(
          .orderInTime,
          "the reaction \(quoted(id.text)) of \(date.text) comes before \(what) \(quoted(other.text)) of \(otherDate.text)",
          at: .entity(.reaction, offset).key("date"))
      }
      add("what it reacts to,", reactions[offset].to)
      if let earlier = reactions[offset].supersedes { add("the reaction that it supersedes,", earlier) }
      for quote in reactions[offset].quotes { add("its own words,", quote) }
    }
    if reactions[offset].stance == .retracts, !dates.isTaken(by: reactions[offset].party, on: reactions[offset].to) {
      let reaction = reactions[offset]
      report.add(
        .orderInTime,
        "the reaction \(quoted(reaction.id.text)) takes back a stance of \(quoted(reaction.party.text)) on "
          + "\(quoted(reaction.to.text)), and there is none: add the reaction that took it, or say what it is with another "
          + "`stance`", at: .entity(.reaction, offset).key("stance"))
    }
  }

  /// The dates and stances that others are held against.
  private struct Dates {
    let dossier: Dossier
    let index: EntityIndex
    private let stances: Set<Stand>

    /// That a party stands somewhere on a claim.
    private struct Stand: Hashable {
      let party: EntityID
      let claim: EntityID
    }

    init(dossier: Dossier, index: EntityIndex) {
      self.dossier = dossier
      self.index = index
      let (claims, reactions) = (dossier.claims, dossier.reactions)
      guard reactions.indices.contains(where: { reactions[$0].stance == .retracts }) else {
        stances = []
        return
      }
      let reacted = reactions.indices.lazy.filter { reactions[$0].takesStance }
      stances = Set(reacted.map { Stand(party: reactions[$0].party, claim: reactions[$0].to) })
        .union(claims.indices.lazy.map { Stand(party: claims[$0].claimant, claim: claims[$0].id) })
    }

    /// When the source came out.
    func published(_ source: EntityID) -> EDTFDate? {
      index.offset(of: source, .source).flatMap { dossier.sources[$0].published }
    }

    /// When it happened or was said.
    func occurred(_ id: EntityID) -> EDTFDate? {
      guard let position = index[id] else { return nil }
      return switch position.kind {
      case .event: dossier.events[position.offset].date
      case .claim: dossier.claims[position.offset].date
      case .quote: dossier.quotes[position.offset].date
      case .reaction: dossier.reactions[position.offset].date
      case .source, .party, .question, .assessment, .section, .attachment, .term: nil
      }
    }

    /// Whether the party has said something of the claim that can be taken back.
    func isTaken(by party: EntityID, on claim: EntityID) -> Bool { stances.contains(Stand(party: party, claim: claim)) }
  }
}

extension Reaction {
  /// Whether it says something of a claim that can be taken back.
  fileprivate var takesStance: Bool {
    switch stance {
    case .affirms, .partlyAffirms, .denies, .doubts, .noPosition: true
    case .noComment, .retracts, nil: false
    }
  }
}

extension EDTFDate {
  /// Whether all that it can mean comes before all that the other can mean, where each of them happens.
  ///
  /// Two times are compared as instants; with a day among them the days of the two places are, since nobody knows its
  /// offset from UTC. Never so of approximate and uncertain dates.
  func isSurelyBefore(_ other: EDTFDate) -> Bool {
    guard start.qualifier == nil, end?.qualifier == nil, other.start.qualifier == nil else { return false }
    let last = end ?? start
    if last.precision > .day, other.precision > .day { return last.latest < other.earliest }
    return last.lastDay < other.firstDay
  }
}
