import DossierCore

/// What each kind of page shows.
extension PageWriter {
  mutating func renderContents() {
    switch page.chapter {
    case .cover: coverPage()
    case .titlePage: titlePage()
    case .contents: contentsPage()
    case .guide: guidePage()
    case .bottomLine: bottomLinePage()
    case .changes: changesPage()
    case .matrix: matrixPage()
    case .timeline: timelinePage()
    case .sections: sectionsPage()
    case .claim, .sectionClaims: claimPage()
    case .events: listPage(.event)
    case .quotes: quotesPage()
    case .reactions: listPage(.reaction)
    case .questions: listPage(.question, type: "qna", role: "doc-qna")
    case .assessments: listPage(.assessment) { $0.judgementsFigure() }
    case .method: methodPage()
    case .glossary: glossaryPage()
    case .provenance: provenancePage()
    case .sources: listPage(.source, type: "bibliography", role: "doc-bibliography")
    case .parties: listPage(.party, type: "index", role: "doc-index")
    case .topics: topicsPage()
    case .attachments: listPage(.attachment)
    case .colophon: colophonPage()
    }
  }

  /// The part of the publication that a page is.
  mutating func part(_ type: String? = nil, role: String? = nil, _ body: (inout PageWriter) -> Void) {
    open("section", "part")
    if let type { attribute("epub:type", type) }
    attribute("role", role)
    heading(1, page.title)
    body(&self)
    close()
  }

  /// What was said, after one line on how far its wording can be trusted.
  private mutating func quotesPage() {
    part { page in
      if page.page.isFirst, !page.book.comparesQuotes { page.line("p", "text", page.words[.notCompared]) }
      page.words(ofQuotesAt: page.page.items)
    }
  }

  /// The quotes speaker by speaker: those that stand with a claim by their first words, the others in full.
  private mutating func words(ofQuotesAt places: Range<Int>) {
    let offsets = places.map { book.layout.offset(.quote, at: $0) }
    let quotes = book.dossier.quotes
    var rest = offsets[...]
    while let first = rest.first {
      let group = rest.prefix { quotes[$0].speaker == quotes[first].speaker }
      rest = rest.dropFirst(group.count)
      let mark = leastMark(group.map { (.quote, $0) })
      openHeading(2, isSmall: true)
      portion(mark)
      marked(mark) { $0.link(quotes[first].speaker, .party) }
      close()
      newline()
      for offset in group {
        if book.layout.homes.ofQuotes[offset] == nil { item(.quote, offset, level: 3) } else { opening(of: offset) }
      }
    }
  }

  /// The least strict mark of some items; nil where one has none.
  func leastMark(_ items: [(EntityKind, Int)]) -> Marking? {
    let marks = items.map { book.mark($0.0, $0.1) }
    return marks.contains(nil) ? nil : marks.compactMap(\.self).min()
  }

  /// A page that lists items of one kind, which live there, below what `head` writes.
  private mutating func listPage(
    _ kind: EntityKind, type: String? = nil, role: String? = nil, head: (inout PageWriter) -> Void = { _ in }
  ) {
    part(type, role: role) { page in
      head(&page)
      for place in page.page.items { page.item(kind, page.book.layout.offset(kind, at: place), level: 2) }
    }
  }

  /// A claim of its own is a chapter; claims that share a page stand under a common heading.
  private mutating func claimPage() {
    let standsAlone = book.layout.claimsStandAlone || page.chapter == .sectionClaims
    guard page.items.count == 1, standsAlone, let place = page.items.first else { return listPage(.claim) }
    open("section", "part")
    semantics("chapter", role: "doc-chapter")
    item(.claim, book.layout.offset(.claim, at: place), level: 1)
    close()
  }

  /// A section of the first level and those below it.
  private mutating func sectionsPage() {
    let depths = book.layout.sectionDepths
    open("section", "part")
    semantics("chapter", role: "doc-chapter")
    let first = page.items.lowerBound
    // A file has one heading of the first level: a section beside the first stands below it.
    var shift = 0
    for offset in page.items {
      let depth = max(0, depths[offset] - depths[first])
      if depth == 0, offset != first { shift = 1 }
      item(.section, offset, level: depth + shift + 1)
    }
    close()
  }
}
