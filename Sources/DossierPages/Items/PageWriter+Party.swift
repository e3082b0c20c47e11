import DossierCore

extension PageWriter {
  /// Somebody who speaks or acts, as an index has it: who that is, and where the book tells of it.
  mutating func party(_ party: Party, _ offset: Int, level: Int) {
    open("section", isEmbedded ? "shown" : "index-entry", id: isEmbedded ? nil : party.id.text)
    open("p", "index-line")
    announce()
    if isEmbedded {
      nameLink(.party, offset)
    } else {
      open("strong", "index-word")
      isolated(party.indexName)
      close()
    }
    particulars(of: party)
    close()
    newline()
    facts { page in
      page.fact(.aliases, party.aliases)
      page.fact(.memberOf, .party, party.memberOf)
      page.fact(.members, .party, page.sight.backlinks(to: party.id).members)
      if let side = party.side {
        switch page.sight.sides.side(named: side) {
        case .party(let id): page.fact(.side, .party, id)
        case .word(let word): page.fact(.side, word)
        }
      }
      if let wikidata = party.wikidata {
        page.fact(.wikidata) { $0.externalLink("https://www.wikidata.org/wiki/\(wikidata)", wikidata) }
      }
      page.fact(.identityProtected, party.protectIdentity.map { page.words[$0 ? .yes : .no] })
      page.fact(.publicName, party.publicName == party.name ? nil : party.publicName)
      page.citations(party.sources)
      page.commonFacts(party)
      page.mentions(of: party.id) { $0.field.isKey(FieldKey.memberOf) }
    }
    beyond(party.id)
    close()
    newline()
  }

  /// Its own name, what it is, and where: what goes without saying of a person is left out.
  private mutating func particulars(of party: Party) {
    if let name = party.nativeName {
      join(words.comma)
      open("span", "native")
      language(party.nativeLanguage, of: name)
      text(name)
      close()
    }
    let kind = party.kind.flatMap { $0 == .person ? nil : words.partyKind[$0] }
    let country = party.country.map { words.name(ofCountry: $0) }.flatMap {
      $0 == party.name || $0 == party.nativeName ? nil : $0
    }
    for word in [kind, country].compactMap(\.self) { join(words.comma + word) }
    // Behind these a role is a sentence of its own; a person has it right behind the name.
    if let role = party.role {
      join(kind == nil && country == nil ? words.comma : ". ")
      isolated(role)
    }
    join(".")
  }
}

extension [Backlink] {
  fileprivate var members: [EntityID] { filter { $0.field.isKey(FieldKey.memberOf) }.map(\.from) }
}
