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

  /// How likely on a line from 0 to 100, beside how sure the analysts are and why: the likelihood itself is said in the
  /// judgement, and never in one sentence with the confidence (ICD 203).
  mutating func estimate(_ assessment: Assessment, hasBasis: Bool = false) {
    let confidence = book.labels.confidence(of: assessment)
    let bounds = assessment.bounds(on: book.dossier.scale)
    let basis = hasBasis ? assessment.confidenceBasis : nil
    if confidence != nil || bounds.low != nil || bounds.high != nil {
      open("p", "verdict")
      if bounds.low != nil || bounds.high != nil { strip(bounds.low, bounds.high, assessment.confidence) }
      if let confidence { text("\(confidence) ") }
      if let basis, basis.isParagraph { shortProse(basis, level: 5) }
      close()
      newline()
    }
    if let basis, !basis.isParagraph || confidence == nil && bounds.low == nil && bounds.high == nil {
      prose(basis, level: 5)
    }
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
