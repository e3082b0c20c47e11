import DossierCore
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// How to read the book: what it has is explained, nothing else, and nothing that is stricter than what stands around it.
@Suite("EPUB guide to reading")
struct GuideTests {
  private func page(_ dossier: Dossier) throws -> String? { try BuiltBook(dossier).pages["how-to-read.xhtml"] }

  @Test("only what the book has is explained")
  func used() throws {
    var dossier = StanceGridTests.dossier(claims: 2)
    dossier.claims[1].status = .false
    let page = try #require(try page(dossier))
    #expect(page.contains("<strong>C</strong> <strong class=\"status\">Claim</strong>: one proposition"))
    #expect(page.contains("<strong>R</strong> <strong class=\"status\">Reaction</strong>"))
    #expect(page.contains("Unverified</strong>: ") && page.contains("False</strong>: "))
    #expect(!page.contains("Confirmed</strong>: ") && !page.contains(">Q<") && !page.contains(">J<"))
    for stance in ["asserts", "denies", "doubts"] { #expect(page.contains("</svg> \(stance)</li>")) }
    #expect(!page.contains("</svg> affirms") && !page.contains("another reaction"))
    #expect(!page.contains("Likelihood") && !page.contains("Handling"))
  }

  @Test("what only readers of a stricter label meet is explained behind that label")
  func marks() throws {
    var dossier = StanceGridTests.dossier(claims: 2)
    dossier.marking = .green
    dossier.claims[1].status = .false
    dossier.claims[1].marking = .amber
    dossier.reactions[1].marking = .amber
    let page = try #require(try page(dossier))
    let lines = page.split(separator: "<li class=\"item\">").map(String.init)
    let status = try #require(lines.first { $0.contains("False</strong>") })
    #expect(status.hasPrefix("<span class=\"portion\">TLP:AMBER</span>"))
    let other = try #require(lines.first { $0.contains("Unverified</strong>") })
    #expect(!other.hasPrefix("<span class=\"portion\">"))
    #expect(page.contains("<span class=\"portion\">TLP:AMBER</span> Handling"))
  }

  @Test("it comes before the text begins, and contents lead to it")
  func place() throws {
    let book = try BuiltBook(sample: "harrow-point")
    let nav = try #require(book.pages["nav.xhtml"])
    let guide = try #require(nav.firstRange(of: "how-to-read.xhtml"))
    let start = try #require(nav.firstRange(of: "epub:type=\"bodymatter\" href=\"bottom-line.xhtml\""))
    #expect(guide.lowerBound < start.lowerBound)
    let page = try #require(book.pages["how-to-read.xhtml"])
    #expect(page.contains("href=\"gaps-and-method.xhtml#table_1\""))
  }

  @Test("a book of nothing that has marks needs no guide")
  func none() throws { #expect(try page(Dossier(title: "Empty")) == nil) }

  @Test("a heading has the number by which marks lead to it")
  func sections() throws {
    var dossier = Dossier(title: "Sections")
    dossier.sections = [Section(id: "sec-one", title: "One"), Section(id: "sec-two", title: "Two")]
    let pages = try BuiltBook(dossier).pages
    #expect(pages["section-sec-two.xhtml"]?.contains("<span class=\"kicker\">§2</span> Two</h1>") == true)
  }
}
