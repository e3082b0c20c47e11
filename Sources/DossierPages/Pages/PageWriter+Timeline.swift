import DossierCore

/// Everything dated, a row a day: what has a time first, in order, then what has none, as events, claims, words and deeds.
extension PageWriter {
  mutating func timelinePage() {
    part { page in
      if page.page.isFirst, let figure = page.book.timelineFigure { page.figure(figure) }
      page.openTimeline()
      var isEmpty = true
      for day in page.book.release.timeline[page.page.items].days {
        for (mark, moments) in page.portions(of: day) {
          // A drawing of very many dates fills a page by itself; a table without rows would be none.
          if !isEmpty, page.isFull { page.breakTimeline() }
          page.row(of: day.date, mark, moments)
          isEmpty = false
        }
      }
      page.closeTimeline()
    }
  }

  /// What lies on a day: what is not marked, then what is marked alike together, so that none says anything of another.
  private func portions(of day: TimelineDay) -> [(mark: Marking?, moments: [TimelineMoment])] {
    if book.release.stricterMarkings.isEmpty { return [(nil, day.moments)] }
    let marks = Set(day.moments.flatMap { $0.entries.map(mark) }).sorted { ($0?.rank ?? 0) < ($1?.rank ?? 0) }
    return marks.map { mark in (mark, day.moments.compactMap { $0.filtered { self.mark(of: $0) == mark } }) }
  }

  /// What an entry is marked with.
  private func mark(of entry: TimelineEntry) -> Marking? {
    // That there is an edition of a date is told to everybody; what it says of itself is not.
    if entry.kind == .edition, entry.text == nil { return nil }
    guard let id = entry.id else { return book.release.headMark }
    return book.release.mark(of: id)
  }

  /// What lies on a day and is marked alike.
  private mutating func row(of day: EDTFDate, _ mark: Marking?, _ moments: [TimelineMoment]) {
    openRow(day, mark)
    let hasTimes = moments.contains { $0.date != day && $0.date.precision > .day }
    var isFirst = true
    for moment in moments {
      let lead = book.labels.time(of: moment.date) ?? (hasTimes ? words[.timeNotGiven] : nil)
      var isLed = false
      for group in moment.groups {
        if !isFirst, isFull {
          literal("</td></tr>\n")
          breakTimeline()
          openRow(day, mark)
          (isFirst, isLed) = (true, false)
        }
        // What has no time is much: a line for each kind of it. Not paragraphs: MuPDF 1.21 puts a cell with blocks in it over
        // the others of its row.
        if !isFirst { if isLed, moment.date != day { literal(" ") } else { literal("<br/>\n") } }
        if !isLed, let lead {
          line("span", "name", Joining.sentence(Joining.capitalized(lead)))
          literal(" ")
        }
        marked(mark) { $0.group(group) }
        (isFirst, isLed) = (false, true)
      }
    }
    literal("</td></tr>\n")
  }

  private mutating func openRow(_ day: EDTFDate, _ mark: Marking?) {
    literal("<tr><th class=\"row\" scope=\"row\">")
    portion(mark)
    date(day)
    literal("</th><td class=\"cell\">")
  }

  private mutating func openTimeline() {
    openTable(.timelineCaption, .date, "when", .entry)
  }

  private mutating func closeTimeline() {
    close()
    close()
  }

  private mutating func breakTimeline() {
    closeTimeline()
    breakIfFull()
    openTimeline()
  }
}

// MARK: What lies at a moment

extension PageWriter {
  /// Entries of one kind as sentences: what happened each in its own, the rest in one, by party.
  private mutating func group(_ group: [TimelineEntry]) {
    guard let kind = group.first?.kind else { return }
    switch kind {
    case .event, .correction, .edition:
      for (position, entry) in group.enumerated() {
        if position > 0 { literal(" ") }
        item(entry)
        join(".")
      }
    case .claim, .withdrawal, .quote, .reaction:
      let title = kind == .withdrawal ? Joining.capitalized(words[kind]) : words[Word(plural: kind.entityKind)]
      text(title + words.colon)
      for (position, (party, offsets)) in byParty(group).enumerated() {
        if position > 0 { join(words.semicolon) }
        link(party, .party)
        for (position, offset) in offsets.enumerated() {
          if kind == .reaction {
            deed(of: offset)
          } else {
            if position > 0 { join(words.comma) } else { text(" ") }
            markLink(kind.entityKind, offset)
          }
        }
      }
      join(".")
    }
  }

  /// Items by who puts them forward, says them or reacts, in the order in which each comes first.
  private func byParty(_ entries: [TimelineEntry]) -> [(party: EntityID, offsets: [Int])] {
    var parties: [(party: EntityID, offsets: [Int])] = []
    var places: [EntityID: Int] = [:]
    for entry in entries {
      guard let id = entry.id, let (kind, offset) = book.release.place(of: id) else { continue }
      let party =
        switch kind {
        case .claim: book.dossier.claims[offset].claimant
        case .quote: book.dossier.quotes[offset].speaker
        case .reaction: book.dossier.reactions[offset].party
        default: id
        }
      if let place = places[party] {
        parties[place].offsets.append(offset)
      } else {
        places[party] = parties.count
        parties.append((party, [offset]))
      }
    }
    return parties
  }

  /// What a party does about what, behind its name.
  private mutating func deed(of offset: Int) {
    let reaction = book.dossier.reactions[offset]
    object(of: reaction)
    if let deed = self.deed(of: reaction) { text(words.colon + deed) }
    text(" (")
    markLink(.reaction, offset)
    text(")")
  }

  /// Something that happened; a correction and an edition by what they say.
  private mutating func item(_ entry: TimelineEntry) {
    if let id = entry.id, let (kind, offset) = book.release.place(of: id) {
      label(of: book.layout.itemAddress(kind, offset))
      text(" ")
      return markLink(kind, offset)
    }
    guard let said = entry.text else {
      return text(book.dossier.edition?.number.map { "\(words[.editionNumber]) \($0)" } ?? words[entry.kind])
    }
    text(Joining.capitalized(words[entry.kind]) + words.colon + said)
  }
}

extension TimelineMoment {
  /// The entries by kind, as many together as a line has room for.
  fileprivate var groups: [[TimelineEntry]] {
    TimelineEntry.Kind.allCases.flatMap { kind in
      let alike = entries.filter { $0.kind == kind }
      return stride(from: 0, to: alike.count, by: 100).map { Array(alike[$0..<min($0 + 100, alike.count)]) }
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
