import DossierCore

extension PageWriter {
  /// What a party holds of a claim, or does about something else: who, what, when, and on what sources.
  mutating func reaction(_ reaction: Reaction, _ offset: Int, level: Int) {
    open("div", "say", id: isEmbedded ? nil : reaction.id.text)
    // For the whole of it, and not for its first paragraph alone.
    announce()
    literal("<p class=\"line\">")
    shape(reaction.stance.map { .stance($0) })
    text(" ")
    actor(reaction.party)
    if let level = reaction.level, level != .other { text(" (\(words.level[level]))") }
    if !isHosted(offset) { object(of: reaction) }
    if let deed = deed(of: reaction) { text(words.colon + deed) }
    if let date = reaction.date {
      join(words.comma)
      self.date(date)
    }
    endFact()
    text(" ")
    let summary = reaction.summary
    if let summary, summary.isParagraph { shortProse(summary, level: level) }
    bracketed(reaction.sources)
    text(" ")
    if isEmbedded { markLink(.reaction, offset) } else { ownMark(.reaction, offset) }
    literal("</p>")
    if let summary, !summary.isParagraph { prose(summary, level: level) }
    facts { page in
      page.fact(.quotes, .quote, reaction.quotes)
      page.fact(.supersedes, .reaction, reaction.supersedes)
      page.fact(.supersededBy, page.superseders(of: reaction.id))
      page.commonFacts(reaction)
      page.mentions(of: reaction.id) { $0.field.isKey(FieldKey.supersedes) || $0.field.isKey(FieldKey.items) }
    }
    beyond(reaction.id)
    close()
    newline()
  }

  /// What a party holds or does.
  func deed(of reaction: Reaction) -> String? {
    reaction.stance.map { words.stance[$0] } ?? reaction.act.map { words.act[$0] }
  }

  /// What that is about, behind the name of the party: few acts say it themselves.
  mutating func object(of reaction: Reaction) {
    join(words.onItem.before)
    link(reaction.to)
    text(words.onItem.after)
  }

  /// Whether a reaction is being told where it stands with what it reacts to.
  private func isHosted(_ offset: Int) -> Bool { !isEmbedded && book.layout.homes.ofReactions[offset] != nil }

  private func superseders(of id: EntityID) -> [EntityID] {
    sight.backlinks(to: id).filter { $0.field.isKey(FieldKey.supersedes) }.map(\.from)
  }

  /// The mark of an item at its home, where nothing needs to lead.
  mutating func ownMark(_ kind: EntityKind, _ offset: Int) {
    open("span", "mark")
    shortMark(kind, offset)
    close()
  }
}
