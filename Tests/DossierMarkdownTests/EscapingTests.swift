import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

@testable import DossierTemplating

/// Nothing that a dossier says acts as Markdown or HTML.
@Suite("Markdown: escaping", .enabled(if: MarkdownTree.isPresent, "cmark-gfm is not installed: make test installs it"))
struct EscapingTests {
  /// Texts that try.
  private static let tries = [
    "*em* **strong** _em_ __strong__ `code` ~~gone~~", "# heading", "- item", "+ item", "* item", "1. one", "2) two",
    "> quote", "    code", "```\ncode", "~~~\ncode", "---", "===", "***", "a\n===", "a\n---", "a\n\nb", "| a | b |",
    "a | b\n--|--\n1 | 2", "[link](https://evil.example)", "![image](x.png)", "[ref]", "[ref]: https://evil.example",
    "[^1]", "[^1]: note", "- [ ] task", "<https://evil.example>", "https://evil.example/a_b?c=d", "www.evil.example",
    "ftp://evil.example", "mailto:a@evil.example", "<script>alert(1)</script>", "<b>bold</b>", "<!-- remark -->",
    "<?php ?>", "<![CDATA[x]]>", "&lt; &amp; &#35; &copy;", "AT&T &", "\\", "\\*", "a\\", "a  \nb", "a\\\nb",
    "$x$ $$y$$",
    "{{ site.title }} {% include x %}", ":smile: @team #12", "Wow!", "!", "\u{202E}evil", "\u{0}\u{7F}\u{1B}[31m",
    " leading", "trailing ", "  two  spaces  ", "C#", "# ", "1986. A year", "1986\\. A year", "`", "``", "*", "**", "_",
    "<", "a<b", "</a>", "<a id=\"x\">", "\"quoted\" (parenthesis)", "-", "–", "+1", "=", "0)", "12.", "\t tab",
  ]

  /// Texts of pieces that act together.
  private static func mixed(_ random: inout Randomness) -> String {
    let pieces = [
      "*", "**", "_", "`", "~", "~~", "[", "]", "(", ")", "<", ">", "!", "|", "\\", "#", "-", "+", "=", ".", ":", "/",
      "&", ";", "{", "}", "%", "$", "@", "^", "'", "\"", ",", "1", "12", "a", "word", "https", "www", "http://", "lt",
      "ä", "“", "無", "\n", "\n\n", " ", "  ", "    ", "x.y", "mailto",
    ]
    return (0..<random.below(24) + 1).map { _ in random.pick(pieces) }.joined()
  }

  /// A dossier that says these texts in every way: as a claim, a name, a quote and prose.
  private func dossier(_ texts: [String]) -> Dossier {
    var dossier = Dossier(title: "Tries")
    dossier.sources = [Source(id: "src-one", title: "Source")]
    for (number, text) in texts.enumerated() {
      let party = EntityID("pty-\(number)")
      let prose = Prose(
        source: text,
        blocks: [
          .paragraph([.text(text)]),
          .list(start: nil, isTight: true, items: [[.paragraph([.emphasis([.text(text)])])]]),
        ])
      dossier.parties.append(Party(id: party, name: text))
      var claim = Claim(id: EntityID("clm-\(number)"), statement: text, claimant: party)
      claim.credibilityBasis = prose
      claim.credibility = .doubtful
      dossier.claims.append(claim)
      dossier.quotes.append(
        Quote(id: EntityID("quo-\(number)"), text: text, speaker: party))
    }
    return dossier
  }

  private func expectHarmless(_ texts: [String]) throws {
    let release = try #require(dossier(texts).checked().dossier).release()
    let page = try page(release)
    let tree = try MarkdownTree(page)
    expectNothingActs(in: tree)
    let blocks = tree.blocks
    for (number, text) in texts.enumerated() {
      let quote = blocks["quo-\(number)"]?.first { $0.name == "block_quote" }
      let shown = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        VisibleText.shown(String($0))
      }.joined(separator: "\n")
      // Line breaks at the end of a text are no part of what is shown.
      let words = String(shown.reversed().drop(while: \.isNewline).reversed())
      #expect(quote?.text == "“\(words)”", "quote \(text.debugDescription)")
      let claim = blocks["clm-\(number)"]?.first?.text
      let line = Self.trimmed(shown.replacingOccurrences(of: "\n", with: " "))
      #expect(claim.map(Self.trimmed) == line || line.isEmpty, "claim \(text.debugDescription)")
    }
  }

  /// Without the spaces at both ends, which a paragraph does not keep, and without the isolates that the page puts around
  /// what runs the other way: those of the text itself are shown by their code points.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" }
    return String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: CharacterSet(charactersIn: " "))
  }

  private func expectNothingActs(in tree: MarkdownTree) {
    let anchors = Set(tree.anchors)
    for node in tree.nodes {
      switch node.name {
      case "html_inline":
        let isOurs = node.literal == "</a>" || node.literal.wholeMatch(of: /<a id="[A-Za-z0-9.-]+">/) != nil
        #expect(isOurs, "\(node.literal)")
      case "link":
        // An address of mail is linked whatever stands around it, as itself.
        let isMail = ["mailto:\(node.text)", node.text, "xmpp:\(node.text)"].contains(node.destination)
        let isHarmless = anchors.contains(String(node.destination.dropFirst())) || isMail && node.text.contains("@")
        #expect(isHarmless, "\(node.destination)")
      case "html_block", "image", "code", "code_block", "strikethrough", "thematic_break", "footnote_reference",
        "footnote_definition", "tasklist":
        Issue.record("\(node.name) \(node.text)")
      default: break
      }
    }
    #expect(tree.nodes.count { $0.name == "table" } == 1)
  }

  @Test("tries do nothing, and every quote is there to the character")
  func tries() throws { try expectHarmless(Self.tries) }

  @Test("pieces that act together do nothing", arguments: 0..<12)
  func random(seed: Int) throws {
    var random = Randomness(seed: seed)
    try expectHarmless((0..<60).map { _ in Self.mixed(&random) })
  }

  @Test(
    "naughty strings do nothing",
    .enabled(if: Corpora.exists("blns/blns.json"), "the Big List of Naughty Strings is not in the corpora"))
  func naughtyStrings() throws {
    // U+FFFE and U+FFFF are in no dossier: the loader refuses them (DK0102).
    let refused: Set<Unicode.Scalar> = ["\u{FFFE}", "\u{FFFF}", "\r"]
    try expectHarmless(
      try Corpora.naughtyStrings().filter { !$0.hasNothingToSee && refused.isDisjoint(with: $0.unicodeScalars) })
  }

  @Test(
    "payloads do nothing", .enabled(if: Corpora.exists("payloads"), "the payloads are not in the corpora"),
    arguments: ["csv-injection-payloadbox.txt", "directory-traversal.txt", "xml-attacks.txt", "xxe-fuzzing.txt"])
  func payloads(file: String) throws {
    let text = try String(contentsOf: Corpora.root.appending(path: "payloads/\(file)"), encoding: .utf8)
    let lines = text.components(separatedBy: "\n").filter { !$0.isEmpty && !$0.contains("\r") }
    try expectHarmless(Array(lines.prefix(300)))
  }
}
