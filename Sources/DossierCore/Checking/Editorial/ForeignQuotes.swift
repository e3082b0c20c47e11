/// The words in a reaction are those of the party that reacts, or of somebody who speaks for it or belongs to it.
enum ForeignQuotes: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    let (quotes, reactions) = (dossier.quotes, dossier.reactions)
    /// Whether following `memberOf` leads from the speaker to the party; a circle, which is an error elsewhere, ends it.
    func belongs(_ speaker: EntityID, to party: EntityID) -> Bool {
      var current: EntityID? = speaker
      for _ in 0..<16 {
        guard let here = current else { return false }
        if here == party { return true }
        current = facts.index.offset(of: here, .party).flatMap { dossier.parties[$0].memberOf }
      }
      return false
    }
    for offset in reactions.indices {
      for (position, id) in reactions[offset].quotes.enumerated() {
        guard let spoken = facts.index.offset(of: id, .quote),
          !belongs(quotes[spoken].speaker, to: reactions[offset].party),
          quotes[spoken].onBehalfOf.map({ belongs($0, to: reactions[offset].party) }) != true
        else { continue }
        let (quote, reaction) = (quotes[spoken], reactions[offset])
        report.add(
          .foreignQuote,
          "the quote \(quoted(id.text)) is of \(quoted(quote.speaker.text)), and the reaction of "
            + "\(quoted(reaction.party.text)): say `onBehalfOf` in the quote, or `memberOf` in the party",
          at: .entity(.reaction, offset).key("quotes").item(position))
      }
    }
  }
}
