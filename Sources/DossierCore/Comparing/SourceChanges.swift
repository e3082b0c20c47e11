extension Source: ComparedEntity {
  /// The tag by which a source is known to have been retracted by who put it out; the format has no field for it.
  static let retracted = "retracted"

  func report(since before: Source, as subject: EditionChange.Subject, in comparison: Comparison, _ told: inout Told) {
    if tags.contains(Self.retracted), !before.tags.contains(Self.retracted) {
      told.add(
        EditionChange(subject, .retracted), of: tags.filter { $0 != Self.retracted } == before.tags ? ["tags"] : [])
    }
    if before.snapshot != snapshot || before.snapshotSha256 != snapshotSha256 {
      let kind: EditionChange.Kind =
        before.snapshot == nil ? .archived : snapshot == nil ? .archiveDropped : .archiveChanged
      var change = EditionChange(subject, kind)
      change.from = before.snapshot.flatMap { comparison.disclosure.told(.text($0)) }
      change.to = snapshot.map(ChangedValue.text)
      told.add(change, of: ["snapshot", "snapshotSha256"])
    }
    let grade = GradeChange(
      field: "reliability", from: before.reliability, to: reliability, unjudged: .cannotBeJudged)
    if let change = grade.change(
      of: subject, reason: comparison.reason(reliabilityBasis, since: before.reliabilityBasis))
    {
      told.add(change, of: ["reliability", "reliabilityBasis"])
    }
  }

  func describe(_ change: inout EditionChange, in release: Release) { change.date = published }
}

extension Party: ComparedEntity {
  func report(since before: Party, as subject: EditionChange.Subject, in comparison: Comparison, _ told: inout Told) {
    let (wasProtected, isProtected) = (before.protectIdentity == true, protectIdentity == true)
    guard wasProtected != isProtected else { return }
    // What else is known of the party would tell who it is.
    told.add(EditionChange(subject, isProtected ? .identityProtected : .identityDisclosed), of: [])
    told.isAll = true
  }
}

extension Question: ComparedEntity {
  func report(since before: Question, as subject: EditionChange.Subject, in comparison: Comparison, _ told: inout Told)
  {
    guard before.state ?? .standard != state ?? .standard else { return }
    var change = EditionChange(subject, .state)
    change.from = ChangedValue(before.state ?? .standard)
    change.to = ChangedValue(state ?? .standard)
    change.reason = comparison.reason(answer, since: before.answer)
    told.add(change, of: ["state", "answer"])
  }
}
