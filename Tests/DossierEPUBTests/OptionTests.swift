import DossierCore
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// What a dossier can say under `outputs.epub`.
@Suite("EPUB options")
struct OptionTests {
  private static let style = Array("/* house */ .chapter { letter-spacing: 0.1em; }\n".utf8)

  @Test("conformance is claimed only where somebody vouches for it")
  func certifier() throws {
    let plain = try BuiltBook(sample: "minimal").text("EPUB/package.opf")
    #expect(!plain.contains("conformsTo") && !plain.contains("certifiedBy"))
    let certified = try BuiltBook(sample: "minimal", options: ["certifiedBy": "A & B"]).text("EPUB/package.opf")
    #expect(
      certified.contains(
        "<meta property=\"dcterms:conformsTo\" id=\"conformance\">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta>"))
    #expect(certified.contains("<meta property=\"a11y:certifiedBy\" refines=\"#conformance\">A &amp; B</meta>"))
  }

  @Test("a stylesheet of one's own comes after the book's, as a file of its own")
  func stylesheet() throws {
    let book = try BuiltBook(
      Everything.dossier(), options: ["stylesheet": "house.css"], files: ["house.css": Self.style])
    #expect(book.files["EPUB/own-style.css"] == Self.style)
    #expect(book.names.contains("EPUB/style.css"))
    #expect(book.text("EPUB/package.opf").contains("href=\"own-style.css\" media-type=\"text/css\""))
    for (page, text) in book.pages {
      let links = text.matches(of: /<link [^>]*href="([^"]*)"/).map { String($0.1) }
      #expect(links == ["style.css", "own-style.css"], "\(page)")
    }
  }

  @Test("with a stylesheet that is refused there is no book")
  func refused() throws {
    let release = try #require(Dossier(title: "Any").checked().dossier).release()
    var context = try BuiltBook.context()
    context.options = WriterOptions(for: EPUBWriter(), outputs: OptionTree(), overrides: ["stylesheet": "house.css"])
    context.files = ["house.css": Array(".a { background: url(https://example.org/pixel) }".utf8)]
    var sink = MemorySink()
    let findings = try EPUBWriter().write(release, in: context, into: &sink)
    #expect(findings.map(\.code) == [.stylesheetReach])
    #expect(sink.artifacts.isEmpty)
  }

  @Test(
    "claims stand in the first section that lists them, each once; the others stay chapters",
    arguments: ["kremlin-drones", "harrow-point"])
  func sections(sample: String) throws {
    let release = try BuiltBook.release(ofSample: sample)
    let crawl = try Crawl(BuiltBook(sample: sample, options: ["chapters": "sections"]))
    // Those that a section has no room for follow it on a page of their own, which the second sample has.
    var overflow: Set<String> = []
    var seen: Set<EntityID> = []
    for section in release.dossier.sections {
      // A claim that is marked otherwise than the section stands elsewhere.
      let mark = release.mark(of: section.id)
      let told = section.items.filter { release.mark(of: $0) == mark }
      for id in told where release.kind(of: id) == .claim && seen.insert(id).inserted {
        let itemAddress = try #require(crawl.itemAddresses[id.text])
        if itemAddress == crawl.itemAddresses[section.id.text] { continue }
        #expect(itemAddress.hasPrefix("claim-clm-") || itemAddress.hasPrefix("claims-clm-"), "\(id)")
        overflow.insert(itemAddress)
      }
    }
    #expect(seen.count > 5)
    #expect(overflow.count == (sample == "harrow-point" ? 1 : 0))
    for claim in release.dossier.claims where !seen.contains(claim.id) {
      let address = try #require(crawl.itemAddresses[claim.id.text])
      #expect(address.hasPrefix("claims-clm-") || address.hasPrefix("topic-"))
    }
  }

  @Test("claims that a section has no room for follow it on pages of their own")
  func overflow() throws {
    var dossier = try Generated.dossier(claims: 300)
    var section = Section(id: "sec-all", title: "All of them")
    section.items = dossier.claims.map(\.id)
    dossier.sections = [section, Section(id: "sec-last", title: "After them")]
    let book = try BuiltBook(dossier, options: ["chapters": "sections"])
    let crawl = Crawl(book)
    #expect(Set(dossier.claims.compactMap { crawl.itemAddresses[$0.id.text] }).count > 2)
    let pages = book.names.filter { $0.hasSuffix(".xhtml") }
    let section1 = try #require(pages.firstIndex(of: "EPUB/section-sec-all.xhtml"))
    let section2 = try #require(pages.firstIndex(of: "EPUB/section-sec-last.xhtml"))
    for claim in dossier.claims {
      let itemAddress = try #require(crawl.itemAddresses[claim.id.text])
      let place = try #require(pages.firstIndex(of: "EPUB/\(itemAddress)"))
      #expect((section1..<section2).contains(place))
    }
  }
}

/// What a stylesheet may say, and what is told of the rest.
@Suite("EPUB own stylesheet")
struct OwnStylesheetTests {
  private func findings(_ style: String) -> [String] {
    OwnStylesheet.findings(in: Array(style.utf8), path: "house.css").map { finding in
      "\(finding.place?.line ?? 0):\(finding.place?.column ?? 0) \(finding.code.code)"
    }
  }

  @Test(
    "what books may have is accepted",
    arguments: [
      "", "/* nothing; } */", "@charset \"utf-8\";\n.text { text-indent: 1em }",
      "@media (min-width: 30em) { .facts { margin: 0; } .name:first-child { margin: 0 } }",
      ".said::before { content: \"url(x) } \\\" @import\"; }",
      ".a > .b, .c[lang|='en'] { font-family: serif; position: relative }",
      "@supports (display: grid) { .a { display: grid; } }", ".é { margin: calc(1em * (2 + 3)) }",
    ])
  func accepted(style: String) { #expect(findings(style) == []) }

  @Test(
    "all else is told with its place",
    arguments: [
      (".a { color: red ", ["1:4 DK0801"]), (".a }", ["1:4 DK0801"]), ("/* x", ["1:1 DK0801"]),
      (".a { content: \"x\n }", ["1:15 DK0801"]), (".a { color red }", ["1:6 DK0801"]),
      (".a { width: (1em }", ["1:18 DK0801", "1:4 DK0801", "1:13 DK0801"]),
      ("@import 'x.css';", ["1:1 DK0802"]), ("\n@IMPORT url(x);", ["2:1 DK0802", "2:9 DK0802"]),
      (".a { background: URL( 'x' ) }", ["1:18 DK0802"]), (".a { background: image-set('x' 1x) }", ["1:18 DK0802"]),
      (".a { background: u\\72l(x) }", ["1:19 DK0802"]), ("@font-face { font-family: x }", ["1:1 DK0802"]),
      (".a { direction: rtl }", ["1:6 DK0803"]), ("@media all { .a { unicode-bidi : embed } }", ["1:19 DK0803"]),
      (".a { position: fixed; top: 0 }", ["1:6 DK0803"]), ("@keyframes x { }", ["1:1 DK0803"]),
      ("a\u{0}b {}", ["1:2 DK0801"]),
    ] as [(String, [String])])
  func refused(style: String, expected: [String]) { #expect(findings(style).sorted() == expected.sorted(), "\(style)") }

  @Test("bytes that are no UTF-8 are told with their line")
  func encoding() {
    let bytes = Array(".a {}\n.b {".utf8) + [0xFF] + Array("}".utf8)
    let findings = OwnStylesheet.findings(in: bytes, path: "house.css")
    #expect(findings.map(\.code) == [.stylesheetSyntax])
    #expect(findings.first?.place == Place(file: "house.css", line: 2, column: 1))
  }

  @Test("whatever the bytes, it ends", arguments: 0..<200)
  func anything(seed: Int) {
    var random = Randomness(seed: seed)
    let parts = [
      "{", "}", "(", ")", "[", "]", "/*", "*/", "\"", "'", "\\", "@", ";", ":", "url", "import", "direction", "\n", " ",
      "é", "😀", "a",
    ]
    let style = (0..<random.below(60)).map { _ in random.pick(parts) }.joined()
    for finding in OwnStylesheet.findings(in: Array(style.utf8), path: "x") { #expect(finding.place?.line ?? 0 > 0) }
  }
}
