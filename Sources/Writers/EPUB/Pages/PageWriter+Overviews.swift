import DossierCore

/// The pages that show everything at once: who says what, what came when, which claims there are.
extension PageWriter {
  /// Claims by parties: a table where few parties stand somewhere, definition lists where many do.
  mutating func matrixPage() {
    part { page in
      if page.book.matrixIsTable { return page.matrixTable() }
      page.line("p", "text", page.words[.matrixCaption])
      page.matrixLists()
    }
  }

  private mutating func matrixTable() {
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
    for claim in page.items {
      open("tr")
      open("th", "row")
      attribute("scope", "row")
      link(.claim, claim)
      close()
      for party in parties { cell(book.release.standings[claim].first { $0.party == party }) }
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

  private mutating func matrixLists() {
    for claim in page.items {
      breakIfFull()
      openHeading(2)
      open("span", "kicker")
      kindLink(.claim, claim)
      close()
      text(" ")
      label(of: book.layout.home(.claim, claim))
      close()
      newline()
      standings(on: claim)
    }
  }

  /// Everything dated, in order of time: a row for each date.
  mutating func timelinePage() {
    let timeline = book.release.timeline
    part { page in
      if page.page.isFirst, let figure = page.book.timelineFigure { page.figure(figure) }
      page.openTimeline()
      var last: String?
      for position in page.page.items {
        let entry = timeline[position]
        // A drawing of very many dates fills a page by itself; a table without rows would be none.
        if last != nil, page.isFull {
          page.closeTimeline(hasRow: true)
          page.breakIfFull()
          page.openTimeline()
          last = nil
        }
        if last != entry.date.text {
          if last != nil { page.literal("</td></tr>\n") }
          page.literal("<tr><th class=\"row\" scope=\"row\">")
          page.date(entry.date)
          page.literal("</th><td class=\"cell\">")
          last = entry.date.text
        } else {
          // Not paragraphs: MuPDF 1.21 puts a cell with blocks in it over the others of its row.
          page.literal("<br/>\n")
        }
        page.moment(entry)
      }
      page.closeTimeline(hasRow: last != nil)
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
