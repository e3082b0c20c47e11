import DossierCore
import Testing

/// Nothing that a dossier says acts on a page, hides what must be read, or passes for what it is not.
@Suite("EPUB safety")
struct SafetyTests {
  @Test("controls of direction act nowhere but inside their quote")
  func direction() throws {
    let turn = "\u{202E}"
    var dossier = Dossier(title: "Title\(turn)")
    dossier.authors = ["Author\(turn)"]
    dossier.summary = Prose(source: "x", blocks: [.paragraph([.text("Summary\(turn)")])])
    dossier.parties = [Party(id: "pty-one", name: "Name\(turn)")]
    dossier.claims = [Claim(id: "clm-one", statement: "Statement\(turn)", claimant: "pty-one")]
    let book = try BuiltBook(dossier, options: ["certifiedBy": "Certifier\(turn)"])
    for (name, _) in book.files where !name.hasSuffix(".png") {
      #expect(!book.text(name).unicodeScalars.contains("\u{202E}"), "\(name)")
    }
    #expect(book.text("EPUB/package.opf").contains("<dc:title>Title[U+202E]</dc:title>"))
    dossier.quotes = [Quote(id: "quo-one", text: "Said\(turn)", speaker: "pty-one")]
    let quotes = try BuiltBook(dossier).text("EPUB/quotes.xhtml")
    #expect(quotes.contains("<span class=\"verbatim\">Said\(turn)</span>"))
    #expect(quotes.contains("U+202E (5)"))
    #expect(quotes.unicodeScalars.count { $0 == "\u{202E}" } == 1)
  }

  @Test("a quote tells its ground rules, its mode and a stricter marking wherever it is shown")
  func terms() throws {
    var dossier = Dossier(title: "Terms")
    dossier.marking = .green
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.claims = [Claim(id: "clm-one", statement: "It is so.", claimant: "pty-one")]
    var quote = Quote(id: "quo-one", text: "It is so, he held.", speaker: "pty-one")
    quote.mode = .indirect
    quote.attribution = .deepBackground
    quote.marking = .amber
    quote.about = ["clm-one"]
    dossier.quotes = [quote]
    var section = Section(id: "sec-one", title: "Section")
    section.items = ["quo-one"]
    dossier.sections = [section]
    let labels = try BuiltBook.labels()
    let expected = [labels[QuoteMode.indirect], labels[Attribution.deepBackground]].joined(separator: ", ")
    let mark = "<span class=\"portion\">TLP:AMBER</span>"
    let book = try BuiltBook(dossier)
    let words = book.text("EPUB/quotes.xhtml")
    #expect(words.contains(expected) && words.contains(mark))
    for page in ["claims-clm-one", "section-sec-one"] {
      let text = book.text("EPUB/\(page).xhtml")
      #expect(text.contains("\(mark) See: "), "\(page)")
      #expect(!text.contains("<figure class=\"quote\""), "\(page)")
    }
    dossier.quotes[0].marking = nil
    let alike = try BuiltBook(dossier)
    #expect(alike.text("EPUB/claims-clm-one.xhtml").contains(expected))
    for page in ["quotes", "claims-clm-one", "section-sec-one"] {
      #expect(!alike.text("EPUB/\(page).xhtml").contains(mark), "\(page)")
    }
  }

  @Test("a citation inside the text of a link is no link")
  func linkInLink() throws {
    var dossier = Dossier(title: "Links")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.claims = [Claim(id: "clm-one", statement: "It is so.", claimant: "pty-one")]
    let inner: [Prose.Inline] = [.text("nested "), .citations([Prose.Reference("clm-one")])]
    dossier.summary = Prose(source: "x", blocks: [.paragraph([.link(url: "https://x.example", inner)])])
    let page = try BuiltBook(dossier).text("EPUB/bottom-line.xhtml")
    #expect(page.contains("<a href=\"https://x.example\">nested [It is so.]</a>"))
  }

  @Test("a reference to a term makes its words a link, and says none twice")
  func termMentions() throws {
    func text(_ inlines: [Prose.Inline]) throws -> String {
      var dossier = Dossier(title: "Terms")
      dossier.terms = [Term(id: "trm-seat", term: "blast seat", definition: Prose(source: "x", blocks: []))]
      dossier.summary = Prose(source: "x", blocks: [.paragraph(inlines)])
      let page = try BuiltBook(dossier).text("EPUB/bottom-line.xhtml")
      return try #require(page.firstMatch(of: /<p class="text">(.*?)<\/p>/.dotMatchesNewlines()).map { String($0.1) })
    }
    let mention = Prose.Inline.citations([Prose.Reference("trm-seat")])
    let link = "<a href=\"glossary.xhtml\">"
    #expect(try text([.text("The Blast seats "), mention, .text(": here")]) == "The \(link)Blast seats</a>: here")
    #expect(try text([.text("The blast seat"), .softBreak, mention, .text(".")]) == "The \(link)blast seat</a>.")
    #expect(try text([.text("See "), mention, .text(".")]) == "See [\(link)blast seat</a>].")
    #expect(
      try text([.emphasis([.text("blast seat")]), .text(" "), mention])
        == "<em>blast seat</em> [\(link)Term 1</a>]")
  }

  @Test("a long statement is cited by its number")
  func shortReference() throws {
    var dossier = Dossier(title: "References")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    let statement = String(repeating: "A long statement. ", count: 9)
    dossier.claims = [Claim(id: "clm-one", statement: statement, claimant: "pty-one")]
    dossier.summary = Prose(
      source: "x", blocks: [.paragraph([.text("So "), .citations([Prose.Reference("clm-one")])])])
    let page = try BuiltBook(dossier).text("EPUB/bottom-line.xhtml")
    #expect(page.contains("So [<a class=\"mark\" href=\"claims-clm-one.xhtml\" aria-label=\"Claim 1: "))
  }

  @Test(
    "a required text that nobody can see is missing", arguments: ["   ", "\u{200B}\u{202E}", "\u{A0}\t", "\u{2800}"])
  func blank(text: String) {
    #expect(Dossier(title: text).checked().findings.map(\.code).contains(.missingField))
  }

  @Test("words of a language that is not the book's say so")
  func foreignWords() throws {
    var dossier = Dossier(title: "כותרת")
    dossier.language = "he"
    dossier.parties = [Party(id: "pty-one", name: "משרד")]
    var claim = Claim(id: "clm-one", statement: "כך היה", claimant: "pty-one")
    claim.date = try EDTFDate("2024-06-01")
    dossier.claims = [claim]
    let book = try BuiltBook(dossier)
    let page = book.text("EPUB/claims-clm-one.xhtml")
    let mark = "xml:lang=\"en\" lang=\"en\" dir=\"ltr\">"
    #expect(page.contains("<span class=\"kicker\"><span \(mark)C1</span></span>"))
    #expect(page.contains("<p class=\"verdict\"><strong class=\"status\"><span \(mark)"))
    #expect(page.contains("<time datetime=\"2024-06-01\" \(mark)1\u{A0}June 2024</time>"))
    for (name, text) in book.pages { #expect(!text.contains("\u{FFFD}"), "\(name)") }
    #expect(!book.text("EPUB/toc.ncx").contains("\u{FFFD}") && !book.text("EPUB/package.opf").contains("\u{FFFD}"))
  }

  @Test("an edition without a note is called by its number in the timeline")
  func edition() throws {
    var dossier = Dossier(title: "Editions")
    var edition = Edition()
    edition.number = 3
    edition.date = try EDTFDate("2024-06-01")
    dossier.edition = edition
    #expect(try BuiltBook(dossier).text("EPUB/timeline.xhtml").contains(">Edition 3.</td>"))
  }
}
