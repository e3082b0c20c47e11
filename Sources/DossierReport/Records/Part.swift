import DossierCore
import DossierTemplating

/// A part of the briefing that has a numbered heading.
enum Part: String, CaseIterable, Sendable {
  case bottomLine, keyJudgements, whatChanged, keyQuotes, whoSaysWhat, reactions, timeline, background, questions
  case outlook, whoIsWho, glossary, attachments, topics, gapsAndMethod, sources
  /// Parts of a short briefing: the claims in dispute, and the quotes of both sides.
  case contestedClaims, bothSides
  /// The quotes that stand with no claim.
  case otherQuotes
}

/// A part of the briefing, as its heading and the contents show it.
struct PartRecord: TemplateSubject {
  let briefing: BriefingContext
  let part: Part
  let partNumber: Int

  static let scopeName = "part"
  static let fields: [TemplateField<PartRecord>] = [
    .id("id", "the name that it has among the parts") { $0.part.rawValue },
    .number("number", "its number, in the order of the template") { $0.partNumber },
    .text("partMarking", "the TLP label of all that it has, where stricter than what is not marked") {
      $0.mark?.rawValue
    },
    .text("title", "what it is called, with a TLP label where all that it has is stricter than what is not marked") {
      $0.title
    },
    .text("heading", "the same in capitals") { $0.title.uppercased() },
  ]

  private var title: String {
    briefing.marked(briefing.label("part.\(part.rawValue)"), mark)
  }

  private var mark: Marking? { briefing.labelsInUse.first { briefing.at($0).isPresent(part) } ?? nil }
}

/// The parts of the briefing: `{{#part.sources}}`.
struct PartsRecord: TemplateSubject {
  let briefing: BriefingContext

  static let scopeName = "parts"
  static let fields: [TemplateField<PartsRecord>] = Part.allCases.map { part in
    .record(part.rawValue, "there when the part has something to say") { $0.briefing.record(of: part) }
  }
}
