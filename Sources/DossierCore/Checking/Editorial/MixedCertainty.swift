/// How likely something is and how well that is known never stand in one sentence (ICD 203, section D.6.e.2.c).
///
/// English wording only: other languages have no list of words here yet.
enum MixedCertainty: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    guard dossier.language?.lowercased().hasPrefix("en") ?? true else { return }
    let terms = Likelihood.terms(of: dossier.scale ?? .standard).map { $0.rawValue.replacingHyphens }
    for (offset, assessment) in dossier.assessments.enumerated() {
      for (name, text) in [
        ("statement", assessment.statement), ("confidenceBasis", assessment.confidenceBasis?.source ?? ""),
      ] {
        for sentence in sentences(of: text.lowercased()) where sentence.contains("confidence") {
          guard let term = terms.first(where: { sentence.contains($0) }) else { continue }
          report.add(
            .mixedCertainty,
            "`\(name)` has “\(term)” and “confidence” in one sentence: readers take one for the other, so make it two",
            at: .entity(.assessment, offset).key(name))
          break
        }
      }
    }
  }

  private static func sentences(of text: String) -> [Substring] {
    text.split { $0 == "." || $0 == "!" || $0 == "?" || $0 == ";" || $0 == "\n" }
  }
}

extension String {
  fileprivate var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }
}
