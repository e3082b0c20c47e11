import DossierCore

/// Likelihoods on a line from 0 to 100.
extension PageWriter {
  /// The range of a likelihood, the heavier the surer, and hollow that of the edition before where it was another. Words
  /// stand beside it, and it has a name of its own where these do not tell all.
  mutating func strip(of assessment: Assessment, isWide: Bool = false, name: String? = nil) {
    hasDrawing = true
    let length = isWide ? 260 : 130
    open("svg", isWide ? "wide-strip" : "strip")
    attribute("xmlns", "http://www.w3.org/2000/svg")
    if let name {
      attribute("role", "img")
      attribute("aria-label", name)
    } else {
      attribute("aria-hidden", "true")
    }
    attribute("viewBox", "0 0 \(length) 16")
    if isWide {
      literal(
        "<path d=\"M.5 8H259.5M.5 4v8M130 6v4M259.5 4v8\" stroke=\"currentColor\" stroke-width=\"1\" fill=\"none\"/>")
    } else {
      literal(
        "<path d=\"M.5 8H129.5M.5 4v8M65 6v4M129.5 4v8\" stroke=\"currentColor\" stroke-width=\"1\" fill=\"none\"/>")
    }
    let bounds = assessment.bounds(on: book.dossier.scale)
    if bounds.low != nil || bounds.high != nil {
      let height =
        switch assessment.confidence {
        case .low: 4
        case .moderate, nil: 7
        case .high: 10
        }
      bar(from: bounds.low ?? 0, to: bounds.high ?? 100, height: height, isHollow: false, of: length)
    }
    if let earlier = book.earlierRanges[assessment.id] {
      bar(from: earlier.lowerBound, to: earlier.upperBound, height: 13, isHollow: true, of: length)
    }
    close()
  }

  private mutating func bar(from low: Int, to high: Int, height: Int, isHollow: Bool, of length: Int) {
    open("rect")
    let start = low * (length - 1) / 100
    let width = max(2, (high - low) * (length - 1) / 100)
    attribute("x", String(book.direction == .leftToRight ? start : length - start - width))
    attribute("y", height.isMultiple(of: 2) ? String(8 - height / 2) : "\(7 - height / 2).5")
    attribute("width", String(width))
    attribute("height", String(height))
    attribute("fill", isHollow ? "none" : "currentColor")
    if isHollow { attribute("stroke", "currentColor") }
    close()
  }
}
