import DossierCore

/// The pages that show everything at once: who says what, what came when, which claims there are.
extension PageWriter {
  /// Claims by parties: a table where few parties stand somewhere, definition lists where many do. What is stricter than
  /// what is not marked stands below, label by label.
  mutating func matrixPage() {
    part { page in
      let claims = page.page.items.filter { page.book.mark(.claim, $0) == nil || page.book.release.ground == nil }
      if !claims.isEmpty {
        if page.book.matrixIsTable {
          page.matrixTable(claims)
        } else {
          page.line("p", "text", page.words[.matrixCaption])
          page.matrixLists(claims) { page, id in page.sight.standings(on: id) }
        }
      }
      for mark in page.book.release.stricterMarkings { page.matrix(of: mark) }
    }
  }

  /// Who says what that is marked so: the claims that are, and where parties stand on others by what is.
  private mutating func matrix(of mark: Marking) {
    let release = book.release
    let seen = release.seen(at: mark)
    func standings(on id: EntityID) -> [Standing] {
      let isMarked = release.mark(of: id) == mark
      return seen.standings(on: id).filter { isMarked || $0.reaction.flatMap(release.mark) == mark }
    }
    let claims = page.items.filter { !standings(on: book.dossier.claims[$0].id).isEmpty }
    if claims.isEmpty { return }
    open("section", "part")
    portion(mark)
    marked(mark) { $0.matrixLists(claims) { _, id in standings(on: id) } }
    close()
    newline()
  }

  private mutating func matrixTable(_ claims: [Int]) {
    let parties = book.matrixParties
    open("table", "table", id: "table_1")
    line("caption", "caption", words[.matrixCaption])
    open("thead")
    open("tr")
    header(.statement)
    for party in parties {
      open("th", "column")
      attribute("scope", "col")
      link(party, .party)
      close()
    }
    close()
    close()
    newline()
    open("tbody")
    for claim in claims {
      let standings = sight.standings(on: book.dossier.claims[claim].id)
      open("tr")
      open("th", "row")
      attribute("scope", "row")
      link(.claim, claim)
      close()
      for party in parties { cell(standings.first { $0.party == party }) }
      close()
      newline()
    }
    close()
    close()
  }

  private mutating func cell(_ standing: Standing?) {
    open("td", "cell")
    if let standing {
      text(words[standing.position])
      if let date = standing.date {
        text(words.comma)
        self.date(date)
      }
    } else {
      text("–")
    }
    close()
  }

  private mutating func matrixLists(_ claims: [Int], _ standings: (PageWriter, EntityID) -> [Standing]) {
    for claim in claims {
      breakIfFull()
      openHeading(2)
      open("span", "kicker")
      kindLink(.claim, claim)
      close()
      text(" ")
      label(of: book.layout.itemAddress(.claim, claim))
      close()
      newline()
      self.standings(standings(self, book.dossier.claims[claim].id))
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
    text(words[entry.kind])
    text(words.colon)
    if let id = entry.id {
      link(id, entry.kind.entityKind)
    } else if let words = entry.text {
      text(words)
    }
  }

  mutating func header(_ word: Word, _ class: StaticString = "column") {
    open("th", `class`)
    attribute("scope", "col")
    text(words[word])
    close()
  }

  /// How many claims there are of each status, and which.
  mutating func claimsPage() {
    part { page in
      let claims = page.book.dossier.claims
      page.statusTable()
      page.open("ul", "list")
      for (offset, claim) in claims.enumerated() {
        page.breakIfFull()
        page.open("li", "item")
        page.link(.claim, offset)
        page.text(" (\(page.words.claimStatus[claim.status ?? .standard]))")
        page.close()
        page.newline()
      }
      page.close()
    }
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
