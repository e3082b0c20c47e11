import TestSupport

/// The links and places of a book.
struct Crawl {
  struct Link {
    let page: String
    let target: String
    let attributes: [String: String]
  }

  struct Note {
    let page: String
    let id: String
    var backlink: String?
    var text = ""
  }

  let book: BuiltBook
  private(set) var links: [Link] = []
  private(set) var notes: [Note] = []
  /// Places that have the name of another on the same page.
  private(set) var twice: [String] = []
  /// The page that each item lives on.
  private(set) var itemAddresses: [String: String] = [:]
  /// What is linked to from inside each item, as addresses.
  private(set) var targets: [String: Set<String>] = [:]
  private(set) var places: Set<String> = []
  /// The items of each page, the outermost first.
  private var items: [String: [String]] = [:]

  init(_ book: BuiltBook) {
    self.book = book
    // So that a page comes before those that it goes on in.
    let pages = book.pages.sorted { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }
    for (page, text) in pages { read(page, text) }
    for name in book.names { places.insert(String(name.dropFirst("EPUB/".count))) }
    for case .start("content", let attributes) in XHTMLReader.tokens(of: book.text("EPUB/toc.ncx")) {
      links.append(Link(page: "toc.ncx", target: attributes["src"] ?? "", attributes: attributes))
    }
  }

  /// Links to nothing.
  var dead: [String] {
    links.filter { !places.contains($0.target) && $0.target.firstMatch(of: /^(https?|mailto):/) == nil }
      .map { "\($0.page) links to \($0.target)" }
  }

  /// Whether something inside one item links to the other.
  func leads(from one: String, to other: String) -> Bool {
    guard let page = itemAddresses[other], let found = targets[one] else { return false }
    return found.contains("\(page)#\(other)") || found.contains(page)
  }

  private mutating func read(_ page: String, _ text: String) {
    places.insert(page)
    // The first page of an item that goes on here: what stands outside of any item is its.
    let first = page.replacing(/--\d+\.xhtml$/, with: ".xhtml")
    let continued = first == page ? [] : Array((items[first] ?? []).prefix(1))
    var open: [String?] = []
    var isNote = false
    for token in XHTMLReader.tokens(of: text) {
      switch token {
      case .start(let element, let attributes):
        let id = attributes["id"]
        if let id, !places.insert("\(page)#\(id)").inserted { twice.append("\(page)#\(id)") }
        // Ids of items have no underline; all other places of the book have one.
        let isItem = id.map { !$0.contains("_") } ?? false
        // The definition of a term stands beside the element that has its id.
        if element == "dd", attributes["class"] == "definition", let term = items[page]?.last {
          open.append(term)
        } else {
          open.append(isItem && element != "dt" ? id : nil)
        }
        if isItem, let id {
          itemAddresses[id] = page
          // What stands inside an item is found in it.
          // And what it stands in is found from it.
          for outer in open.dropLast().compactMap(\.self) {
            targets[outer, default: []].insert("\(page)#\(id)")
            targets[id, default: []].insert("\(page)#\(outer)")
          }
          items[page, default: []].append(id)
        }
        if attributes["epub:type"] == "footnote" {
          notes.append(Note(page: page, id: id ?? ""))
          isNote = true
        }
        for name in attributes["aria-labelledby"]?.split(separator: " ") ?? [] {
          links.append(Link(page: page, target: "\(page)#\(name)", attributes: [:]))
        }
        guard let target = attributes["href"] ?? attributes["src"], element != "blockquote" else { continue }
        links.append(Link(page: page, target: target, attributes: attributes))
        for id in open.compactMap(\.self) + continued { targets[id, default: []].insert(target) }
        if isNote, attributes["role"] == "doc-backlink", notes.last?.text == "" {
          notes[notes.count - 1].backlink = target
        }
      case .text(let characters): if isNote { notes[notes.count - 1].text += characters }
      case .end(let element):
        open.removeLast()
        if element == "aside" { isNote = false }
      }
    }
  }
}
