extension Claim: ComparedEntity {
  func report(since before: Claim, as subject: EditionChange.Subject, in comparison: Comparison, _ told: inout Told) {
    if before.withdrawn != withdrawn, before.withdrawn == nil || withdrawn == nil {
      var change = EditionChange(subject, withdrawn == nil ? .reinstated : .withdrawn)
      change.date = withdrawn
      change.from = ChangedValue(before.status ?? .standard)
      change.to = ChangedValue(status ?? .standard)
      // Its status follows: a claim that is taken back is no longer whatever it was held to be.
      let follows = (status ?? .standard) == .withdrawn || (before.status ?? .standard) == .withdrawn
      if follows { change.reason = comparison.reason(statusBasis, since: before.statusBasis) }
      told.add(change, of: follows ? ["withdrawn", "status", "statusDate", "statusBasis"] : ["withdrawn"])
    }
    if !told.fields.contains("status"), before.status ?? .standard != status ?? .standard {
      var change = EditionChange(subject, .status)
      change.from = ChangedValue(before.status ?? .standard)
      change.to = ChangedValue(status ?? .standard)
      change.date = statusDate
      change.reason = statusBasis?.wording
      told.add(change, of: ["status", "statusDate", "statusBasis"])
    }
    let grade = GradeChange(
      field: "credibility", from: before.credibility, to: credibility, unjudged: .cannotBeJudged)
    if let change = grade.change(
      of: subject, reason: comparison.reason(credibilityBasis, since: before.credibilityBasis))
    {
      told.add(change, of: ["credibility", "credibilityBasis"])
    }
  }

  func describe(_ change: inout EditionChange, in release: Release) {
    change.party = release.changedValue(claimant)
    change.to = ChangedValue(status ?? .standard)
    change.date = date
  }
}

/// A move on one of the two Admiralty scales, whose values stand from the best grade to the worst, and then the one for
/// what cannot be judged.
struct GradeChange<Grade: Vocabulary> {
  let field: String
  let from: Grade?
  let to: Grade?
  let unjudged: Grade

  /// The change; nil where the grade is the same, or where one of the two is none, so that it moved neither up nor down.
  func change(of subject: EditionChange.Subject, reason: String?) -> EditionChange? {
    let order = Array(Grade.allCases)
    guard let from, let to, from != to, from != unjudged, to != unjudged, let before = order.firstIndex(of: from),
      let now = order.firstIndex(of: to)
    else { return nil }
    var change = EditionChange(subject, now < before ? .gradeRaised : .gradeLowered, field: field)
    change.from = ChangedValue(from)
    change.to = ChangedValue(to)
    change.reason = reason
    return change
  }
}

extension Comparison {
  /// What a basis says now, where it says something else than before.
  func reason(_ now: Prose?, since before: Prose?) -> String? {
    now == before ? nil : now?.wording
  }
}
