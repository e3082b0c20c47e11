extension ReleaseRule {
  /// The head of a dossier is the title and all else that stands before the collections. Where its effective marking,
  /// `headMarking` or else the dossier's, is above the label, only what a dossier cannot be without is left of it: what it
  /// is called, in which language and by which scale it is to be read, which edition it is and what time it speaks of.
  static let head = ReleaseRule(name: "head") { draft in
    guard draft.withholdsHead else { return }
    let whole = draft.dossier
    var head = Dossier(title: whole.title)
    head.id = whole.id
    head.language = whole.language
    head.scale = whole.scale
    head.cutoff = whole.cutoff
    head.embargo = whole.embargo
    head.chathamHouse = whole.chathamHouse
    head.edition = whole.edition
    head.edition?.note = nil
    head.edition?.previous = nil
    // The cover is an item with a marking of its own, and options are how outputs are made, not what they say.
    head.cover = whole.cover
    head.outputs = whole.outputs
    head.sources = whole.sources
    head.parties = whole.parties
    head.events = whole.events
    head.claims = whole.claims
    head.quotes = whole.quotes
    head.reactions = whole.reactions
    head.questions = whole.questions
    head.assessments = whole.assessments
    head.sections = whole.sections
    head.attachments = whole.attachments
    head.terms = whole.terms
    draft.dossier = head
  }
}
