/// Who reads a judgement is told one likelihood: the statement does not say another term than `likelihood`.
///
/// English wording only: other languages have no list of words here yet.
enum StatedLikelihood: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    guard dossier.language?.lowercased().hasPrefix("en") ?? true else { return }
    let terms = Likelihood.terms(of: dossier.scale ?? .standard)
    let words = Dictionary(
      uniqueKeysWithValues: terms.map { ($0, String($0.rawValue.map { $0 == "-" ? " " : $0 })) })
    for (offset, assessment) in dossier.assessments.enumerated() {
      guard let likelihood = assessment.likelihood, let own = words[likelihood] else { continue }
      let said = LikelihoodWords.terms(in: assessment.statement, among: words)
      guard let other = said.first.flatMap({ words[$0] }), !said.contains(likelihood) else { continue }
      report.add(
        .statedLikelihood,
        "the statement says “\(other)”, and `likelihood` is `\(likelihood.rawValue)`: readers are told two likelihoods. Write "
          + "“\(own)” there, or leave the likelihood to its field", at: .entity(.assessment, offset).key("statement"))
    }
  }
}
