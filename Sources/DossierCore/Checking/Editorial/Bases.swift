/// A finding about a claim, and a grade, says what it stands on.
enum Bases: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for offset in dossier.claims.indices where dossier.claims[offset].statusBasis == nil {
      let status = dossier.claims[offset].status ?? .standard
      if status != .unverified, status != .underReview, status != .withdrawn {
        let claim = dossier.claims[offset]
        report.add(
          .missingBasis,
          "the claim \(quoted(claim.id.text)) is `\(status.rawValue)` and has no `statusBasis`: say what was found",
          at: .entity(.claim, offset).key("status"))
      }
    }
    for (offset, assessment) in dossier.assessments.enumerated() {
      if assessment.likelihood != nil, assessment.confidence == nil {
        report.add(
          .missingBasis,
          "the assessment \(quoted(assessment.id.text)) has a `likelihood` and no `confidence`",
          at: .entity(.assessment, offset).key("likelihood"))
      }
      if let change = assessment.change, change != .new, change != .unchanged, assessment.changeReason == nil {
        report.add(
          .missingBasis,
          "the assessment \(quoted(assessment.id.text)) is `\(change.rawValue)` and has no `changeReason`",
          at: .entity(.assessment, offset).key("change"))
      }
    }
  }
}
