/// A part of the briefing that has a numbered heading.
enum Part: String, CaseIterable, Sendable {
  case bottomLine, keyJudgements, whatChanged, keyQuotes, whoSaysWhat, reactions, timeline, background, questions
  case outlook, whoIsWho, glossary, attachments, topics, gapsAndMethod, sources
  /// Parts of a short briefing: the claims in dispute, and the quotes of both sides.
  case contestedClaims, bothSides
}

/// A part of the briefing, as its heading and the contents show it.
struct PartRecord: TemplateSubject {
  let desk: Desk
  let part: Part
  let partNumber: Int

  static let scopeName = "part"
  static let fields: [TemplateField<PartRecord>] = [
    .id("id", "the name that it has among the parts") { $0.part.rawValue },
    .number("number", "its number, in the order of the template") { $0.partNumber },
    .text("title", "what it is called") { $0.desk.label("part.\($0.part.rawValue)") },
    .text("heading", "the same in capitals") { $0.desk.label("part.\($0.part.rawValue)").uppercased() },
  ]
}

/// The parts of the briefing: `{{#part.sources}}`.
struct PartsRecord: TemplateSubject {
  let desk: Desk

  static let scopeName = "parts"
  static let fields: [TemplateField<PartsRecord>] = Part.allCases.map { part in
    .record(part.rawValue, "there when the part has something to say") { $0.desk.record(of: part) }
  }
}
