import DossierCore

extension ReaderSheet {
  /// A row a claim: what has come of it, who says so, and where to read on.
  static func claims(_ book: ReaderBook) -> ReaderSheet {
    let release = book.release
    let claims = release.dossier.claims
    let quotes = firstQuotes(release)
    // The status has a column of its own.
    func verdict(_ row: Int) -> String? { book.verdicts[row].map { Joining.sentences($0.sentences.dropFirst()) } }
    return ReaderSheet(
      kind: .claims, count: claims.count,
      columns: [
        ReaderColumn(book.title("xlsx.number"), 7) { book.mark(.claim, $0, to: .matrix) },
        ReaderColumn(book.title("kind.claim"), 42) { .text(claims[$0].statement) },
        ReaderColumn(book.title("field.status"), 15) { book.value(claims[$0].status ?? .standard) },
        ReaderColumn(book.title("briefing.part.whoSaysWhat"), 46) { book.text(verdict($0)) },
        ReaderColumn(book.title("field.claimant"), 31) { book.party(claims[$0].claimant) },
        ReaderColumn(book.title("field.date"), 18) { book.date(claims[$0].date) },
        ReaderColumn(book.title("field.statusBasis"), 38) { book.prose(claims[$0].statusBasis) },
        ReaderColumn(book.title("kinds.quote"), 10) { row in
          quotes[row].map { .link("\($0.count)", book.target(of: $0.first)) } ?? .empty
        },
        ReaderColumn(book.title("kinds.source"), 13) {
          book.items(claims[$0].sources.map(\.source).unique, in: claims[$0].id)
        },
        ReaderColumn(book.title("field.relations"), 20) { row in
          let relations = claims[row].relations
          return relations.isEmpty
            ? .empty
            : book.texts(
              relations.map {
                "\(book.labels[$0.type])\(book.labels["beforeObject"])\(book.mark(of: $0.to, in: claims[row].id))"
              })
        },
        ReaderColumn(book.title("field.marking"), 14) { book.marking(claims[$0].id) },
      ])
  }

  /// For each claim, in order, how many quotes are about it that are marked no stricter, and the first of them.
  private static func firstQuotes(_ release: Release) -> [(count: Int, first: EntityID)?] {
    var found: [(count: Int, first: EntityID)?] = Array(repeating: nil, count: release.dossier.claims.count)
    for quote in release.dossier.quotes {
      for id in quote.about.unique {
        guard let row = release.offset(id, .claim), release.seen(at: release.mark(of: id)).kind(of: quote.id) != nil
        else { continue }
        found[row] = (found[row].map(\.count).map { $0 + 1 } ?? 1, found[row]?.first ?? quote.id)
      }
    }
    return found
  }
}

extension Array where Element: Hashable {
  /// Each element where it stands first.
  var unique: [Element] {
    if count < 2 { return self }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
