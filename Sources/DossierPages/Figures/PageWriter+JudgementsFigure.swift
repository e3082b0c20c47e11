import DossierCore

extension PageWriter {
  /// How likely the judgements of the page are, on one axis: the lines of all rows lie below one another. None for one
  /// alone, which has its own line; what is stricter than what is not marked stands below, label by label.
  mutating func judgementsFigure() {
    let dossier = book.dossier
    let shown = page.items.filter { offset in
      let bounds = dossier.assessments[offset].bounds(on: dossier.scale)
      return bounds.low != nil || bounds.high != nil
    }
    let groups = Dictionary(grouping: shown) { book.mark(.assessment, $0) }
    if let plain = groups[nil], plain.count > 1 { axis(of: plain) }
    for mark in Marking.allCases.sorted() {
      guard let marked = groups[mark] else { continue }
      open("section", "part")
      portion(mark)
      self.marked(mark) { $0.axis(of: marked) }
      close()
      newline()
    }
  }

  private mutating func axis(of judgements: [Int]) {
    let dossier = book.dossier
    open("table", "scale")
    open("caption", "grid-key")
    text(words[.judgementsFigure])
    if judgements.contains(where: { book.earlierRanges[dossier.assessments[$0].id] != nil }) {
      text(" \(words[.judgementsFigureBefore])")
    }
    close()
    newline()
    open("thead")
    open("tr")
    open("td", "scale-mark")
    close()
    header(.likelihood, "scale-line")
    header(.likelihoodPercent, "scale-range")
    close()
    close()
    newline()
    open("tbody")
    for offset in judgements {
      open("tr")
      open("th", "scale-mark")
      attribute("scope", "row")
      markLink(.assessment, offset)
      close()
      row(of: dossier.assessments[offset])
      close()
      newline()
    }
    close()
    close()
    newline()
  }

  private mutating func row(of assessment: Assessment) {
    let assessment = sight.assessment(assessment.id) ?? assessment
    open("td", "scale-line")
    let earlier = book.earlierRanges[assessment.id].flatMap {
      book.labels.percent(from: $0.lowerBound, to: $0.upperBound)
    }
    let told = [
      book.labels.confidence(of: assessment), earlier.map { words.changes.label("textWas", ["text": $0]) },
    ].compactMap(\.self)
    strip(of: assessment, isWide: true, name: told.isEmpty ? nil : Joining.sentences(told))
    close()
    line("td", "scale-range", book.labels.range(of: assessment, on: book.dossier.scale) ?? "")
  }
}
