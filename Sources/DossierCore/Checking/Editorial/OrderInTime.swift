/// What follows from something does not come before it.
///
/// Nothing is said of approximate and uncertain dates: who writes `2022~` says that the order is not known. Sources that
/// are read or archived before they come out are told by `AccessDates`.
enum OrderInTime: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    let dates = Dates(dossier)
    checkHead(dossier, &report)
    for (offset, source) in dossier.sources.enumerated() { check(source, at: offset, dates, &report) }
    for (offset, claim) in dossier.claims.enumerated() { check(claim, at: offset, &report) }
    for (offset, quote) in dossier.quotes.enumerated() { check(quote, at: offset, dates, &report) }
    var stances: Set<[EntityID]> = []
    for reaction in dossier.reactions where reaction.takesStance { stances.insert([reaction.party, reaction.to]) }
    for claim in dossier.claims { stances.insert([claim.claimant, claim.id]) }
    for (offset, reaction) in dossier.reactions.enumerated() {
      check(reaction, at: offset, dates, &report)
      if reaction.stance == .retracts, !stances.contains([reaction.party, reaction.to]) {
        report.add(
          .orderInTime,
          "the reaction \(quoted(reaction.id.text)) takes back a stance of \(quoted(reaction.party.text)) on "
            + "\(quoted(reaction.to.text)), and there is none: add the reaction that took it, or say what it is with another "
            + "`stance`", at: .entity(.reaction, offset).key("stance"))
      }
    }
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
      guard let first = dates.published[origin], published.isSurelyBefore(first) else { continue }
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

  private static func check(_ quote: Quote, at offset: Int, _ dates: Dates, _ report: inout Report) {
    guard let date = quote.date, let source = quote.source, let published = dates.published[source],
      published.isSurelyBefore(date)
    else { return }
    report.add(
      .orderInTime,
      "the quote \(quoted(quote.id.text)) is of \(date.text), after its source \(quoted(source.text)) came out on "
        + "\(published.text)", at: .entity(.quote, offset).key("date"))
  }

  private static func check(_ reaction: Reaction, at offset: Int, _ dates: Dates, _ report: inout Report) {
    guard let date = reaction.date else { return }
    let path = FieldPath.entity(.reaction, offset)
    func add(_ what: String, _ id: EntityID, _ other: EDTFDate) {
      report.add(
        .orderInTime,
        "the reaction \(quoted(reaction.id.text)) of \(date.text) comes before \(what) \(quoted(id.text)) of \(other.text)",
        at: path.key("date"))
    }
    if let cause = dates.occurred[reaction.to], date.isSurelyBefore(cause) {
      add("what it reacts to,", reaction.to, cause)
    }
    if let earlier = reaction.supersedes, let other = dates.occurred[earlier], date.isSurelyBefore(other) {
      add("the reaction that it supersedes,", earlier, other)
    }
    for quote in reaction.quotes {
      guard let said = dates.occurred[quote], date.isSurelyBefore(said) else { continue }
      add("its own words,", quote, said)
    }
  }

  /// The dates that others are held against.
  private struct Dates {
    var published: [EntityID: EDTFDate] = [:]
    var occurred: [EntityID: EDTFDate] = [:]

    init(_ dossier: Dossier) {
      for source in dossier.sources { published[source.id] = source.published }
      for event in dossier.events { occurred[event.id] = event.date }
      for claim in dossier.claims { occurred[claim.id] = claim.date }
      for quote in dossier.quotes { occurred[quote.id] = quote.date }
      for reaction in dossier.reactions { occurred[reaction.id] = reaction.date }
    }
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
