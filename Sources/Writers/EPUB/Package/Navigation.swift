import DossierCore

/// The ways into the book: what the navigation document and the NCX both hold.
struct Navigation {
  /// An entry of a list.
  struct Entry {
    let title: String
    let address: String
    var children: [Entry] = []
  }

  /// A place that reading systems know by its kind.
  struct Landmark {
    let type: String
    let title: String
    let address: String
  }

  private(set) var contents: [Entry] = []
  private(set) var tables: [Entry] = []
  private(set) var figures: [Entry] = []
  private(set) var landmarks: [Landmark] = []

  init(of book: Book) {
    fillContents(book)
    tables = book.layout.pages.filter { Self.hasTable($0, book) }.map {
      Entry(title: Self.title(ofTableOn: $0, book), address: "\($0.file)#table_1")
    }
    if book.timelineFigure != nil, let page = book.layout.address(of: .timeline) {
      figures.append(Entry(title: book.words[.timelineFigure], address: "\(page)#figure_1"))
    }
    figures += book.images.all.map { offset, _ in
      let page = book.layout.itemAddress(.attachment, offset).page.prefix { $0 != "#" }
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
    case .claims: page.mark.marked(book.words[.statusCaption])
    default: page.title
    }
  }

  private static func hasTable(_ page: PlannedPage, _ book: Book) -> Bool {
    switch page.chapter {
    case .matrix: book.matrixIsTable && (page.mark == nil || book.release.ground == nil)
    case .timeline: true
    case .claims: !book.release.seen(at: nil).dossier.claims.isEmpty
    case .method: book.showsScale
    default: false
    }
  }

  private mutating func fillContents(_ book: Book) {
    var pages = book.layout.pages[...]
    while let first = pages.first {
      let chapter = first.chapter
      let count = pages.prefix { $0.chapter == chapter }.count
      let ownPages = pages.prefix(count)
      pages = pages.dropFirst(count)
      switch chapter {
      case .cover, .titlePage, .contents: break
      // Claims that stand in a section are below it in the list, wherever they have their pages.
      case .sectionClaims: break
      case .sections: if first.items.lowerBound == 0 { contents += Self.sections(book) }
      case .claim:
        if let last = contents.indices.last { contents[last].children = Self.entries(ownPages) }
      default:
        let children = count > 1 ? Self.entries(ownPages) : []
        let mark = ownPages.contains { $0.mark == nil } ? nil : ownPages.compactMap(\.mark).min()
        contents.append(
          Entry(title: mark.marked(book.words[chapter.title]), address: first.file, children: children))
      }
    }
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
    func close(to depth: Int) {
      while open.count > depth {
        let entry = open.removeLast()
        if open.isEmpty { roots.append(entry) } else { open[open.count - 1].children.append(entry) }
      }
    }
    for offset in book.dossier.sections.indices {
      close(to: book.layout.sectionDepths[offset] - 1)
      let itemAddress = book.layout.itemAddress(.section, offset)
      // Three levels are as deep as lists of contents are read.
      let claims = open.count < 2 ? book.claims(inSection: offset) : []
      open.append(
        Entry(
          title: book.mark(.section, offset).marked(itemAddress.label), address: itemAddress.page,
          children: claims.map {
            Entry(
              title: book.mark(.claim, $0).marked(book.dossier.claims[$0].statement),
              address: book.layout.itemAddress(.claim, $0).page)
          }))
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
    add("bodymatter", .startOfContent, contents.first?.address)
    add("glossary", .glossary, book.layout.address(of: .glossary))
    add("bibliography", .sources, book.layout.address(of: .sources))
    add("index", .parties, book.layout.address(of: .parties))
  }
}
