import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

/// What holds of every page.
@Suite("Markdown: pages", .enabled(if: MarkdownTree.isPresent, "cmark-gfm is not installed: make test installs it"))
struct PageTests {
  static let samples = ["kremlin-drones", "harrow-point", "minimal"]

  @Test("every item has one anchor, and every link leads to one", arguments: samples)
  func links(sample: String) throws {
    let (release, input) = try release(sample)
    let tree = try MarkdownTree(try page(release, from: input))
    let anchors = tree.anchors
    #expect(Set(anchors).count == anchors.count)
    #expect(Set(release.ids.map(\.text)).subtracting(anchors) == [])
    let links = tree.nodes.filter { $0.name == "link" }.map(\.destination)
    #expect(links.count > 10)
    for link in links where !["https://", "http://", "mailto:"].contains(where: link.hasPrefix) {
      #expect(link.hasPrefix("#") && anchors.contains(String(link.dropFirst())), "\(link)")
    }
  }

  @Test("links of a page that runs from right to left lead somewhere", arguments: samples)
  func arabicLinks(sample: String) throws {
    let input = Input(path: Project.sample(sample))
    var dossier = try #require(Pipeline.read(input).dossier).dossier
    dossier.language = "ar"
    let tree = try MarkdownTree(try page(try #require(dossier.checked().dossier).release(), from: input))
    let anchors = Set(tree.anchors)
    for link in tree.nodes.filter({ $0.name == "link" }).map(\.destination) where link.hasPrefix("#") {
      #expect(anchors.contains(String(link.dropFirst())), "\(link)")
    }
    #expect(!anchors.contains { $0.utf8.contains { $0 >= 0x80 } })
  }

  @Test("the table of who says what has a row for every standing", arguments: samples)
  func matrix(sample: String) throws {
    let (release, input) = try release(sample)
    let tree = try MarkdownTree(try page(release, from: input))
    let rows = tree.nodes.filter { $0.name == "table_row" }
    #expect(rows.count == release.standings.joined().count)
  }

  @Test("every quote stands there in full", arguments: samples)
  func quotes(sample: String) throws {
    let (release, input) = try release(sample)
    let tree = try MarkdownTree(try page(release, from: input))
    let blocks = tree.blocks
    for quote in release.dossier.quotes {
      let block = blocks[quote.id.text]?.first { $0.name == "block_quote" }
      #expect(block?.text == (quote.mode == .indirect ? quote.text : "“\(quote.text)”"), "\(quote.id)")
    }
  }

  @Test("the page is the one that was read and approved", arguments: ["minimal", "harrow-point"])
  func golden(sample: String) throws {
    let (release, input) = try release(sample)
    try Golden(sample).expect(["dossier.md": Array(try page(release, from: input).utf8)])
  }

  @Test("the prose keeps its markup")
  func prose() throws {
    var dossier = Dossier(title: "Prose")
    dossier.summary = Prose(
      source: "x",
      blocks: [
        .heading(level: 1, [.text("A heading")]),
        .paragraph([
          .text("an "), .emphasis([.text("old")]), .text(" "), .strong([.text("мост")]), .softBreak, .code("a`b"),
          .text(" "), .link(url: "https://example.org/a b", [.text("the [log]")]), .text(" "),
          .link(url: "javascript:alert(1)", [.text("not this")]), .lineBreak, .text("1. end"),
        ]),
        .list(
          start: 3, isTight: false,
          items: [
            [.paragraph([.text("one")]), .quotation([.paragraph([.text("a")]), .paragraph([.text("b")])])],
            [.paragraph([.text("two")])],
          ]),
        .code("let x = 1\n\n```\n  <b>\n"), .rule, .paragraph([.text("after")]),
      ])
    let text = try page(try #require(dossier.checked().dossier).release())
    #expect(
      text.contains(
        """
        **A heading**

        an *old* **мост** ``a`b`` [the \\[log\\]](<https://example.org/a%20b>) not this (javascript:alert(1))\\
        1\\. end

        3. one

           > a
           >
           > b

        4. two

        ````
        let x = 1

        ```
          <b>
        ````

        after
        """), "\(text)")
  }
}
