import DossierCore

extension ReaderSheet {
  /// A row a party: who it is, and how much it has claimed, said and done.
  static func parties(_ book: ReaderBook) -> ReaderSheet {
    let release = book.release
    let parties = release.dossier.parties
    func counts(_ parties: some Sequence<EntityID>) -> [EntityID: Int] {
      parties.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let claims = counts(release.dossier.claims.lazy.map(\.claimant))
    let quotes = counts(release.dossier.quotes.lazy.map(\.speaker))
    let reactions = counts(release.dossier.reactions.lazy.map(\.party))
    return ReaderSheet(
      kind: .parties, count: parties.count,
      columns: [
        ReaderColumn(book.title("field.name"), 31) { .text(parties[$0].name) },
        ReaderColumn(book.title("field.kind"), 18) { book.value(parties[$0].kind) },
        ReaderColumn(book.title("field.role"), 32) { book.text(parties[$0].role) },
        ReaderColumn(book.title("field.memberOf"), 31) { book.party(parties[$0].memberOf) },
        ReaderColumn(book.title("field.side"), 18) { row in
          guard let side = parties[row].side else { return .empty }
          return release.party(EntityID(side)) == nil ? .text(side) : book.party(EntityID(side))
        },
        ReaderColumn(book.title("field.country"), 14) {
          book.text(parties[$0].country.map { book.labels.country($0) })
        },
        ReaderColumn(book.title("field.nativeName"), 20) { book.text(parties[$0].nativeName) },
        ReaderColumn(book.title("field.aliases"), 22) { book.texts(parties[$0].aliases) },
        ReaderColumn(book.title("kinds.claim"), 10) { book.number(claims[parties[$0].id] ?? 0) },
        ReaderColumn(book.title("kinds.quote"), 10) { book.number(quotes[parties[$0].id] ?? 0) },
        ReaderColumn(book.title("kinds.reaction"), 10) { book.number(reactions[parties[$0].id] ?? 0) },
        ReaderColumn(book.title("field.marking"), 18) { book.marking(parties[$0].id) },
      ])
  }
}
