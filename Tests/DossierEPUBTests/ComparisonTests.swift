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
}
