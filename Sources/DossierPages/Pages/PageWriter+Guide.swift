import DossierCore

/// How to read the book: what its marks, words and shapes mean, those that it has and no others.
///
/// What only the readers of a stricter label meet is explained behind that label.
extension PageWriter {
  mutating func guidePage() {
    let labels: [Marking?] = [nil] + book.release.stricterMarkings
    let uses = labels.map { (mark: $0, use: GuideUse(of: book.release.seen(at: $0))) }
    part { page in
      page.line("p", "text", page.words[.guideMarks])
      page.guide(EntityKind.allCases, by: uses) {
        $0.kinds.contains($1)
      } _: { page, kind in
        page.line("strong", nil, page.words.marks.letters(of: kind))
        page.text(" ")
        page.explain(page.words.kind(kind), page.words.guideKind(kind))
      }
      page.guide(ClaimStatus.allCases, headed: .status, by: uses) {
        $0.statuses.contains($1)
      } _: { page, status in
        page.explain(page.words.claimStatus[status], page.words.guideStatus[status])
      }
      let positions = StanceShape.positions.joined().map(Optional.some) + [nil]
      page.guide(positions, headed: .whoSaysWhat, .guideStances, by: uses) {
        $0.positions.contains($1)
      } _: {
        page, position in
        page.shape(position)
        page.text(" \(position.map { page.words[$0] } ?? page.words[.otherReaction])")
      }
      page.guideToLikelihood(uses[0].use)
      page.guideToPortions()
    }
  }

  /// A line for each value that something of the book has, behind the least strict label whose readers meet it; nothing where
  /// none is used.
  private mutating func guide<Value>(
    _ values: [Value], headed heading: Word? = nil, _ caption: Word? = nil, by uses: [(mark: Marking?, use: GuideUse)],
    where isUsed: (GuideUse, Value) -> Bool, _ body: (inout PageWriter, Value) -> Void
  ) {
    let used = values.compactMap { value in
      uses.first { isUsed($0.use, value) }.map { (value: value, mark: $0.mark) }
    }
    if used.isEmpty { return }
    // What stands above the lines is marked as the least strict of them is.
    let least = used.contains { $0.mark == nil } ? nil : used.compactMap(\.mark).min()
    if let heading {
      openHeading(2)
      portion(least)
      text(words[heading])
      close()
      newline()
    }
    marked(least) { page in
      if let caption { page.line("p", "text", page.words[caption]) }
      page.open("ul", "lines")
      for (value, mark) in used {
        page.open("li", "item")
        page.portion(mark)
        page.marked(mark) { body(&$0, value) }
        page.close()
        page.newline()
      }
      page.close()
      page.newline()
    }
  }

  /// A word and what it means.
  private mutating func explain(_ word: String, _ meaning: String) {
    line("strong", "status", Joining.capitalized(word))
    text(words.colon)
    text(Joining.sentence(meaning))
  }

  /// What terms of likelihood and the line from 0 to 100 say; which ranges terms stand for is told once, with the method.
  private mutating func guideToLikelihood(_ use: GuideUse) {
    guard book.showsScale, let method = book.layout.address(of: .method) else { return }
    subheading(2, .likelihood)
    line("p", "text", words[.guideLikelihood])
    open("p", "text")
    if use.hasRanges { text("\(words[.judgementsFigure]) ") }
    text(words[.scale] + words.colon)
    link(to: "\(method)#table_1", words[.gapsAndMethod])
    join(".")
    close()
    newline()
  }

  /// What a label in a frame says, told behind the first that there is.
  private mutating func guideToPortions() {
    guard let mark = book.release.stricterMarkings.first else { return }
    open("section", "part")
    openHeading(2)
    portion(mark)
    text(words[.handling])
    close()
    newline()
    marked(mark) { $0.line("p", "text", $0.words[.guidePortions]) }
    close()
    newline()
  }
}
