import DossierCore

extension ReaderSheet {
  /// A row a judgement: how likely it is, how sure the analysts are, and what it rests on.
  static func judgements(_ book: ReaderBook) -> ReaderSheet {
    let release = book.release
    let labels = book.labels
    let judgements = release.dossier.assessments
    return ReaderSheet(
      kind: .judgements, count: judgements.count,
      columns: [
        ReaderColumn(book.title("xlsx.number"), 7) { book.mark(.assessment, $0) },
        ReaderColumn(book.title("assessmentKind.judgement"), 56) { .text(judgements[$0].statement) },
        ReaderColumn(book.title("field.kind"), 18) { book.value(judgements[$0].kind) },
        ReaderColumn(book.title("field.likelihood"), 24) { row in
          let judgement = judgements[row]
          let range = labels.percent(from: judgement.low, to: judgement.high)
          let words = judgement.likelihood.map { Joining.capitalized(labels[$0]) }
          return book.text(words.map { words in range.map { "\(words) (\($0))" } ?? words } ?? range)
        },
        ReaderColumn(book.title("field.confidence"), 14) { book.value(judgements[$0].confidence) },
        ReaderColumn(book.title("field.confidenceBasis"), 40) { book.prose(judgements[$0].confidenceBasis) },
        ReaderColumn(book.title("field.evidence"), 28) { row in
          let evidence = judgements[row].evidence
          let lines = CitationRole.allCases.compactMap { role -> String? in
            let items = evidence.filter { ($0.role ?? .for) == role }.map {
              book.mark(of: $0.ref, in: judgements[row].id)
            }
            let list = Joining.list(items, separator: labels["comma"])
            return items.isEmpty ? nil : "\(Joining.capitalized(labels[role]))\(labels["colon"])\(list)"
          }
          return book.texts(lines)
        },
        ReaderColumn(book.title("field.indicators"), 34) { book.texts(judgements[$0].indicators) },
        ReaderColumn(book.title("field.horizon"), 18) { book.text(judgements[$0].horizon) },
        ReaderColumn(book.title("field.dissent"), 30) { row in
          let dissent = judgements[row].dissent
          return book.texts(dissent.map { "\(release.name(of: $0.party))\(labels["colon"])\($0.text)" })
        },
        ReaderColumn(book.title("field.marking"), 18) { book.marking(judgements[$0].id) },
      ])
  }
}
