import DossierCore

extension PageWriter {
  /// Somebody who speaks or acts, and where the book tells of it.
  mutating func party(_ party: Party, _ offset: Int, level: Int) {
    entry(.party, offset, party.id, level: level) { page in
      page.sentence(page.particulars(of: party))
      page.facts { page in
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
    }
  }

  /// Its own name, what it is, and where: what goes without saying of a person is left out.
  private func particulars(of party: Party) -> [(inout PageWriter) -> Void] {
    var particulars: [(inout PageWriter) -> Void] = []
    if let name = party.nativeName {
      particulars.append { page in
        page.open("span", "native")
        page.language(party.nativeLanguage, of: name)
        page.text(name)
        page.close()
      }
    }
    if let kind = party.kind, kind != .person {
      let word = words.partyKind[kind]
      let told = particulars.isEmpty ? Joining.capitalized(word) : word
      particulars.append { $0.text(told) }
    }
    if let role = party.role { particulars.append { $0.isolated(role) } }
    if let country = party.country { particulars.append { $0.text($0.words.name(ofCountry: country)) } }
    return particulars
  }
}

extension [Backlink] {
  fileprivate var members: [EntityID] { filter { $0.field.isKey(FieldKey.memberOf) }.map(\.from) }
}
