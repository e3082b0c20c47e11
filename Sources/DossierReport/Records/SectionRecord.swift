import DossierCore
import DossierTemplating

/// A part of the narrative.
final class SectionRecord: TemplateSubject {
  let briefing: BriefingContext
  let section: Section
  let offset: Int

  /// What those may see of it whom its mark lets see it.
  init(briefing: BriefingContext, section: Section, offset: Int) {
    let briefing = briefing.at(section.id)
    self.briefing = briefing
    self.section = briefing.seen(section) { $0.section($1) }
    self.offset = offset
  }

  static let scopeName = "section"
  static let fields: [TemplateField<SectionRecord>] = [
    .id("id", "its id") { $0.section.id.text },
    .text("number", "its number below that of the part, 8.2.1") { $0.briefing.marks.section($0.offset) },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.briefing.mark(of: $0.section.id)
    },
    .text("title", "its heading") { $0.section.title },
    .text("heading", "its heading in capitals") { $0.section.title.uppercased() },
    .written("body", "the narrative") { $0.briefing.prose($0.section.body) },
    .written("items", "the items that belong to it and that its text does not name") { record in
      let named = Set(record.section.body?.items { _ in true } ?? [])
      return record.briefing.marks.written(record.section.items.filter { !named.contains($0) })
    },
    .written("citations", "its sources, in brackets") { $0.briefing.citations($0.section.sources) },
    .list("stricter", BriefingContext.beyondMeaning) { $0.briefing.beyond($0.section.id) },
  ]
}

/// A question and its answer.
final class QuestionRecord: TemplateSubject {
  let briefing: BriefingContext
  let question: Question
  let offset: Int

  /// What those may see of it whom its mark lets see it.
  init(briefing: BriefingContext, question: Question, offset: Int) {
    let briefing = briefing.at(question.id)
    self.briefing = briefing
    self.question = briefing.seen(question) { $0.question($1) }
    self.offset = offset
  }

  static let scopeName = "question"
  static let fields: [TemplateField<QuestionRecord>] = [
    .id("id", "its id") { $0.question.id.text },
    .text("mark", "what it goes by elsewhere") { $0.briefing.marks.mark($0.question.id) },
    .number("number", "its number") { $0.offset + 1 },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.briefing.mark(of: $0.question.id)
    },
    .text("question", "the question") { $0.question.question },
    .text("state", "how far it is answered, unless fully") { record in
      let state = record.question.state ?? .standard
      return state == .standard ? nil : record.briefing.label("questionState.\(state.rawValue)")
    },
    .written("answer", "the answer") { $0.briefing.prose($0.question.answer) },
    .written("claims", "the claims that bear on it") { $0.briefing.marks.written($0.question.claims) },
    .written("citations", "its sources, in brackets") { $0.briefing.citations($0.question.sources) },
    .list("stricter", BriefingContext.beyondMeaning) { $0.briefing.beyond($0.question.id) },
  ]
}

/// A word that the dossier explains.
final class TermRecord: TemplateSubject {
  let briefing: BriefingContext
  let term: Term

  /// What those may see of it whom its mark lets see it.
  init(briefing: BriefingContext, term: Term) {
    let briefing = briefing.at(term.id)
    self.briefing = briefing
    self.term = briefing.seen(term) { $0.term($1) }
  }

  static let scopeName = "term"
  static let fields: [TemplateField<TermRecord>] = [
    .id("id", "its id") { $0.term.id.text },
    .text("term", "the word") { $0.term.term },
    .written("definition", "what it means here") { $0.briefing.prose($0.term.definition) },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.briefing.mark(of: $0.term.id)
    },
    .list("stricter", BriefingContext.beyondMeaning) { $0.briefing.beyond($0.term.id) },
  ]
}
