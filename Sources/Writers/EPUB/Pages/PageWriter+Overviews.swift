import DossierCore

/// The pages that show everything at once: who says what, what came when, which claims there are.
extension PageWriter {
  /// Where parties stand on each claim. What is stricter than what is not marked stands below, label by label.
  mutating func matrixPage() {
    part { page in
      if page.page.isFirst { page.statusTable() }
      let plan = page.book.layout.matrix
      let items = page.page.items
      let others = plan.order[items.clamped(to: plan.others)].filter {
        page.isPlain($0) || page.book.release.ground == nil
      }
      let groups = plan.groups.filter { !items.clamped(to: $0.places).isEmpty }
      if !groups.isEmpty || !others.isEmpty { page.line("p", "text", page.words[.matrixCaption]) }
      for group in groups {
        if let title = group.title { page.heading(2, title) }
        page.disputed(Array(plan.order[items.clamped(to: group.places)]), title: group.title)
      }
      if !others.isEmpty, !plan.groups.isEmpty, items.contains(plan.others.lowerBound) {
        page.heading(2, page.words[.otherClaims])
      }
      page.stances(on: others) { page, id in page.sight.standings(on: id) }
      for mark in page.book.release.stricterMarkings { page.matrix(of: mark) }
    }
  }

  private func isPlain(_ claim: Int) -> Bool { book.mark(.claim, claim) == nil }

  /// Claims in grids, each above the lines that say the same in words.
  private mutating func disputed(_ claims: [Int], title: String?) {
    let columns = claims.map { claim in
      let id = book.dossier.claims[claim].id
      return StanceGrid.Column(claim: claim, id: id, standings: sight.standings(on: id))
    }
    let grids = StanceGrid.grids(of: columns, in: sight)
    var rest = claims[...]
    for grid in grids {
      // Those before it for which there is no grid.
      let alone = rest.prefix { $0 != grid.claims.first }
      stances(on: Array(alone)) { page, id in page.sight.standings(on: id) }
      breakIfFull()
      self.grid(grid, title: title ?? words[.whoSaysWhat])
      stances(on: grid.claims) { page, id in page.sight.standings(on: id) }
      rest = rest.dropFirst(alone.count + grid.claims.count)
    }
    stances(on: Array(rest)) { page, id in page.sight.standings(on: id) }
  }

  /// Who says what that is marked so: the claims that are, and where parties stand on others by what is.
  private mutating func matrix(of mark: Marking) {
    let release = book.release
    let seen = release.seen(at: mark)
    let order = book.layout.matrix.order
    let columns = page.items.map { order[$0] }.sorted().map { claim in
      let id = book.dossier.claims[claim].id
      let isMarked = release.mark(of: id) == mark
      let standings = seen.standings(on: id).filter { isMarked || $0.reaction.flatMap(release.mark) == mark }
      return StanceGrid.Column(claim: claim, id: id, standings: standings)
    }.filter { !$0.standings.isEmpty }
    if columns.isEmpty { return }
    open("section", "part")
    portion(mark)
    marked(mark) { page in
      // What its claimant alone has said is told in a line.
      let disputed = columns.filter { $0.standings.count > 1 || release.mark(of: $0.id) != mark }
      for grid in StanceGrid.grids(of: disputed, in: page.sight) { page.grid(grid, title: page.words[.whoSaysWhat]) }
      let standings = Dictionary(columns.map { ($0.id, $0.standings) }, uniquingKeysWith: { first, _ in first })
      page.stances(on: columns.map(\.claim)) { _, id in standings[id] ?? [] }
    }
    close()
    newline()
  }

  /// A claim with what has come of it, and a line for each position that somebody holds.
  private mutating func stances(on claims: [Int], _ standings: (PageWriter, EntityID) -> [Standing]) {
    for offset in claims {
      breakIfFull()
      open("p", "entry-line")
      markLink(.claim, offset)
      text(" ")
      label(of: book.layout.itemAddress(.claim, offset))
      join(". ")
      let id = book.dossier.claims[offset].id
      let status = sight.claim(id)?.status ?? .standard
      line("strong", "status", Joining.capitalized(words.claimStatus[status]))
      close()
      newline()
      var rest = standings(self, id)[...]
      facts { page in
        while let first = rest.first {
          let same = rest.prefix { $0.position == first.position }
          rest = rest.dropFirst(same.count)
          page.fact(page.words[first.position], each: Array(same), separator: page.words.semicolon) { $0.holder($1) }
        }
      }
    }
  }

  /// Who holds a position, and since when.
  private mutating func holder(_ standing: Standing) {
    link(standing.party, .party)
    if let date = standing.date {
      join(words.comma)
      self.date(date)
    }
  }

  /// Everything dated, in order of time: a row for each date.
  mutating func timelinePage() {
    let timeline = book.release.timeline
    part { page in
      if page.page.isFirst, let figure = page.book.timelineFigure { page.figure(figure) }
      page.openTimeline()
      var last: (date: String, mark: Marking?)?
      for entry in page.ordered(timeline[page.page.items]) {
        let mark = page.mark(of: entry)
        // A drawing of very many dates fills a page by itself; a table without rows would be none.
        if last != nil, page.isFull {
          page.closeTimeline(hasRow: true)
          page.breakIfFull()
          page.openTimeline()
          last = nil
        }
        if last.map({ $0 != (entry.date.text, mark) }) ?? true {
          if last != nil { page.literal("</td></tr>\n") }
          page.literal("<tr><th class=\"row\" scope=\"row\">")
          page.portion(mark)
          page.date(entry.date)
          page.literal("</th><td class=\"cell\">")
          last = (entry.date.text, mark)
        } else {
          // Not paragraphs: MuPDF 1.21 puts a cell with blocks in it over the others of its row.
          page.literal("<br/>\n")
        }
        page.marked(mark) { $0.moment(entry) }
      }
      page.closeTimeline(hasRow: last != nil)
    }
  }

  /// What an entry is marked with.
  private func mark(of entry: TimelineEntry) -> Marking? {
    // That there is an edition of a date is told to everybody; what it says of itself is not.
    if entry.kind == .edition, entry.text == nil { return nil }
    guard let id = entry.id else { return book.release.headMark }
    return book.release.mark(of: id)
  }

  /// The entries with those of a date that are marked alike together, the stricter after the others.
  private func ordered(_ entries: Slice<Timeline>) -> [TimelineEntry] {
    if book.release.stricterMarkings.isEmpty { return Array(entries) }
    var days: [[TimelineEntry]] = []
    for entry in entries {
      if days.last?.first?.date.text == entry.date.text {
        days[days.count - 1].append(entry)
      } else {
        days.append([entry])
      }
    }
    return days.flatMap { day in
      day.enumerated().sorted { one, other in
        (mark(of: one.element)?.rank ?? 0, one.offset) < (mark(of: other.element)?.rank ?? 0, other.offset)
      }.map(\.element)
    }
  }

  private mutating func openTimeline() {
    open("table", "table", id: "table_1")
    line("caption", "caption", words[.timelineCaption])
    open("thead")
    open("tr")
    header(.date, "when")
    header(.entry)
    close()
    close()
    newline()
    open("tbody")
  }

  private mutating func closeTimeline(hasRow: Bool) {
    if hasRow { literal("</td></tr>\n") }
    close()
    close()
  }

  private mutating func moment(_ entry: TimelineEntry) {
    if entry.kind == .edition, entry.text == nil {
      return text(book.dossier.edition?.number.map { "\(words[.editionNumber]) \($0)" } ?? words[entry.kind])
    }
    // The mark tells what the others are.
    if entry.kind == .withdrawal || entry.kind == .correction || entry.kind == .edition {
      text(words[entry.kind])
      text(words.colon)
    }
    guard let id = entry.id, let (kind, offset) = book.release.place(of: id) else { return text(entry.text ?? "") }
    switch kind {
    case .claim: link(book.dossier.claims[offset].claimant, .party)
    case .quote: link(book.dossier.quotes[offset].speaker, .party)
    case .reaction:
      let reaction = book.dossier.reactions[offset]
      link(reaction.party, .party)
      if let deed = reaction.stance.map({ words.stance[$0] }) ?? reaction.act.map({ words.act[$0] }) {
        join(words.comma + deed)
      }
      text(" ")
      link(reaction.to)
    default: label(of: book.layout.itemAddress(kind, offset))
    }
    text(" ")
    markLink(kind, offset)
  }

  mutating func header(_ word: Word, _ class: StaticString = "column") {
    open("th", `class`)
    attribute("scope", "col")
    text(words[word])
    close()
  }

}

extension TimelineEntry.Kind {
  /// The kind of the item that an entry is about.
  var entityKind: EntityKind {
    switch self {
    case .event: .event
    case .claim, .withdrawal: .claim
    case .quote: .quote
    case .reaction: .reaction
    // These are about no item.
    case .correction, .edition: .section
    }
  }
}
