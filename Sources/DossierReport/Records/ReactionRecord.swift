import DossierCore

/// What parties react to other than by a stance on a claim.
struct TargetRecord: TemplateSubject {
  let desk: Desk
  let target: EntityID
  let offsets: [Int]

  static let scopeName = "reactionTarget"
  static let fields: [TemplateField<TargetRecord>] = [
    .text("name", "what it is called") { record in
      record.desk.marked(
        record.desk.whole.shortLabel(of: record.target, in: record.desk.labels.quotation),
        record.desk.least(record.offsets.map { record.desk.whole.dossier.reactions[$0].id }))
    },
    .written("mark", "what it goes by elsewhere, in brackets, unless by its name") { $0.mark },
    .list(
      "reactions", "the reactions to it", count: { $0.offsets.count },
      item: { ReactionRecord(desk: $0.desk, reaction: $0.desk.whole.dossier.reactions[$0.offsets[$1]]) }),
  ]

  private var mark: ((inout Page) -> Void)? {
    if desk.whole.kind(of: target) == .party { return nil }
    return { [desk, target] page in
      page.beginMarks()
      desk.marks.write(target, into: &page)
      page.endMarks()
    }
  }
}

/// A reaction.
struct ReactionRecord: TemplateSubject {
  let desk: Desk
  let reaction: Reaction

  /// What those may see of it whom its mark lets see it.
  init(desk: Desk, reaction: Reaction) {
    self.desk = desk.at(reaction.id)
    self.reaction = self.desk.release.reaction(reaction.id) ?? reaction
  }

  static let scopeName = "reaction"
  static let fields: [TemplateField<ReactionRecord>] = [
    .id("id", "its id") { $0.reaction.id.text },
    .text("mark", "what it goes by elsewhere") { $0.desk.marks.mark($0.reaction.id) },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.desk.mark(of: $0.reaction.id)
    },
    .text("party", "who reacts") { $0.desk.name(of: $0.reaction.party) },
    .text("position", "stance or act, as the beginning of a sentence") { record in
      let words =
        record.reaction.stance.map { record.desk.words.stance[$0] }
        ?? record.reaction.act.map { record.desk.words.act[$0] }
      return words.map(record.desk.sentence)
    },
    .text("does", "the same in the midst of a sentence") { record in
      record.reaction.stance.map { record.desk.words.stance[$0] }
        ?? record.reaction.act.map { record.desk.words.act[$0] }
    },
    .text("level", "who speaks for the party") { $0.desk.level($0.reaction.level, of: $0.reaction.party) },
    .text("date", "when") { $0.desk.date($0.reaction.date) },
    .written("summary", "what it comes to") { $0.desk.prose($0.reaction.summary) },
    .written("citations", "its sources and quotes, in brackets") {
      $0.desk.citations($0.reaction.sources, and: $0.reaction.quotes)
    },
    .written("supersedes", "the earlier reaction that it replaces") { record in
      record.desk.marks.written([record.reaction.supersedes].compactMap(\.self))
    },
    .list("stricter", Desk.beyondMeaning) { $0.desk.beyond($0.reaction.id) },
  ]
}

extension ReactionRecord {
  /// The reaction of that id.
  init?(desk: Desk, id: EntityID) {
    guard let reaction = desk.whole.reaction(id) else { return nil }
    self.init(desk: desk, reaction: reaction)
  }
}

extension Desk {
  /// Who speaks for a party, unless it says no more than that it is somebody else, or that a person is of the public.
  func level(_ level: Level?, of party: EntityID) -> String? {
    guard let level, level != .other else { return nil }
    if level == .public, whole.party(party)?.kind == .person { return nil }
    return words.level[level]
  }
}
