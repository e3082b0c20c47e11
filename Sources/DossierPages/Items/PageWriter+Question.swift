import DossierCore

extension PageWriter {
  /// A question and its answer.
  mutating func question(_ question: Question, _ offset: Int, level: Int) {
    entry(.question, offset, question.id, level: level) { page in
      if let state = question.state, state != .standard { page.line("p", "verdict", page.words.stateOfAnswer[state]) }
      if let answer = question.answer { page.prose(answer, level: level + 1) }
      page.facts { page in
        page.fact(.bearsOn, .claim, question.claims)
        page.citations(question.sources)
        page.commonFacts(question)
        page.mentions(of: question.id)
      }
    }
  }
}
