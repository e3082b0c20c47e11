import DossierCore

extension PageWriter {
  /// A judgement with its likelihood, the analysts' confidence and what it rests on.
  mutating func assessment(_ assessment: Assessment, _ offset: Int, level: Int) {
    entry(.assessment, offset, assessment.id, level: level) { page in
      page.estimate(assessment, hasBasis: true)
      page.facts { page in
        page.fact(.kind, assessment.kind.map { page.words.assessmentKind[$0] })
        page.fact(.horizon, assessment.horizon)
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
        page.fact(.change, assessment.change.map { page.words.change[$0] })
        page.fact(.changeReason, assessment.changeReason)
        page.citations(assessment.sources)
        page.commonFacts(assessment)
        page.mentions(of: assessment.id)
      }
    }
  }

  /// Likelihood and confidence, never in one sentence (ICD 203), and what the confidence rests on; a term that the statement
  /// says is not said again.
  mutating func estimate(_ assessment: Assessment, hasBasis: Bool = false) {
    let scale = book.dossier.scale ?? .standard
    let band = assessment.likelihood?.band(on: scale)
    var parts = book.labels.likelihood(of: assessment, on: book.dossier.scale).map { [$0] } ?? []
    switch (assessment.low ?? band?.lowerBound, assessment.high ?? band?.upperBound) {
    case (let low?, let high?): parts.append(words[.likelihoodRange, ["low": String(low), "high": String(high)]])
    case (let low?, nil): parts.append(words[.likelihoodFrom, ["low": String(low)]])
    case (nil, let high?): parts.append(words[.likelihoodTo, ["high": String(high)]])
    case (nil, nil): parts = assessment.likelihood.map { [words.likelihood[$0]] } ?? []
    }
    if parts.isEmpty, assessment.confidence == nil { return }
    open("p", "verdict")
    if !parts.isEmpty {
      strip(assessment.low ?? band?.lowerBound, assessment.high ?? band?.upperBound, assessment.confidence)
      open("strong", "status")
      text(Joining.sentence(Joining.capitalized(parts.joined(separator: words.comma))))
      close()
      text(" ")
    }
    if let confidence = assessment.confidence {
      text("\(words[.confidence])\(words.colon)\(words.confidence[confidence])")
      endFact()
      text(" ")
    }
    if hasBasis, let basis = assessment.confidenceBasis, basis.isParagraph { shortProse(basis, level: 5) }
    close()
    newline()
    if hasBasis, let basis = assessment.confidenceBasis, !basis.isParagraph { prose(basis, level: 5) }
  }

  /// The range of a likelihood on a line from 0 to 100, the heavier the surer; its words stand beside it.
  private mutating func strip(_ low: Int?, _ high: Int?, _ confidence: Confidence?) {
    hasDrawing = true
    let (low, high) = (low ?? 0, high ?? 100)
    let height =
      switch confidence {
      case .low: 4
      case .moderate, nil: 7
      case .high: 10
      }
    open("svg", "strip")
    attribute("xmlns", "http://www.w3.org/2000/svg")
    attribute("aria-hidden", "true")
    attribute("viewBox", "0 0 130 16")
    literal(
      "<path d=\"M.5 8H129.5M.5 4v8M65 6v4M129.5 4v8\" stroke=\"currentColor\" stroke-width=\"1\" fill=\"none\"/>")
    open("rect")
    let start = low * 129 / 100
    let length = max(2, (high - low) * 129 / 100)
    attribute("x", String(book.direction == .leftToRight ? start : 130 - start - length))
    attribute("y", String(8 - height / 2))
    attribute("width", String(length))
    attribute("height", String(height))
    attribute("fill", "currentColor")
    close()
    close()
    text(" ")
  }
}
