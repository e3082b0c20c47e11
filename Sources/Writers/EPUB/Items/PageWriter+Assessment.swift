import DossierCore

extension PageWriter {
  /// A judgement with its likelihood, the analysts' confidence and what it rests on.
  mutating func assessment(_ assessment: Assessment, _ offset: Int, level: Int) {
    entry(.assessment, offset, assessment.id, level: level) { page in
      page.facts { page in
        page.fact(.kind, assessment.kind.map { page.words.assessmentKind[$0] })
        page.estimate(assessment)
        page.fact(.confidenceBasis, assessment.confidenceBasis)
        page.fact(.horizon, assessment.horizon)
        page.fact(.evidence, each: assessment.evidence) { page, evidence in
          page.link(evidence.ref)
          if let role = evidence.role, role != .standard { page.text(" (\(page.words.citationRole[role]))") }
        }
        page.fact(.assumptions, assessment.assumptions)
        page.fact(.alternatives, assessment.alternatives)
        page.fact(.indicators, assessment.indicators)
        page.fact(.dissent, each: assessment.dissent) { page, dissent in
          page.link(dissent.party, .party)
          page.text(page.words.colon + dissent.text)
        }
        page.fact(.change, assessment.change.map { page.words.change[$0] })
        page.fact(.changeReason, assessment.changeReason)
        page.citations(assessment.sources)
        page.commonFacts(assessment)
        page.mentions(of: assessment.id)
      }
    }
  }

  /// Likelihood and confidence, never in one sentence (ICD 203); a term that the statement says is not said again.
  mutating func estimate(_ assessment: Assessment) {
    let scale = book.dossier.scale ?? .standard
    let band = assessment.likelihood?.band(on: scale)
    var parts = book.labels.likelihood(of: assessment, on: book.dossier.scale).map { [$0] } ?? []
    switch (assessment.low ?? band?.lowerBound, assessment.high ?? band?.upperBound) {
    case (let low?, let high?): parts.append(words[.likelihoodRange, ["low": String(low), "high": String(high)]])
    case (let low?, nil): parts.append(words[.likelihoodFrom, ["low": String(low)]])
    case (nil, let high?): parts.append(words[.likelihoodTo, ["high": String(high)]])
    case (nil, nil): parts = assessment.likelihood.map { [words.likelihood[$0]] } ?? []
    }
    fact(.likelihood, parts.isEmpty ? nil : parts.joined(separator: words.comma))
    fact(.confidence, assessment.confidence.map { words.confidence[$0] })
  }
}
