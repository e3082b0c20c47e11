import DossierCore

extension PageWriter {
  /// Somebody who speaks or acts, and where the book tells of it.
  mutating func party(_ party: Party, _ offset: Int, level: Int) {
    entry(.party, offset, party.id, level: level) { page in
      page.facts { page in
        if let name = party.nativeName {
          page.fact(.nativeName) { page in
            page.open("span", "native")
            page.language(party.nativeLanguage, of: name)
            page.text(name)
            page.close()
          }
          page.fact(.language, party.nativeLanguage.map { page.words.name(ofLanguage: $0) })
        }
        page.fact(.kind, party.kind.map { page.words.partyKind[$0] })
        page.fact(.role, party.role)
        page.fact(.aliases, party.aliases)
        page.fact(.memberOf, .party, party.memberOf)
        page.fact(.members, .party, page.sight.backlinks(to: party.id).members)
        if let side = party.side {
          switch page.sight.sides.side(named: side) {
          case .party(let id): page.fact(.side, .party, id)
          case .word(let word): page.fact(.side, word)
          }
        }
        page.fact(.country, party.country.map { page.words.name(ofCountry: $0) })
        if let wikidata = party.wikidata {
          page.fact(.wikidata) { $0.externalLink("https://www.wikidata.org/wiki/\(wikidata)", wikidata) }
        }
        page.fact(.identityProtected, party.protectIdentity.map { page.words[$0 ? .yes : .no] })
        page.fact(.publicName, party.publicName == party.name ? nil : party.publicName)
        page.citations(party.sources)
        page.commonFacts(party)
        page.locators(.mentionedIn, of: party.id) { $0.field.isKey(FieldKey.memberOf) }
      }
    }
  }
}

extension [Backlink] {
  fileprivate var members: [EntityID] { filter { $0.field.isKey(FieldKey.memberOf) }.map(\.from) }
}
