import DossierCore

/// The way back: what refers to an item, for those fields that its page does not show otherwise.
extension PageWriter {
  /// The items that refer to this one, by their marks.
  ///
  /// - Parameter isShown: Whether what refers is told of already.
  mutating func mentions(_ word: Word = .mentionedIn, of id: EntityID, isShown: (Backlink) -> Bool = { _ in false }) {
    if isEmbedded { return }
    var last: EntityID?
    let mentions = sight.backlinks(to: id).filter { mention in
      // From a section around it, it needs no way back.
      if mention.from == last || sectionsAround.contains(mention.from) || isShown(mention) { return false }
      last = mention.from
      return true
    }
    fact(word, each: mentions, separator: words.comma) { page, mention in
      guard let offset = page.book.release.offset(mention.from, mention.kind) else { return }
      page.link(mention.kind, offset)
    }
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
