import DossierCore

/// The ways into the book: what the navigation document and the NCX both hold.
package struct Navigation {
  /// An entry of a list.
  package struct Entry {
    let title: String
    package let address: String
    package var children: [Entry] = []
    /// The short mark of an item, before its title.
    var mark: String?
    /// What has come of a claim, behind its statement.
    var status: String?
    /// Whether it is a part of the book and no page.
    var isPart = false

    /// All of it in a line.
    package var text: String {
      guard let mark, let status else { return title }
      return "\(mark) \(Joining.sentence(title)) \(status)"
    }
  }

  /// A place that reading systems know by its kind.
  struct Landmark {
    let type: String
    let title: String
    let address: String
  }

  package private(set) var contents: [Entry] = []
  private(set) var tables: [Entry] = []
  private(set) var figures: [Entry] = []
  private(set) var landmarks: [Landmark] = []

  package init(of book: Book) {
    fillContents(book)
    tables = book.layout.pages.filter { Self.hasTable($0, book) }.map {
      Entry(title: Self.title(ofTableOn: $0, book), address: "\($0.file)#table_1")
    }
    if book.timelineFigure != nil, let page = book.layout.address(of: .timeline) {
      figures.append(Entry(title: book.words[.timelineFigure], address: "\(page)#figure_1"))
    }
    figures += book.images.all.map { offset, _ in
      let page = book.layout.address(ofPicture: offset).prefix { $0 != "#" }
      let id = book.dossier.attachments[offset].id
      return Entry(
        title: book.mark(.attachment, offset).marked(book.layout.itemAddress(.attachment, offset).label),
        address: "\(page)#figure_\(id)")
    }
    fillLandmarks(book)
  }

  private static func title(ofTableOn page: PlannedPage, _ book: Book) -> String {
    switch page.chapter {
    case .method: page.mark.marked(book.words[.likelihood])
    case .matrix: book.words[.statusCaption]
    default: page.title
    }
  }

  private static func hasTable(_ page: PlannedPage, _ book: Book) -> Bool {
    switch page.chapter {
    case .matrix: page.isFirst && !book.release.seen(at: nil).dossier.claims.isEmpty
    case .timeline: true
    case .method: book.showsScale
    default: false
    }
  }

  private mutating func fillContents(_ book: Book) {
    var parts: [Word: [Entry]] = [:]
    var pages = book.layout.pages[...]
    while let first = pages.first {
      let chapter = first.chapter
      let ownPages = pages.prefix { $0.chapter == chapter }
      pages = pages.dropFirst(ownPages.count)
      guard let part = chapter.part else {
        if chapter == .guide {
          contents.append(Entry(title: first.mark.marked(book.words[chapter.title]), address: first.file))
        }
        continue
      }
      switch chapter {
      // Claims that stand in a section are below it in the list, wherever they have their pages.
      case .sectionClaims: break
      case .sections: if first.items.lowerBound == 0 { parts[part, default: []] += Self.sections(book) }
      case .claim: parts[part, default: []] += Self.claims(book)
      default:
        let children = ownPages.count > 1 ? Self.entries(ownPages) : []
        let mark = ownPages.contains { $0.mark == nil } ? nil : ownPages.compactMap(\.mark).min()
        parts[part, default: []].append(
          Entry(title: mark.marked(book.words[chapter.title]), address: first.file, children: children))
      }
    }
    for part in [Word.partBriefing, .partAccount, .partRecord] {
      guard let entries = parts[part], let first = entries.first else { continue }
      contents.append(Entry(title: book.words[part], address: first.address, children: entries, isPart: true))
    }
  }

  /// The claims, group by group; their pages alone where there are very many.
  private static func claims(_ book: Book) -> [Entry] {
    let layout = book.layout
    if book.dossier.claims.count > Limits.contentsEntries {
      return layout.claimGroups.compactMap { group in
        group.pages.first.map {
          Entry(title: group.title, address: $0.file, children: group.pages.count > 1 ? entries(group.pages[...]) : [])
        }
      }
    }
    return layout.claimGroups.compactMap { group in
      guard let first = group.pages.first else { return nil }
      let claims = group.pages.flatMap(\.items).map { entry(ofClaim: layout.offset(.claim, at: $0), book) }
      let mark = group.pages.contains { $0.mark == nil } ? nil : group.pages.compactMap(\.mark).min()
      return Entry(title: mark.marked(group.title), address: first.file, children: claims)
    }
  }

  /// A claim by its number, with what has come of it.
  private static func entry(ofClaim offset: Int, _ book: Book) -> Entry {
    let claim = book.dossier.claims[offset]
    return Entry(
      title: claim.statement,
      address: book.layout.itemAddress(.claim, offset).page,
      mark: book.words.marks.mark(.claim, book.layout.number(.claim, offset)),
      status: book.mark(.claim, offset).marked(
        Joining.capitalized(book.words.claimStatus[claim.status ?? .standard])))
  }

  /// An entry for each page, or for every few of them where there are very many.
  private static func entries(_ pages: ArraySlice<PlannedPage>) -> [Entry] {
    let step = (pages.count + Limits.contentsEntries - 1) / Limits.contentsEntries
    return stride(from: pages.startIndex, to: pages.endIndex, by: max(1, step)).map {
      Entry(title: pages[$0].title, address: pages[$0].file)
    }
  }

  /// The sections, each below the one that it is part of.
  private static func sections(_ book: Book) -> [Entry] {
    var open: [Entry] = []
    var roots: [Entry] = []
    // The part is a level of its own, and three are as deep as lists of contents are read.
    func close(to depth: Int) {
      while open.count > depth {
        let entry = open.removeLast()
        if open.isEmpty { roots.append(entry) } else { open[open.count - 1].children.append(entry) }
      }
    }
    for offset in book.dossier.sections.indices {
      close(to: min(book.layout.sectionDepths[offset] - 1, 1))
      let itemAddress = book.layout.itemAddress(.section, offset)
      let claims = open.isEmpty ? book.claims(inSection: offset) : []
      open.append(
        Entry(
          title: book.mark(.section, offset).marked(itemAddress.label), address: itemAddress.page,
          children: claims.map { entry(ofClaim: $0, book) }))
    }
    close(to: 0)
    return roots
  }

  private mutating func fillLandmarks(_ book: Book) {
    func add(_ type: String, _ title: Word, _ address: String?) {
      guard let address else { return }
      let mark = book.layout.pages.first { $0.file == address }?.mark
      landmarks.append(Landmark(type: type, title: mark.marked(book.words[title]), address: address))
    }
    add("cover", .cover, book.layout.address(of: .cover))
    add("titlepage", .titlePage, book.layout.address(of: .titlePage))
    add("toc", .contents, book.layout.address(of: .contents))
    add("bodymatter", .startOfContent, contents.first { $0.isPart }?.children.first?.address)
    add("glossary", .glossary, book.layout.address(of: .glossary))
    add("bibliography", .sources, book.layout.address(of: .sources))
    add("index", .parties, book.layout.address(of: .parties))
  }
}
