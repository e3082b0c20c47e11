import DossierCore

extension PageWriter {
  /// Something that happened, or is said to have.
  mutating func event(_ event: Event, _ offset: Int, level: Int) {
    entry(.event, offset, event.id, level: level) { page in
      if let description = event.description { page.prose(description, level: level + 1) }
      page.facts { page in
        page.fact(.date, event.date)
        page.fact(.place, event.place)
        page.fact(.latitude, event.latitude?.text)
        page.fact(.longitude, event.longitude?.text)
        page.fact(.occurrence, event.occurrence.map { page.words.occurrence[$0] })
        page.fact(.participants, each: event.participants) { page, participant in
          page.link(participant.party, .party)
          if let role = participant.role { page.aside(role) }
        }
        page.fact(.significance, event.significance.map { page.words[.significanceOf, ["number": String($0)]] })
        page.citations(event.sources)
        page.commonFacts(event)
        page.mentions(of: event.id)
      }
    }
  }
}
