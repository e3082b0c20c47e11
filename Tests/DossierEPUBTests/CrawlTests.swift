import DossierCore
import TestSupport
import Testing

/// Every link of every book leads somewhere, and every place has one name.
@Suite("EPUB links")
struct CrawlTests {
  @Test("of a dossier with everything in it")
  func everything() throws { try crawl(BuiltBook(Everything.dossier(), media: Everything.media)) }

  @Test("of the samples", arguments: ["minimal", "kremlin-drones"])
  func samples(sample: String) throws { try crawl(BuiltBook(sample: sample)) }

  @Test("of large dossiers", arguments: [1, 60, 700])
  func generated(claims: Int) throws { try crawl(BuiltBook(Generated.dossier(claims: claims))) }

  private func crawl(_ book: BuiltBook) throws {
    var places: Set<String> = []
    var links: [(page: String, target: String)] = []
    for (page, text) in book.pages {
      places.insert(page)
      #expect(text.utf8.count <= 250_000, "\(page) is too long")
      for case .start(let element, let attributes) in XHTMLReader.tokens(of: text) {
        if let id = attributes["id"] { #expect(places.insert("\(page)#\(id)").inserted, "\(page) has \(id) twice") }
        if let reference = attributes["aria-labelledby"] { links.append((page, "\(page)#\(reference)")) }
        if let target = attributes["href"] ?? attributes["src"], element != "blockquote" {
          links.append((page, target))
        }
      }
    }
    for name in book.names { places.insert(String(name.dropFirst("EPUB/".count))) }
    for case .start("content", let attributes) in XHTMLReader.tokens(of: book.text("EPUB/toc.ncx")) {
      links.append(("toc.ncx", attributes["src"] ?? ""))
    }
    for link in links where link.target.firstMatch(of: /^(https?|mailto):/) == nil {
      #expect(places.contains(link.target), "\(link.page) links to \(link.target)")
    }
    #expect(links.count > 20)
    try everyPageIsReached(book, links)
  }

  /// Every page but the first is the target of some link or the continuation of one that is.
  private func everyPageIsReached(_ book: BuiltBook, _ links: [(page: String, target: String)]) throws {
    let reached = Set(links.map { String($0.target.prefix { $0 != "#" }) })
    for page in book.pages.keys where page.firstMatch(of: /--\d+\.xhtml$/) == nil {
      #expect(reached.contains(page), "nothing leads to \(page)")
    }
  }
}
