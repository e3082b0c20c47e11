/// The words in a reaction are those of the party that reacts, or of somebody who speaks for it or belongs to it.
enum ForeignQuotes: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    let quotes = Dictionary(dossier.quotes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let bodies = Dictionary(
      dossier.parties.compactMap { party in party.memberOf.map { (party.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    for (offset, reaction) in dossier.reactions.enumerated() {
      for (position, id) in reaction.quotes.enumerated() {
        guard let quote = quotes[id], !belongs(quote.speaker, to: reaction.party, bodies),
          quote.onBehalfOf.map({ belongs($0, to: reaction.party, bodies) }) != true
        else { continue }
        report.add(
          .foreignQuote,
          "the quote \(quoted(id.text)) is of \(quoted(quote.speaker.text)), and the reaction of "
            + "\(quoted(reaction.party.text)): say `onBehalfOf` in the quote, or `memberOf` in the party",
          at: .entity(.reaction, offset).key("quotes").item(position))
      }
    }
  }

  /// Whether following `memberOf` leads from the speaker to the party; a circle, which is an error elsewhere, ends it.
  private static func belongs(_ speaker: EntityID, to party: EntityID, _ bodies: [EntityID: EntityID]) -> Bool {
    var current: EntityID? = speaker
    for _ in 0..<16 {
      guard let here = current else { return false }
      if here == party { return true }
      current = bodies[here]
    }
    return false
  }
}
