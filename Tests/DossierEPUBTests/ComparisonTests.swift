import DossierCore
import Testing

/// The book tells what has changed, whole.
@Suite("EPUB, what changed")
struct ComparisonTests {
  @Test("every change is in the chapter, every text in a sentence of its own")
  func chapter() throws {
    let release = try Everything.compared()
    let changes = try #require(release.changes)
    #expect(changes.list.count >= 7)
    let book = try BuiltBook(release, media: Everything.media)
    let page = try #require(book.pages["what-changed.xhtml"])
    let text = BuiltBook.characters(of: page)
    let words = ChangeWords(try BuiltBook.labels())
    for change in changes.list where change.kind != .removed {
      #expect(text.contains(words.head(change)) || text.contains(words.line(change)), "\(words.line(change))")
    }
    #expect(text.contains("gone"))
    #expect(page.contains("<ins class=\"come\">") || page.contains("<del class=\"gone\">"))
  }

  @Test("a book that was compared with itself is the book that was not")
  func same() throws {
    let release = try #require(try Everything.dossier().checked().dossier).release()
    let book = try BuiltBook(release, media: Everything.media)
    let compared = try BuiltBook(release.compared(with: release), media: Everything.media)
    #expect(compared.pages.keys.sorted() == book.pages.keys.sorted())
  }

  /// A dossier whose judgement and claim were others in the edition before, compared with that.
  private func moved() throws -> Release {
    var before = JudgementsFigureTests.dossier()
    before.parties = [Party(id: "pty-one", name: "One")]
    before.claims = [Claim(id: "clm-one", statement: "It is so.", claimant: "pty-one")]
    before.edition = Edition()
    before.edition?.number = 1
    var now = before
    now.edition?.number = 2
    now.claims[0].status = .false
    now.parties[0].role = "Observer"
    now.corrections = [Correction(date: try EDTFDate("2024-05-01"), text: "Edition 1 had it wrong.")]
    before.assessments[0].likelihood = .unlikely
    before.assessments[0].low = 20
    before.assessments[0].high = 40
    let old = try #require(before.checked().dossier).release()
    return try #require(now.checked().dossier).release().compared(with: old)
  }

  @Test("corrections come first, then judgements on their line and what has become of claims, then all else")
  func order() throws {
    let page = try #require(try BuiltBook(moved()).pages["what-changed.xhtml"]).unset
    let places = try [
      "<section class=\"boxed\">", "Compared with", "Statement 1 (likely, 60–75%).", "Judgement reversed",
      "Status: false",
      "All else", "Role", "</main>",
    ].map { part in try #require(page.firstRange(of: part), "\(part)").lowerBound }
    #expect(places == places.sorted())
    #expect(page.matches(of: /<rect[^>]*stroke="currentColor"/).count == 1, "hollow is where it was")
    #expect(page.matches(of: /<rect[^>]*fill="currentColor"/).count == 1, "and full where it is")
    #expect(page.matches(of: /Edition 1 had it wrong/).count == 1)
  }

  @Test("a first edition has no such page, whatever its judgements say of themselves")
  func first() throws {
    var dossier = JudgementsFigureTests.dossier()
    dossier.edition = Edition()
    dossier.edition?.number = 1
    dossier.assessments[0].change = .raised
    #expect(try BuiltBook(dossier).pages["what-changed.xhtml"] == nil)
    dossier.edition?.number = 2
    #expect(try BuiltBook(dossier).pages["what-changed.xhtml"] != nil)
  }
}
