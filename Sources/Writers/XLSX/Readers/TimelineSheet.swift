import DossierCore

extension ReaderSheet {
  /// A row for everything dated: in order of time and, at one date, in the order in which the briefing tells it.
  static func timeline(_ book: ReaderBook) -> ReaderSheet {
    let release = book.release
    let entries = inOrder(release)
    return ReaderSheet(
      kind: .timeline, count: entries.count,
      columns: [
        ReaderColumn(book.title("field.date"), 32) { .date(entries[$0].date) },
        ReaderColumn(book.title("field.kind"), 18) { book.words(book.labels["timeline.\(entries[$0].kind.rawValue)"]) },
        ReaderColumn(book.title("xlsx.number"), 7) { entries[$0].id.map { book.items([$0], in: $0) } ?? .empty },
        ReaderColumn(book.title("kind.party"), 31) { book.party(entries[$0].id.flatMap { who($0, release) }) },
        ReaderColumn(book.title("xlsx.entry"), 90) { row in
          book.text(entries[row].id.map { what($0, book) } ?? entries[row].text)
        },
        ReaderColumn(book.title("field.marking"), 18) { row in
          let entry = entries[row]
          if let id = entry.id { return book.marking(id) }
          // That there is an edition of a date is told to everybody.
          return entry.kind == .correction ? book.text(release.headMark?.rawValue) : .empty
        },
      ])
  }

  /// At one date what happened comes first, then what was claimed, withdrawn, said and done, each as in its collection.
  private static func inOrder(_ release: Release) -> [TimelineEntry] {
    let entries = Array(release.timeline)
    var result: [TimelineEntry] = []
    result.reserveCapacity(entries.count)
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].date.text == entries[start].date.text { end += 1 }
      let day = entries[start..<end].map { entry in
        (
          entry: entry, kind: TimelineEntry.Kind.allCases.firstIndex(of: entry.kind) ?? 0,
          place: entry.id.flatMap { release.place(of: $0)?.offset } ?? 0
        )
      }
      result += day.sorted { ($0.kind, $0.place) < ($1.kind, $1.place) }.map(\.entry)
      start = end
    }
    return result
  }

  private static func who(_ id: EntityID, _ release: Release) -> EntityID? {
    release.claim(id)?.claimant ?? release.quote(id)?.speaker ?? release.reaction(id)?.party
  }

  private static func what(_ id: EntityID, _ book: ReaderBook) -> String {
    let release = book.release
    if let quote = release.quote(id) {
      return quote.translations.first { $0.language == release.language }?.text ?? quote.text
    }
    if let event = release.event(id) {
      return [event.title, event.place, event.description.map(book.plain)].compactMap(\.self).joined(separator: "\n")
    }
    guard let reaction = release.reaction(id) else { return release.shortLabel(of: id, in: book.labels.quotation) }
    let labels = book.labels
    let words = reaction.stance.map { labels[$0] } ?? reaction.act.map { labels[$0] } ?? ""
    let object = release.kind(of: reaction.to).map { $0 == .claim || $0 == .quote } ?? false
    let label = release.shortLabel(of: reaction.to, in: labels.quotation)
    let head = "\(words)\(labels["colon"])\(object ? "\(book.mark(of: reaction.to, in: id)) " : "")\(label)"
    return ([Joining.capitalized(head)] + [reaction.summary.map(book.plain)].compactMap(\.self)).joined(separator: "\n")
  }
}
