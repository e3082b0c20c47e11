import DossierCore

/// The way back: what refers to an item, for those fields that its page does not show otherwise.
extension PageWriter {
  /// The items that refer to this one, by name.
  mutating func mentions(of id: EntityID, isShown: (Backlink) -> Bool = { _ in false }) {
    if isEmbedded { return }
    var last: EntityID?
    var position = 0
    for mention in sight.backlinks(to: id) where mention.from != last && !isShown(mention) {
      last = mention.from
      guard let offset = book.release.offset(mention.from, mention.kind) else { continue }
      if position == 0 { beginFact(words[.mentionedIn]) } else { breakFacts(.mentionedIn, at: position) }
      position += 1
      literal("<dd class=\"value\">")
      kicker(mention.kind, offset)
      text(words.colon)
      link(mention.kind, offset)
      literal("</dd>")
    }
  }

  /// The items that refer to this one, by number: a line for each kind. What an index or a list of sources has.
  mutating func locators(_ word: Word, of id: EntityID, isCitation: Bool = false, isShown: (Backlink) -> Bool) {
    if isEmbedded { return }
    var last: Backlink?
    for mention in sight.backlinks(to: id) where !isShown(mention) {
      if mention.from == last?.from { continue }
      guard let offset = book.release.offset(mention.from, mention.kind) else { continue }
      if last == nil { beginFact(words[word]) }
      if let known = last, known.kind == mention.kind {
        text(words.comma)
        // A list of thousands goes on in the next file.
        if isFull {
          close()
          breakFacts(word, at: 1)
          beginLocators(mention.kind)
        }
      } else {
        if last != nil { close() }
        beginLocators(mention.kind)
      }
      last = mention
      if isCitation { literal("<a role=\"doc-backlink\" href=\"") } else { literal("<a href=\"") }
      text(book.layout.itemAddress(mention.kind, offset).page)
      literal("\">")
      text(String(book.layout.number(mention.kind, offset)))
      literal("</a>")
    }
    if last != nil { close() }
  }

  private mutating func beginLocators(_ kind: EntityKind) {
    open("dd", "value")
    text("\(words[Word(plural: kind)]) ")
  }
}

extension Word {
  /// What several items of a kind are called.
  init(plural kind: EntityKind) {
    switch kind {
    case .source: self = .sources
    case .party: self = .partiesByNumber
    case .event: self = .events
    case .claim: self = .claims
    case .quote: self = .quotes
    case .reaction: self = .reactions
    case .question: self = .questions
    case .assessment: self = .assessments
    case .section: self = .sections
    case .attachment: self = .attachments
    case .term: self = .terms
    }
  }
}
