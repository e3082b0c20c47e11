import DossierCore

extension PageWriter {
  /// A judgement with its likelihood, the analysts' confidence and what it rests on.
  mutating func assessment(_ assessment: Assessment, _ offset: Int, level: Int) {
    entry(.assessment, offset, assessment.id, level: level) { page in
      page.text(page.book.labels.judgement(assessment, on: page.book.dossier.scale))
    } _: { page in
      page.estimate(assessment, hasBasis: true)
      page.facts { page in
        page.fact(.kind, assessment.kind.map { page.words.assessmentKind[$0] })
        page.fact(.evidence, each: assessment.evidence, separator: page.words.comma) { page, evidence in
          page.link(evidence.ref)
          if let role = evidence.role, role != .standard { page.text(" (\(page.words.citationRole[role]))") }
        }
        page.fact(.assumptions, assessment.assumptions)
        page.fact(.alternatives, assessment.alternatives)
        page.fact(.indicators, assessment.indicators)
        page.fact(.dissent, each: assessment.dissent, separator: page.words.semicolon) { page, dissent in
          page.link(dissent.party, .party)
          page.text(page.words.colon + dissent.text)
        }
        if page.book.dossier.tellsChange(assessment) {
          page.fact(.change, assessment.change.map { page.words.change[$0] })
          page.fact(.changeReason, assessment.changeReason)
        }
        page.citations(assessment.sources)
        page.commonFacts(assessment)
        page.mentions(of: assessment.id)
      }
    }
  }

  /// How likely on a line from 0 to 100, beside how sure the analysts are, why, and for what time: the likelihood itself is said in the
  /// judgement, and never in one sentence with the confidence (ICD 203).
  mutating func estimate(_ assessment: Assessment, hasBasis: Bool = false) {
    let confidence = book.labels.confidence(of: assessment)
    let bounds = assessment.bounds(on: book.dossier.scale)
    let basis = hasBasis ? assessment.confidenceBasis : nil
    if confidence != nil || bounds.low != nil || bounds.high != nil || assessment.horizon != nil {
      open("p", "verdict")
      if bounds.low != nil || bounds.high != nil {
        strip(of: assessment)
        text(" ")
      }
      if let confidence { text("\(confidence) ") }
      if let basis, basis.isParagraph { shortProse(basis, level: 5) }
      if let horizon = assessment.horizon {
        text(" " + words.horizon.filled(["horizon": Joining.clause(horizon)]))
      }
      close()
      newline()
    }
    if let basis, !basis.isParagraph || confidence == nil && bounds.low == nil && bounds.high == nil {
      prose(basis, level: 5)
    }
  }
}
