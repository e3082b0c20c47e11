import DossierCore

extension PageWriter {
  /// What a party holds of a claim, or does about something else.
  mutating func reaction(_ reaction: Reaction, _ offset: Int, level: Int) {
    let deed = reaction.stance.map { words.stance[$0] } ?? reaction.act.map { words.act[$0] }
    entry(.reaction, offset, reaction.id, level: level) { page in
      page.link(reaction.party, .party)
      if let deed { page.text(page.words.colon + deed) }
    } _: { page in
      page.byline(reaction.level.map { [page.words.level[$0]] } ?? [], date: reaction.date)
      if let summary = reaction.summary { page.prose(summary, level: level + 1) }
      page.facts { page in
        if page.isEmbedded { page.fact(.reactingParty, .party, reaction.party) }
        page.fact(.reactsTo) { $0.link(reaction.to) }
        if !page.isEmbedded { page.fact(.quotes, .quote, reaction.quotes) }
        page.fact(.supersedes, .reaction, reaction.supersedes)
        page.fact(.supersededBy, page.superseders(of: reaction.id))
        page.citations(reaction.sources)
        page.commonFacts(reaction)
        page.mentions(of: reaction.id) { $0.field.isKey(FieldKey.supersedes) }
      }
      // Shown inside a text, the reaction stands with its words.
      guard page.isEmbedded else { return }
      for id in reaction.quotes {
        guard let offset = page.book.release.offset(id, .quote), let quote = page.sight.quote(id) else { continue }
        page.figure(of: quote, offset)
      }
    }
  }

  private func superseders(of id: EntityID) -> [EntityID] {
    sight.backlinks(to: id).filter { $0.field.isKey(FieldKey.supersedes) }.map(\.from)
  }
}
