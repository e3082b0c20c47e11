import Testing

@testable import DossierCore

/// How people write ids into texts, and what only looks like one.
@Suite("Ids in texts")
struct IDSearchTests {
  private static let search = IDSearch(["clm-cracks", "q3", "council"])

  @Test(
    "an id is found in every spelling",
    arguments: [
      "as @clm-cracks says", "[@clm-cracks]", "[-@clm-cracks]", "[see @clm-cracks, p. 3; @other]",
      "[words](@clm-cracks)",
      "[words](#clm-cracks)", "[clm-cracks]", "[clm-cracks, p. 3]", "@{clm-cracks}", "`clm-cracks`", "clm-cracks.",
      "q3",
      "https://desk.example/items/clm-cracks", "https://desk.example/#clm-cracks",
      "https://desk.example/?id=clm%2Dcracks",
      "clm\u{AD}-cracks", "ｃｌｍ－ｃｒａｃｋｓ", "_clm-cracks_", "@CLM-Cracks", "%40clm-cracks", "clm-cracks’s",
      "CLM-CRACKS", "clm\u{2010}cracks", "clm\u{2011}cracks", "clm\u{2212}cracks",
      "media/clm-cracks.png", "clm_cracks", "clm\u{2013}cracks", "CLM_CRACKS", "media/old_clm-cracks_2.png",
      "clm\u{2014}cracks",
      "@council", "[council]", "[@council; @other]", "[-@council]", "[words](@council)", "(#council)", "@Council",
      "https://desk.example/council", "https://desk.example/?item=council&x=1", "https://desk.example/page#council",
    ])
  func found(text: String) { #expect(!Self.search.ids(in: text).isEmpty, "\(text)") }

  @Test(
    "what only looks like one is none",
    arguments: [
      "the council met", "The Council", "ada@council.example", "#council", "https://council.example/", "clm-cracks-2",
      "my-clm-cracks", "clm cracks", "Clm-Cracks", "q30", "Q3", "a/council", "council/clm",
      "clm_ cracks", "clm \u{2013} cracks", "clm_cracks-2", "my_council", "[the council]",
    ])
  func others(text: String) { #expect(Self.search.ids(in: text).isEmpty, "\(text)") }

  @Test("in code every word may be one")
  func code() {
    #expect(Self.search.ids(inCode: "jq .council") == ["council"])
    #expect(Self.search.ids(inCode: "jq .counsel").isEmpty)
  }

  @Test("a row of thousands of words that underscores link costs a step a word")
  func links() {
    let text = Array(repeating: "a", count: 50_000).joined(separator: "_") + "_clm_cracks"
    let start = ContinuousClock.now
    #expect(Self.search.ids(in: text) == ["clm-cracks"])
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("what is parted by emphasis is one word, in every kind of block")
  func shown() {
    let inlines: [Prose.Inline] = [.text("clm-"), .emphasis([.text("cracks")]), .lineBreak]
    for block in [
      Prose.Block.paragraph(inlines), .quotation([.paragraph(inlines)]),
      .list(start: nil, isTight: true, items: [[.paragraph(inlines)]]),
    ] {
      let prose = Prose(source: "clm-*cracks*", blocks: [block])
      #expect(Self.search.ids(in: prose.source).isEmpty && Self.search.ids(in: prose.shown) == ["clm-cracks"])
    }
  }

  @Test("a text that leaves is looked through in every field, options among them; one that stays behind is not")
  func fields() throws {
    var dossier = Dossier(title: "T")
    dossier.marking = .clear
    dossier.headMarking = .amber
    dossier.sources = [Source(id: "src-memo", title: "Memo"), Source(id: "src-paper", title: "Paper")]
    dossier.sources[0].marking = .red
    dossier.summary = Prose(source: "@src-memo", blocks: [])
    dossier.outputs = OptionTree([
      .init(key: "epub", value: .tree(OptionTree([.init(key: "certifiedBy", value: .scalar("src-memo", .text))])))
    ])
    func findings(_ label: Marking) throws -> [String] {
      try #require(dossier.checked().dossier).filteredRelease(for: label).findings.map { "\($0.code.code) \($0.path)" }
    }
    #expect(try findings(.clear) == [])
    #expect(try findings(.amber) == ["DK0603 summary", "DK0603 outputs.epub.certifiedBy"])
    dossier.sources[1].publisher = "see src-memo"
    dossier.sources[1].archives = [Archive(url: "https://desk.example/src-memo")]
    #expect(try findings(.clear) == ["DK0603 sources[1].publisher", "DK0603 sources[1].archives"])
    dossier.sources[1].marking = .red
    #expect(try findings(.clear) == [])
  }
}
