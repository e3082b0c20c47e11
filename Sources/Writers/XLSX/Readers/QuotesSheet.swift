import DossierCore

extension ReaderSheet {
  /// A row a quote: the words, who said them where, and how their wording was checked.
  static func quotes(_ book: ReaderBook) -> ReaderSheet {
    let release = book.release
    let quotes = release.dossier.quotes
    return ReaderSheet(
      kind: .quotes, count: quotes.count,
      columns: [
        ReaderColumn(book.title("xlsx.number"), 7) { book.mark(.quote, $0) },
        ReaderColumn(book.title("field.speaker"), 29) { book.party(quotes[$0].speaker) },
        ReaderColumn(book.title("field.text"), 46) { .text(quotes[$0].text) },
        ReaderColumn(book.title("field.language"), 12) {
          book.words(quotes[$0].language.map { book.labels.language($0) })
        },
        ReaderColumn(book.title("field.translations"), 38) { book.texts(quotes[$0].translations.map(\.text)) },
        ReaderColumn(book.title("field.date"), 18) { book.date(quotes[$0].date) },
        ReaderColumn(book.title("field.venue"), 18) { book.text(quotes[$0].venue) },
        ReaderColumn(book.title("field.about"), 11) { book.items(quotes[$0].about, in: quotes[$0].id) },
        ReaderColumn(book.title("field.mode"), 13) { book.value(quotes[$0].mode) },
        ReaderColumn(book.title("field.attribution"), 14) { book.value(quotes[$0].attribution) },
        ReaderColumn(book.title("field.source"), 9) {
          book.items(quotes[$0].source.map { [$0] } ?? [], in: quotes[$0].id)
        },
        ReaderColumn(book.title("field.locator"), 12) { book.text(quotes[$0].locator) },
        ReaderColumn(book.title("changes.what.verification"), 20) { row in
          book.words(book.labels["briefing.verification.\(release.verifications[row].level.rawValue)"])
        },
        ReaderColumn(book.title("field.marking"), 17) { book.marking(quotes[$0].id) },
      ])
  }
}
