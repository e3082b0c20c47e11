/// An answered question has an answer, and an open one has none.
enum Answers: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for (offset, question) in dossier.questions.enumerated() {
      let path = FieldPath.entity(.question, offset)
      if question.state ?? .standard != .open, question.answer == nil {
        report.add(
          .missingAnswer,
          "the question \(quoted(question.id.text)) has no `answer`: write one, or say `state: open`", at: path)
      }
    }
  }
}
