import DossierCore
import DossierLoading
import Testing

/// Markdown with citations and embeds.
@Suite("Prose")
struct ProseTests {
  @Test("citations are found inside text, with locators, several at once, and over the end of a line")
  func citations() {
    #expect(
      blocks("See [@clm-a, p. 3] and [@src-b; @src-c, para 2].") == [
        .paragraph([
          .text("See "), .citations([.init("clm-a", locator: "p. 3")]), .text(" and "),
          .citations([.init("src-b"), .init("src-c", locator: "para 2")]), .text("."),
        ])
      ])
    #expect(
      blocks("See [@src-a,\npara 3].") == [
        .paragraph([.text("See "), .citations([.init("src-a", locator: "para 3")]), .text(".")])
      ])
  }

  @Test("a paragraph that is only a citation embeds the item")
  func embeds() {
    #expect(
      blocks("One.\n\n[@quo-a]\n\n- [@quo-b]\n") == [
        .paragraph([.text("One.")]), .embed("quo-a"), .list(start: nil, isTight: true, items: [[.embed("quo-b")]]),
      ])
    #expect(blocks("[@quo-a, p. 1]") == [.paragraph([.citations([.init("quo-a", locator: "p. 1")])])])
  }

  @Test(
    "what only looks like a citation stays text",
    arguments: [
      "[@]", "[@ ]", "[a@b]", "[see a@b]", "mail@example.org", "@Council", "@council@example.org", "@council.example",
      "a.@council", "@-a", "@a_b", "medium.com/@council", "[@A b]", "@", "@@council",
    ])
  func lookalikes(text: String) { #expect(blocks(text) == [.paragraph([.text(text)])]) }

  @Test("words before a reference, a number alone, and what goes on over the end of a line")
  func forms() {
    #expect(
      blocks("So [see @clm-a, p. 3; also\n@src-b].") == [
        .paragraph([
          .text("So "),
          .citations([
            .init("clm-a", prefix: "see", locator: "p. 3"), .init("src-b", prefix: "also"),
          ]), .text("."),
        ])
      ])
    #expect(
      blocks("Claim [-@clm-a, p. 3]") == [
        .paragraph([.text("Claim "), .citations([.init("clm-a", locator: "p. 3", isNumber: true)])])
      ])
    #expect(blocks("[-@clm-a]") == [.paragraph([.citations([.init("clm-a", isNumber: true)])])])
  }

  @Test("a comma before another reference parts them as a semicolon does")
  func commas() {
    let parted = [Prose.Block.paragraph([.citations([.init("clm-a"), .init("src-b")])])]
    #expect(blocks("[@clm-a, @src-b]") == parted)
    #expect(blocks("[@clm-a,\n@src-b]") == parted)
    #expect(
      blocks("[see @clm-a, p. 3, -@clm-b, ch. 2, p. 4; @src-c]") == [
        .paragraph([
          .citations([
            .init("clm-a", prefix: "see", locator: "p. 3"), .init("clm-b", locator: "ch. 2, p. 4", isNumber: true),
            .init("src-c"),
          ])
        ])
      ])
    // What is no id, or has words before it, stays with the words of the first.
    for words in ["@Council", "and @src-b", "@", "@-b"] {
      #expect(blocks("[@clm-a, \(words)]") == [.paragraph([.citations([.init("clm-a", locator: words)])])])
    }
  }

  @Test(
    "an item in running text is mentioned, also in brackets that are no citation",
    arguments: [
      ("As @clm-a says", "As ", "clm-a", " says"), ("(@clm-a)", "(", "clm-a", ")"), ("of @clm-a.", "of ", "clm-a", "."),
      ("@clm-a’s", "", "clm-a", "’s"), ("@clm-a--", "", "clm-a", "--"), ("[@a b]", "[", "a", " b]"),
      ("[x @a", "[x ", "a", ""),
    ])
  func mentions(text: String, before: String, id: String, after: String) {
    let parts: [Prose.Inline] = [.text(before), .mention(EntityID(id)), .text(after)]
    #expect(blocks(text) == [.paragraph(parts.filter { $0 != .text("") })])
  }

  @Test("words lead to an item where the address of a link is its id")
  func linkedWords() {
    #expect(
      blocks("[the *fire*](@evt-a) [x](@Not) <a@b.org>").first
        == .paragraph([
          .reference("evt-a", [.text("the "), .emphasis([.text("fire")])]), .text(" "),
          .link(url: "@Not", [.text("x")]),
          .text(" "), .link(url: "mailto:a@b.org", [.text("a@b.org")]),
        ]))
  }

  @Test("tables have their sides, and a cell for every column")
  func tables() {
    #expect(
      blocks("| a | *b* | c | d |\n|:--|--:|:-:|---|\n| 1 | [@x] |\n\nend") == [
        .table(
          Prose.Table(
            columns: [.left, .right, .centre, nil],
            head: [[.text("a")], [.emphasis([.text("b")])], [.text("c")], [.text("d")]],
            rows: [[[.text("1")], [.citations([.init("x")])], [], []]])),
        .paragraph([.text("end")]),
      ])
  }

  @Test("footnotes are numbered by their first marks, those marked in footnotes last")
  func footnotes() {
    let prose = Prose(
      markdown:
        "a[^x] b[^y] c[^x]\n\n| d[^z] |\n|--|\n\n[^z]: Three\n[^y]: Two, [@src-a]\n[^x]: One[^w]\n\n    - more\n"
        + "[^w]: Four[^x]\n[^v]: never")
    #expect(
      prose.blocks == [
        .paragraph([.text("a"), .note(1), .text(" b"), .note(2), .text(" c"), .note(1)]),
        .table(Prose.Table(columns: [nil], head: [[.text("d"), .note(3)]], rows: [])),
      ])
    #expect(
      prose.notes == [
        [
          .paragraph([.text("One"), .note(4)]),
          .list(start: nil, isTight: true, items: [[.paragraph([.text("more")])]]),
        ], [.paragraph([.text("Two, "), .citations([.init("src-a")])])], [.paragraph([.text("Three")])],
        [.paragraph([.text("Four"), .note(1)])],
      ])
    #expect(prose.references == ["src-a"])
    // A footnote that cites shows no item in full.
    #expect(Prose(markdown: "a[^x]\n\n[^x]: [@src-a]").notes == [[.paragraph([.citations([.init("src-a")])])]])
  }

  @Test("code is no citation, emphasis may hold one")
  func nesting() {
    #expect(
      blocks("`[@a]` *[@b]*") == [.paragraph([.code("[@a]"), .text(" "), .emphasis([.citations([.init("b")])])])])
  }

  @Test(
    "a line end between two characters of Chinese or Japanese stands for nothing",
    arguments: [
      ("港で火事が\nあった", "港で火事があった"), ("火事だ。\n逃げろ", "火事だ。逃げろ"), ("カメラ\n二台", "カメラ二台"),
    ])
  func unspaced(text: String, expected: String) {
    #expect(blocks(text) == [.paragraph([.text(expected)])])
    #expect(
      blocks("**\(text.replacing("\n", with: "**\n*"))*").first
        == .paragraph(
          text.split(separator: "\n").enumerated().map {
            $0 == 0 ? .strong([.text(String($1))]) : .emphasis([.text(String($1))])
          }))
  }

  @Test(
    "a line end anywhere else stands for a space",
    arguments: ["port\n火事", "火事\nport", "부두에서\n불이", "a\nb", "火事\n부두"])
  func spaced(text: String) {
    let words = text.split(separator: "\n").map { Prose.Inline.text(String($0)) }
    #expect(blocks(text) == [.paragraph([words[0], .softBreak, words[1]])])
  }

  @Test("HTML is shown as it stands")
  func html() {
    #expect(blocks("a <b>c</b>") == [.paragraph([.text("a <b>c</b>")])])
    #expect(blocks("<div>x</div>") == [.paragraph([.text("<div>x</div>")])])
  }

  @Test("every reference is known, in order")
  func references() {
    #expect(
      Prose(markdown: "@b [x](@c) [@d]\n\n| @e |\n|--|").items { $0 != "e" } == ["b", "c", "d"])
    let prose = Prose(markdown: "# [@a]\n\n> [@b]\n\n1. x [@c]\n2. **[@a]**\n\n[link [@d]](https://example.org)")
    #expect(prose.references == ["a", "b", "c", "a", "d"])
  }

  @Test(
    "the short way for plain text gives what the parser gives",
    arguments: [
      "Plain text.", "Двое “quoted” — and dashes…", "A (bracketed) remark; 5 > 3 # no heading", "\"Quoted\" text.",
    ])
  func plain(text: String) {
    // A soft break at the end of the line before forces the long way.
    #expect(blocks("x\n" + text) == [.paragraph([.text("x"), .softBreak, .text(text)])])
    #expect(blocks(text) == [.paragraph([.text(text)])])
  }

  private func blocks(_ markdown: String) -> [Prose.Block] { Prose(markdown: markdown).blocks }
}
