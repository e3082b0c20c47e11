import DossierCore
import DossierLoading
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// How a book is divided into files.
@Suite("EPUB layout")
struct LayoutTests {
  @Test("a change of one claim changes only the pages that show it, and no name")
  func stability() throws {
    var dossier = try Generated.dossier(claims: 600)
    let before = try BuiltBook(dossier)
    dossier.claims[300].statusBasis = .plain("Something else.")
    let after = try BuiltBook(dossier)
    #expect(before.names == after.names)
    let changed = before.names.filter { before.files[$0] != after.files[$0] }
    #expect(changed.count == 1, "\(changed)")
  }

  @Test("a change of what a claim says changes only the files that say it, and no name, place or identifier")
  func changedStatement() throws {
    let release = try BuiltBook.release(ofSample: "harrow-point")
    var dossier = release.dossier
    let claim = dossier.claims[7]
    let before = try Crawl(BuiltBook(dossier))
    dossier.claims[7].statement = "Something else altogether."
    let after = try Crawl(BuiltBook(dossier))
    #expect(before.book.names == after.book.names)
    #expect(before.places == after.places)
    let changed = before.book.names.filter { before.book.files[$0] != after.book.files[$0] }
    for name in changed {
      // Links from inside sentences have its first words.
      let text = before.book.text(name)
      #expect(text.contains(claim.statement.prefix(20)), "\(name) has changed and does not show the claim")
    }
    #expect(changed.count > 3 && changed.count < before.book.names.count / 3, "\(changed)")
    func identifier(_ crawl: Crawl) -> Substring? {
      crawl.book.text("EPUB/package.opf").firstMatch(of: /urn:uuid:[0-9a-f-]{36}/)?.output
    }
    #expect(identifier(before) != nil && identifier(before) == identifier(after))
  }

  @Test("long items and long lists are divided, however they are written")
  func sizes() throws {
    var dossier = Dossier(title: "Long")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.sources = [Source(id: "src-one", title: "One")]
    dossier.claims = [Claim(id: "clm-one", statement: "One", claimant: "pty-one")]
    dossier.quotes = (0..<4_000).map { number in
      // Every character is written with five.
      var quote = Quote(id: EntityID("quo-\(number)"), text: String(repeating: "&", count: 300), speaker: "pty-one")
      quote.about = ["clm-one"]
      quote.source = "src-one"
      quote.tags = ["one"]
      return quote
    }
    var section = Section(id: "sec-one", title: "All")
    section.items = dossier.quotes.map(\.id)
    dossier.sections = [section]
    dossier.gaps = dossier.quotes.map(\.text)
    let book = try BuiltBook(dossier, options: ["chapters": "claims"])
    for (page, text) in book.pages { #expect(text.utf8.count <= 250_000, "\(page): \(text.utf8.count)") }
    #expect(book.pages["claim-clm-one--2.xhtml"]?.contains("One, continued") == true)
    #expect(book.pages["section-sec-one--2.xhtml"] != nil)
    // Each once: with the claim as far as there is room, then among the words of its speaker.
    let shown = book.pages.values
    #expect(shown.map { CompletenessTests.verbatim(in: $0).count }.reduce(0, +) == 4_000)
  }

  @Test("a title that fills a page by itself divides nothing, since it stands on each of them")
  func longTitle() throws {
    var dossier = Dossier(title: "T")
    dossier.parties = (0..<9).map { Party(id: EntityID("pty-\($0)"), name: "Party \($0)") }
    let names = try BuiltBook(dossier).names
    dossier.title = "T" + String(repeating: "\u{200D}\u{AD}", count: 40_000)
    #expect(try BuiltBook(dossier).names == names)
  }

  @Test("long texts are divided between their paragraphs, and what a section shows of thousands of quotes stands once")
  func longTexts() throws {
    var dossier = Dossier(title: "Long")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.claims = [Claim(id: "clm-one", statement: "One", claimant: "pty-one")]
    dossier.quotes = (0..<2_000).map { number in
      var quote = Quote(id: EntityID("quo-\(number)"), text: "These are the words \(number).", speaker: "pty-one")
      quote.about = ["clm-one"]
      return quote
    }
    let paragraphs = String(repeating: String(repeating: "word ", count: 60) + "\n\n", count: 1_000)
    dossier.claims[0].statusBasis = Prose(markdown: paragraphs)
    dossier.method = Prose(markdown: paragraphs)
    dossier.sections = ["sec-one", "sec-two"].map { Section(id: $0, title: "All") }
    dossier.sections[0].body = Prose(markdown: dossier.quotes.map { "[@\($0.id)]" }.joined(separator: "\n\n"))
    dossier.sections[1].body = Prose(markdown: paragraphs)
    let book = try BuiltBook(dossier)
    for (page, text) in book.pages { #expect(text.utf8.count <= 250_000, "\(page): \(text.utf8.count)") }
    #expect(book.pages.count < 100, "\(book.pages.count)")
    #expect(book.pages.values.map { CompletenessTests.verbatim(in: $0).count }.reduce(0, +) == 2_000)
    let dead = Crawl(book).dead
    #expect(dead == [])
  }

  @Test("no file is named after an item that is stricter than all that it shows, and no heading is there for one")
  func stricterNames() throws {
    var dossier = Dossier(title: "Names")
    dossier.marking = .green
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.claims = ["clm-raid", "clm-one", "clm-two"].map {
      Claim(id: $0, statement: "It is so.", claimant: "pty-one")
    }
    for offset in 0...2 { dossier.claims[offset].tags = ["raids"] }
    dossier.claims[0].marking = .red
    dossier.claims[2].tags = ["roads"]
    dossier.sections = ["sec-raid", "sec-one"].map { Section(id: $0, title: "Section \($0)") }
    dossier.sections[0].marking = .red
    for offset in 0...1 { dossier.sections[offset].items = ["clm-one"] }
    for chapters in ["topics", "sections"] {
      let book = try BuiltBook(dossier, options: ["chapters": chapters])
      #expect(!book.names.contains { $0.contains("clm-raid") }, "\(book.names)")
      #expect(Crawl(book).itemAddresses["clm-one"] != "section-sec-raid.xhtml")
      for page in book.pages.values { #expect(!page.contains(">Raids<")) }
    }
  }

  @Test("few items are one page, many are cut where their ids say")
  func chunks() {
    let chunks = Chunks(budget: 1_000, itemsPerPage: 8)
    #expect(chunks.ranges(weights: []) { "\($0)" } == [])
    #expect(chunks.ranges(weights: [10, 20]) { "\($0)" } == [0..<2])
    let names = (0..<400).map { "item-\($0)" }
    let ranges = chunks.ranges(weights: names.map { _ in 50 }) { names[$0] }
    #expect(ranges.map(\.count).reduce(0, +) == 400)
    #expect(ranges.allSatisfy { $0.count <= 20 })
    // An item more leaves the pages before and well behind it as they are.
    var more = names
    more.insert("new", at: 200)
    let later = chunks.ranges(weights: more.map { _ in 50 }) { more[$0] }
    let firsts = Set(ranges.map { names[$0.lowerBound] })
    #expect(Set(later.map { more[$0.lowerBound] }).symmetricDifference(firsts).count <= 2)
  }
}
