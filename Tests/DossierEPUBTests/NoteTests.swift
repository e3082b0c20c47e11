import DossierCore
import TestSupport
import Testing

/// How far quotes were compared with archived texts, and what notes tell of it.
@Suite("EPUB notes")
struct NoteTests {
  @Test("every quote shows its level of verification, in each place")
  func levels() throws {
    // What is stricter than what is not marked is counted nowhere, and stands at home alone.
    let release = try BuiltBook.release(ofSample: "harrow-point").seen(at: nil)
    let book = try BuiltBook(sample: "harrow-point")
    let labels = try BuiltBook.labels()
    var expected: [String: Int] = [:]
    for verification in release.verifications {
      expected[labels["epub.verification.\(verification.level.rawValue)"], default: 0] += 1
    }
    #expect(expected.count > 4)
    let page = BuiltBook.characters(of: try #require(book.pages["quotes.xhtml"]))
    for (words, count) in expected { #expect(page.contains("\(words): \(count)"), "\(words)") }
    for (offset, quote) in release.dossier.quotes.enumerated() {
      let words = labels["epub.verification.\(release.verifications[offset].level.rawValue)"]
      for claim in quote.about {
        let page = BuiltBook.characters(of: try #require(book.pages["claim-\(claim).xhtml"]))
        #expect(page.contains("\(words)."), "\(quote.id) on \(claim)")
      }
    }
  }

  @Test("a note tells where the words stand and how they read there")
  func passages() throws {
    let release = try BuiltBook.release(ofSample: "harrow-point")
    let crawl = try Crawl(BuiltBook(sample: "harrow-point"))
    var count = 0
    for (quote, verification) in zip(release.dossier.quotes, release.verifications) {
      guard let passage = verification.passage, verification.level != .byteExact else { continue }
      // Where something is marked, what editorial marks stand for is told nobody: it was marked by nobody.
      guard verification.level != .editorial else {
        #expect(!crawl.notes.contains { $0.id == "note_\(quote.id)" })
        continue
      }
      let note = try #require(crawl.notes.first { $0.page == "quotes.xhtml" && $0.id == "note_\(quote.id)" })
      count += 1
      // Nor does a note of a marked dossier tell where words stand, which no release does.
      #expect(!note.text.contains("from character"))
      #expect(Array(note.text.utf8).firstRange(of: Array(passage.exact.utf8)) != nil, "\(quote.id)")
    }
    #expect(count > 5)
  }

  @Test("where nothing was compared, one sentence says so")
  func nothingCompared() throws {
    let book = try BuiltBook(sample: "kremlin-drones")
    let sentence = try BuiltBook.labels()["epub.notCompared"]
    #expect(book.pages.values.count { $0.contains(sentence) } == 1)
    #expect(book.pages.values.allSatisfy { !$0.contains("doc-noteref") })
  }
}
