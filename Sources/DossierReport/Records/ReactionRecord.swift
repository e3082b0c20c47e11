import DossierCore
import DossierTemplating

/// What parties react to other than by a stance on a claim.
struct TargetRecord: TemplateSubject {
  let briefing: BriefingContext
  let target: EntityID
  let offsets: [Int]

  static let scopeName = "reactionTarget"
  static let fields: [TemplateField<TargetRecord>] = [
    .text("name", "what it is called") { record in
      record.briefing.marked(
        record.briefing.whole.shortLabel(of: record.target, in: record.briefing.labels.quotation),
        record.briefing.least(record.offsets.map { record.briefing.whole.dossier.reactions[$0].id }))
    },
    .written("mark", "what it goes by elsewhere, in brackets, unless by its name") { $0.mark },
    .list(
      "reactions", "the reactions to it", count: { $0.offsets.count },
      item: { ReactionRecord(briefing: $0.briefing, reaction: $0.briefing.whole.dossier.reactions[$0.offsets[$1]]) }),
  ]

  private var mark: ((inout Page) -> Void)? {
    if briefing.whole.kind(of: target) == .party { return nil }
    return { [briefing, target] page in
      page.beginMarks()
      briefing.marks.write(target, into: &page)
      page.endMarks()
    }
  }
}

/// A reaction.
final class ReactionRecord: TemplateSubject {
  let briefing: BriefingContext
  let reaction: Reaction

  /// What those may see of it whom its mark lets see it.
  init(briefing: BriefingContext, reaction: Reaction) {
    let briefing = briefing.at(reaction.id)
    self.briefing = briefing
    self.reaction = briefing.seen(reaction) { $0.reaction($1) }
  }

  static let scopeName = "reaction"
  static let fields: [TemplateField<ReactionRecord>] = [
    .id("id", "its id") { $0.reaction.id.text },
    .text("mark", "what it goes by elsewhere") { $0.briefing.marks.mark($0.reaction.id) },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.briefing.mark(of: $0.reaction.id)
    },
    .text("party", "who reacts") { $0.briefing.name(of: $0.reaction.party) },
    .text("position", "stance or act, as the beginning of a sentence") { record in
      let words =
        record.reaction.stance.map { record.briefing.words.stance[$0] }
        ?? record.reaction.act.map { record.briefing.words.act[$0] }
      return words.map(record.briefing.sentence)
    },
    .text("does", "the same in the midst of a sentence") { record in
      record.reaction.stance.map { record.briefing.words.stance[$0] }
        ?? record.reaction.act.map { record.briefing.words.act[$0] }
    },
    .text("office", "who speaks for a party that is no person") { record in
      record.briefing.office(record.reaction.level, of: record.reaction.party)
    },
    .text("level", "who speaks for the party") { $0.briefing.level($0.reaction.level, of: $0.reaction.party) },
    .text("date", "when") { $0.briefing.date($0.reaction.date) },
    .text("turn", "why it is not what the party holds now: it is earlier, or of after the information cut-off") {
      $0.briefing.label($0.briefing.dossier.isAfterCutoff($0.reaction.date) ? "afterCutoff" : "earlier")
    },
    .written("summary", "what it comes to") { $0.briefing.prose($0.reaction.summary) },
    .written("citations", "its sources and quotes, in brackets") {
      $0.briefing.citations($0.reaction.sources, and: $0.reaction.quotes)
    },
    .written("supersedes", "the earlier reaction that it replaces") { record in
      record.briefing.marks.written([record.reaction.supersedes].compactMap(\.self))
    },
    .list("stricter", BriefingContext.beyondMeaning) { $0.briefing.beyond($0.reaction.id) },
  ]
}

extension ReactionRecord {
  /// The reaction of that id.
  convenience init?(briefing: BriefingContext, id: EntityID) {
    guard let reaction = briefing.whole.reaction(id) else { return nil }
    self.init(briefing: briefing, reaction: reaction)
  }
}

extension BriefingContext {
  /// Who speaks for a party; nil for a person, of whom it is told who it is.
  func office(_ level: Level?, of party: EntityID) -> String? {
    whole.party(party)?.kind == .person ? nil : self.level(level, of: party)
  }

  /// Who speaks for a party, unless it says no more than that it is somebody else, or that a person is of the public.
  func level(_ level: Level?, of party: EntityID) -> String? {
    guard let level, level != .other else { return nil }
    if level == .public, whole.party(party)?.kind == .person { return nil }
    return words.level[level]
  }
}
