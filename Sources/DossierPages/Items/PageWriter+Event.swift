import DossierCore

extension PageWriter {
  /// Something that happened, or is said to have.
  mutating func event(_ event: Event, _ offset: Int, level: Int) {
    entry(.event, offset, event.id, level: level) { page in
      page.open("p", "verdict")
      page.date(event.date)
      if let place = event.place { page.aside(place) }
      page.endFact()
      if let occurrence = event.occurrence {
        page.text(" \(Joining.sentence(Joining.capitalized(page.words.occurrence[occurrence])))")
      }
      page.close()
      if let description = event.description { page.prose(description, level: level + 1) }
      if !page.isEmbedded {
        page.unbroken { page in
          for reaction in page.book.layout.homes.reactions(ofEvent: offset) { page.reaction(at: reaction) }
        }
      }
      page.facts { page in
        page.fact(.participants, each: event.participants, separator: page.words.semicolon) { page, participant in
          page.link(participant.party, .party)
          if let role = participant.role { page.aside(role) }
        }
        page.fact(.coordinates, page.book.labels.words(latitude: event.latitude, longitude: event.longitude))
        page.citations(event.sources)
        page.commonFacts(event)
        let book = page.book
        page.mentions(of: event.id) { mention in
          guard mention.kind == .reaction, let reaction = book.release.offset(mention.from, .reaction) else {
            return false
          }
          return book.layout.homes.ofReactions[reaction] == .event(offset)
        }
      }
    }
  }
}
