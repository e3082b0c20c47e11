import TestSupport
import Testing

/// The files of a book as they are expected to be, to the byte.
@Suite("EPUB golden")
struct GoldenTests {
  @Test("the smallest sample")
  func minimal() throws { try expect(BuiltBook(sample: "minimal"), "minimal") }

  @Test("a dossier with everything in it")
  func everything() throws {
    try expect(BuiltBook(Everything.dossier(), media: Everything.media, options: ["cover": "plain"]), "everything")
  }

  /// Pages and package as text; pictures and the stylesheet lie elsewhere.
  private func expect(_ book: BuiltBook, _ name: String) throws {
    try Golden(name).expect(book.files.filter { $0.key.contains(/\.(xhtml|opf|ncx|xml)$/) })
  }
}
