/// A likelihood is a term of the dossier's scale, and its percentages lie in the term's band (ICD 203; PHIA 2025, whose
/// bands have gaps between them).
enum LikelihoodBands: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    let scale = dossier.scale ?? .standard
    for (offset, assessment) in dossier.assessments.enumerated() {
      let path = FieldPath.entity(.assessment, offset)
      if let low = assessment.low, let high = assessment.high, low > high {
        report.add(
          .likelihoodBand, "`low` is \(low) and `high` is \(high): the lower bound is above the upper one",
          at: path.key("low"))
      }
      guard let term = assessment.likelihood else {
        if assessment.low != nil || assessment.high != nil {
          report.add(
            .likelihoodBand, "the assessment \(quoted(assessment.id.text)) has percentages and no `likelihood`",
            at: path.key(assessment.low == nil ? "high" : "low"))
        }
        continue
      }
      guard let band = term.band(on: scale) else {
        let terms = Likelihood.terms(of: scale).map(\.rawValue)
        report.add(
          .likelihoodBand,
          "`\(term.rawValue)` is no term of the scale \(scale.rawValue): its terms are \(terms.joined(separator: ", "))",
          at: path.key("likelihood"))
        continue
      }
      for (name, percent) in [("low", assessment.low), ("high", assessment.high)] {
        guard let percent, !band.contains(percent) else { continue }
        report.add(
          .likelihoodBand,
          "`\(name)` is \(percent), and `\(term.rawValue)` is \(band.lowerBound) to \(band.upperBound) percent on the "
            + "scale \(scale.rawValue)", at: path.key(name))
      }
    }
  }
}
