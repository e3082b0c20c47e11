import DossierCore
import TestSupport
import Testing

/// Every link of every book leads somewhere, every place has one name, and whatever refers to an item is found from it.
@Suite("EPUB links")
struct CrawlTests {
  static let names = ["minimal", "kremlin-drones", "harrow-point"]

  @Test("of a dossier with everything in it")
  func everything() throws {
    let dossier = try Everything.dossier()
    let release = try #require(dossier.checked().dossier).release()
    try crawl(Crawl(BuiltBook(release, media: Everything.media)), release)
  }

  @Test("of the samples", arguments: CrawlTests.names, ["topics", "claims", "sections"])
  func samples(sample: String, chapters: String) throws {
    let book = try BuiltBook(sample: sample, options: ["chapters": chapters])
    try crawl(Crawl(book), BuiltBook.release(ofSample: sample))
  }

  @Test("of large dossiers", arguments: [1, 60, 700], ["topics", "claims", "sections"])
  func generated(claims: Int, chapters: String) throws {
    let release = try #require(Generated.dossier(claims: claims).checked().dossier).release()
    try crawl(Crawl(BuiltBook(release, options: ["chapters": chapters])), release)
  }

  @Test("of a dossier of 2000 claims")
  func large() throws {
    let release = try #require(Generated.dossier(claims: 2_000).checked().dossier).release()
    try crawl(Crawl(BuiltBook(release)), release)
  }

  @Test("of dossiers in all scripts", arguments: Scripts.all)
  func scripts(script: Scripts) throws {
    let release = try #require(script.dossier(claims: 12).checked().dossier).release()
    try crawl(Crawl(BuiltBook(release)), release)
  }

  private func crawl(_ crawl: Crawl, _ release: Release) {
    // Lists of what is wrong: an expectation on the crawl itself would print all of the book.
    let (twice, dead, links) = (crawl.twice, crawl.dead, crawl.links.count)
    #expect(twice == [])
    #expect(dead == [])
    #expect(links > 20)
    let reached = Set(crawl.links.map { String($0.target.prefix { $0 != "#" }) })
    let unreached = crawl.book.pages.keys.filter { $0.contains(".") && !$0.contains("--") && !reached.contains($0) }
    #expect(unreached == [])
    let long = crawl.book.pages.filter { $0.value.utf8.count > 250_000 }.map(\.key)
    #expect(long == [])
    let misplaced = mistakes(inNotesOf: crawl)
    #expect(misplaced == [])
    let oneWay = oneWay(crawl, release)
    #expect(oneWay == [])
  }

  /// A number leads to its note in the same file, and the note begins with the way back.
  private func mistakes(inNotesOf crawl: Crawl) -> [String] {
    var mistakes: [String] = []
    let numbers = crawl.links.filter { $0.attributes["role"] == "doc-noteref" }
    for link in numbers where !link.target.hasPrefix("\(link.page)#") || link.attributes["epub:type"] != "noteref" {
      mistakes.append("\(link.target) is not a note of \(link.page)")
    }
    for note in crawl.notes {
      let number = numbers.filter { $0.target == "\(note.page)#\(note.id)" }
      if number.count != 1 { mistakes.append("\(note.id) has \(number.count) numbers") }
      if note.backlink != "\(note.page)#\(number.first?.attributes["id"] ?? "")" {
        mistakes.append("\(note.id) does not lead back")
      }
      if !(9...5_000).contains(note.text.count) { mistakes.append("\(note.id) has \(note.text.count) characters") }
    }
    if crawl.notes.count != numbers.count { mistakes.append("\(crawl.notes.count) notes, \(numbers.count) numbers") }
    return mistakes
  }

  /// Where one item refers to another, each is found from the other: sources, terms, parties and all else.
  private func oneWay(_ crawl: Crawl, _ release: Release) -> [String] {
    var missing: [String] = []
    func hold(_ one: EntityID, _ other: EntityID) {
      if !crawl.leads(from: one.text, to: other.text) { missing.append("\(one) does not lead to \(other)") }
    }
    for id in release.ids {
      if crawl.itemAddresses[id.text] == nil { missing.append("\(id) is nowhere") }
      for mention in release.backlinks(to: id) {
        hold(mention.from, id)
        // A section that lists what somebody said or did is found from the claim that this stands with.
        if mention.field == "items", let kind = release.kind(of: id), kind == .quote || kind == .reaction { continue }
        hold(id, mention.from)
      }
    }
    for claim in release.dossier.claims {
      let topics = crawl.targets[claim.id.text]?.filter { $0.contains("#topic_") } ?? []
      if topics.count < Set(claim.tags).count { missing.append("\(claim.id) does not lead to its topics") }
    }
    return missing
  }
}
