import DossierCore
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// Where reports come from, and how claims hang together, as lists in lists.
@Suite("EPUB trees")
struct TreeTests {
  private func rows(_ parents: [Int?]) -> [[Int]] {
    Forest(parents) { $0.count > 1 }.rows.map { [$0.node, $0.depth] }
  }

  @Test("each thing stands once, below the one that it hangs on")
  func forest() {
    #expect(rows([nil, nil, nil]) == [])
    #expect(rows([nil, 0, nil, 1, 0, 6, nil]) == [[0, 0], [1, 1], [3, 2], [4, 1], [6, 0], [5, 1]])
  }

  @Test("who comes back to himself hangs on nothing")
  func cycles() {
    #expect(rows([0]) == [])
    #expect(rows([1, 2, 0, 0]).map(\.[0]).sorted() == [0, 1, 2, 3])
    #expect(rows([1, 2, 0, 0]).filter { $0[1] == 0 }.count == 1)
  }

  @Test("a chain of thousands is drawn no deeper and no longer than there is room for")
  func limits() {
    let forest = Forest([nil] + (0..<9_999).map { $0 }) { $0.count > 1 }
    #expect(forest.rows.count == Forest.mostRows && forest.omitted == 9_900)
    #expect(forest.rows.map(\.depth).max() == Forest.mostDepth)
    #expect(forest.rows.map(\.isTooDeep).prefix(8) == [false, false, false, false, false, false, true, true])
  }

  /// What a list says, without markup: one line an item, `>` for each list around it.
  private func lines(_ page: String) -> [String] {
    var lines: [String] = []
    var depth = -1
    for token in page.matches(of: /<(\/?)(ul|li)\b[^>]*>([^<]*(?:<(?!\/?(?:ul|li)\b)[^>]*>[^<]*)*)/) {
      switch (token.1, token.2) {
      case ("", "ul"): depth += 1
      case (_, "ul"): depth -= 1
      case ("", _):
        let text = token.3.replacing(/<[^>]+>/, with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        lines.append(String(repeating: ">", count: depth) + text)
      default: break
      }
    }
    return lines
  }

  private func sources() -> Dossier {
    var dossier = Dossier(title: "Sources")
    func source(_ id: EntityID, _ publisher: String?, from origins: [EntityID]) -> Source {
      var source = Source(id: id, title: "Title of \(id)")
      (source.publisher, source.derivesFrom) = (publisher, origins)
      return source
    }
    dossier.sources = [
      source("src-paper", "Paper", from: ["src-agency", "src-lone"]), source("src-post", nil, from: []),
      source("src-agency", "Agency", from: ["src-post"]), source("src-lone", "Lone", from: []),
    ]
    return dossier
  }

  @Test("sources stand below those that they are taken from, with a count of roots")
  func provenance() throws {
    let book = try BuiltBook(sources())
    let page = book.text("EPUB/provenance.xhtml")
    let list = try #require(page.firstMatch(of: /<ul class="tree">.*<\/ul>/.dotMatchesNewlines())).0
    #expect(lines(String(list)) == ["Title of src-post S2", ">Agency S3", ">>Paper S1. Derives from: S3, S4"])
    #expect(page.contains("Sources: 4; taken from no other source here: 2."))
    #expect(book.text("EPUB/nav.xhtml").contains("provenance.xhtml"))
  }

  @Test("where no source derives from another, or only what is stricter does, there is nothing to show")
  func noProvenance() throws {
    var dossier = sources()
    dossier.marking = .green
    for offset in [0, 2] { dossier.sources[offset].marking = .amber }
    #expect(try BuiltBook(dossier).pages["provenance.xhtml"] == nil)
    dossier.sources[2].marking = nil
    let page = try BuiltBook(dossier).text("EPUB/provenance.xhtml")
    #expect(page.contains("Sources: 3;") && page.contains("Agency") && !page.contains("Paper"))
  }

  private func claims() -> Dossier {
    var dossier = Dossier(title: "Claims")
    dossier.parties = [Party(id: "pty-one", name: "One"), Party(id: "pty-two", name: "Two")]
    func claim(_ number: Int, _ claimant: EntityID, _ relations: [(RelationType, Int)]) -> Claim {
      var claim = Claim(id: EntityID("clm-\(number)"), statement: "Statement \(number).", claimant: claimant)
      claim.relations = relations.map { Relation(to: EntityID("clm-\($1)"), type: $0) }
      return claim
    }
    dossier.claims = [
      claim(1, "pty-one", []), claim(2, "pty-two", [(.contradicts, 1)]), claim(3, "pty-two", [(.supports, 2)]),
      claim(4, "pty-two", [(.supersedes, 3), (.contradicts, 1)]), claim(5, "pty-one", [(.repeats, 1)]),
      claim(6, "pty-one", [(.supports, 5)]),
    ]
    return dossier
  }

  @Test("claims in dispute stand with what contradicts, supports and supersedes them")
  func argument() throws {
    let page = try BuiltBook(claims()).text("EPUB/who-says-what.xhtml")
    let list = try #require(page.firstMatch(of: /<ul class="tree">.*<\/ul>/.dotMatchesNewlines())).0
    #expect(
      lines(String(list)) == [
        "C1 Statement 1. Unverified.", "C2 Statement 2. Unverified. contradicts C1", ">supported by C3. Unverified.",
        ">>superseded by C4. Unverified. contradicts C1",
      ], "what nobody disputes has no tree")
    #expect(list.matches(of: /<svg class="shape"/).count == 4)
  }

  @Test("claims that nobody disputes, or only by what is stricter, have no such section")
  func noArgument() throws {
    var dossier = claims()
    dossier.marking = .green
    let title = try BuiltBook.labels()["epub.argument"]
    #expect(try BuiltBook(dossier).text("EPUB/who-says-what.xhtml").contains(title))
    dossier.claims[0].marking = .amber
    #expect(try !BuiltBook(dossier).text("EPUB/who-says-what.xhtml").contains(title))
  }

  @Test("a tree that fills a page goes on in a further file")
  func longTree() throws {
    var dossier = claims()
    let claim = dossier.claims[0]
    dossier.claims = (0..<120).map { number in
      var claim = claim
      claim.id = EntityID("clm-\(number)")
      claim.statement = "So \(String(repeating: "very ", count: 400))\(number)."
      claim.claimant = number.isMultiple(of: 2) ? "pty-one" : "pty-two"
      // Each third supports another, the others contradict each other in pairs.
      claim.relations =
        number % 3 == 2
        ? [Relation(to: EntityID("clm-\(number - 1)"), type: .supports)]
        : [Relation(to: EntityID("clm-\(number % 3 == 0 ? number + 1 : number - 1)"), type: .contradicts)]
      return claim
    }
    let pages = try BuiltBook(dossier).pages.filter { $0.key.hasPrefix("who-says-what") }
    #expect(pages.count > 1)
    #expect(pages.values.allSatisfy { $0.utf8.count < Limits.bookPage })
    #expect(pages.values.flatMap { $0.matches(of: /<li class="node"><(?:a|svg)/) }.count == Forest.mostRows)
    #expect(pages.values.contains { $0.contains("Not shown for want of room: 20.") })
  }
}
