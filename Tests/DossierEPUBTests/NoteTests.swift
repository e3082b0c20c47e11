import DossierCore
import DossierLoading
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
      expected[labels["briefing.verification.\(verification.level.rawValue)"], default: 0] += 1
    }
    #expect(expected.count > 4)
    let page = BuiltBook.characters(of: try #require(book.pages["colophon.xhtml"]))
    let crawl = Crawl(book)
    for (words, count) in expected { #expect(page.contains("\(words): \(count)"), "\(words)") }
    for (offset, quote) in release.dossier.quotes.enumerated() {
      let words = labels["epub.verification.\(release.verifications[offset].level.rawValue)"]
      let page = try #require(crawl.itemAddresses[quote.id.text].flatMap { book.pages[$0] })
      #expect(BuiltBook.characters(of: page).contains("\(words)."), "\(quote.id)")
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
      let note = try #require(
        crawl.notes.first { $0.page == crawl.itemAddresses[quote.id.text] && $0.id == "note_\(quote.id)" })
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

  /// The notes of a section with that text.
  private func notes(_ body: String) throws -> [(number: String, words: String)] {
    var dossier = Dossier(title: "Title")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.sections = [Section(id: "sec-one", title: "One")]
    dossier.sections[0].body = Prose(markdown: body)
    let page = try #require(BuiltBook(dossier).pages.values.first { $0.contains("<aside") })
    return page.split(separator: "<aside ").dropFirst().map { note in
      let words = BuiltBook.characters(of: "<aside " + String(note.split(separator: "</aside>")[0]) + "</aside>")
      let parts = words.split(separator: " ", maxSplits: 1)
      return (String(parts[0]), String(parts[1]))
    }
  }

  @Test("footnotes stand in the order of their numbers, which those marked in the text have first")
  func order() throws {
    let notes = try notes("x[^1] y[^b]\n\n[^1]: One, see [^b] and[^c].\n[^b]: Two.\n[^c]: Three, see[^1].")
    #expect(notes.map(\.number) == ["1", "2", "3"])
    #expect(notes.map(\.words) == ["One, see 2 and3.", "Two.", "Three, see1."])
  }

  @Test("footnotes may lead to one another as often as they like")
  func chain() throws {
    let count = 5000
    let chain = (1..<count).map { "[^\($0)]: to [^\($0 + 1)]\n\n" }.joined()
    let notes = try notes("x[^1]\n\n\(chain)[^\(count)]: end")
    #expect(notes.map(\.number) == (1...count).map(String.init))
    #expect(notes.last?.words == "end")
  }

  @Test("a footnote whose mark stands before an item in full is in the file of its mark, like those behind it")
  func beforeItems() throws {
    #expect(
      try notes("x[^a]\n\n[@pty-one]\n\ny[^b] z[^a]\n\n[^a]: One[^c].\n[^b]: Three.\n[^c]: Two.").map(\.words)
        == ["One2.", "Two.", "Three."])
  }
}
