extension Assessment: ComparedEntity {
  func report(
    since before: Assessment, as subject: EditionChange.Subject, in comparison: Comparison, _ told: inout Told
  ) {
    // The authors' word on the change is no change itself, but its reason.
    told.pass(over: ["change", "changeReason"])
    let move = LikelihoodMove(from: before, in: comparison.old.dossier, to: self, in: comparison.new.dossier)
    let isDropped = change == .dropped && before.change != .dropped
    let isReversed = change == .reversed && before.statement != statement
    if let kind = isDropped ? .dropped : move.kind(in: change) ?? (isReversed ? .reversed : nil) {
      var moved = EditionChange(subject, kind)
      moved.from = ChangedValue(move.from)
      moved.to = isDropped ? nil : ChangedValue(move.to)
      moved.wording = rewording(since: before, comparison)
      moved.reason = changeReason?.wording
      told.add(moved, of: ["likelihood", "low", "high", "statement"])
      // What is left of it judges nothing any more.
      told.isAll = isDropped
    } else if let wording = rewording(since: before, comparison) {
      let isSame = change == .reworded || wording.isWordingOnly
      var said = EditionChange(subject, isSame ? .reworded : .edited, field: "statement")
      said.wording = wording
      said.isOldHidden = wording.old == nil
      said.reason = changeReason?.wording
      told.add(said, of: ["statement"])
    }
    guard !isDropped, let was = before.confidence, let now = confidence, was != now else { return }
    let grades = Confidence.allCases
    var ground = EditionChange(
      subject,
      grades.firstIndex(of: now) ?? 0 < grades.firstIndex(of: was) ?? 0 ? .confidenceRaised : .confidenceLowered)
    ground.from = ChangedValue(was)
    ground.to = ChangedValue(now)
    ground.reason = comparison.reason(confidenceBasis, since: before.confidenceBasis)
    told.add(ground, of: ["confidence", "confidenceBasis"])
  }

  func describe(_ change: inout EditionChange, in release: Release) {
    change.to = ChangedValue(LikelihoodMove.Span(self, on: release.dossier.scale ?? .standard))
  }

  private func rewording(since before: Assessment, _ comparison: Comparison) -> Rewording? {
    guard !before.statement.utf8.elementsEqual(statement.utf8) else { return nil }
    return Rewording(old: comparison.disclosure.mayTell(before.statement) ? before.statement : nil, new: statement)
  }
}
