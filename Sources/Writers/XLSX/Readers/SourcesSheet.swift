import DossierCore

extension ReaderSheet {
  /// A row a source: what it is, how far it can be relied on, and where it is to be read.
  static func sources(_ book: ReaderBook) -> ReaderSheet {
    let sources = book.release.dossier.sources
    func authors(_ row: Int) -> String? {
      sources[row].authors.isEmpty ? nil : Joining.list(sources[row].authors, separator: book.labels["comma"])
    }
    return ReaderSheet(
      kind: .sources, count: sources.count,
      columns: [
        ReaderColumn(book.title("xlsx.number"), 7) { book.mark(.source, $0) },
        ReaderColumn(book.title("field.title"), 46) { .text(sources[$0].title) },
        ReaderColumn(book.title("field.publisher"), 24) { book.text(sources[$0].publisher ?? authors($0)) },
        ReaderColumn(book.title("field.kind"), 18) { book.value(sources[$0].kind) },
        ReaderColumn(book.title("field.published"), 18) { book.date(sources[$0].published) },
        ReaderColumn(book.title("field.language"), 12) {
          book.words(sources[$0].language.map { book.labels.language($0) })
        },
        ReaderColumn(book.title("field.derivesFrom"), 13) { book.items(sources[$0].derivesFrom, in: sources[$0].id) },
        ReaderColumn(book.title("field.reliability"), 20) { book.value(sources[$0].reliability) },
        ReaderColumn(book.title("field.reliabilityBasis"), 32) { book.prose(sources[$0].reliabilityBasis) },
        ReaderColumn(book.title("field.url"), 44) { book.address(sources[$0].url) },
        ReaderColumn(book.title("field.accessed"), 18) { book.date(sources[$0].accessed) },
        ReaderColumn(book.title("field.marking"), 18) { book.marking(sources[$0].id) },
      ])
  }
}
