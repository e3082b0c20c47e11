import DossierCore
import DossierText
import Foundation
import Testing

@testable import DossierTemplating

/// Lines of text on a page.
@Suite("Templating: page")
struct PageTests {
  /// What a template of one line makes of a text.
  private func render(_ template: String, _ text: String = "", width: Int = 24) throws -> String {
    let compiled = TemplateCompiler.compile(
      "own.txt", scope: TextRecord.scope, labels: Labels(language: "en", texts: [:]),
      files: ["own.txt": Array(template.utf8)])
    #expect(compiled.findings == [])
    var page = Page(.lines(width))
    try TemplateRenderer.render(try #require(compiled.template), TextRecord(text: text), into: &page)
    return String(decoding: page.finished(), as: UTF8.self)
  }

  @Test(
    "A line hangs from its spaces or its mark",
    arguments: [
      ("{{.}}", "the quick brown fox jumps", "the quick brown fox\njumps\n"),
      ("  {{.}}", "the quick brown fox jumps", "  the quick brown fox\n  jumps\n"),
      ("- {{.}}", "the quick brown fox jumps", "- the quick brown fox\n  jumps\n"),
      ("  - {{.}}", "the quick brown fox jumps", "  - the quick brown fox\n    jumps\n"),
      ("12. {{.}}", "the quick brown fox jumps", "12. the quick brown fox\n    jumps\n"),
      ("Note: {{.}}", "the quick brown fox jumps", "Note: the quick brown\nfox jumps\n"),
      ("  {{.}}", "one\ntwo\n\n\nthree", "  one\n  two\n\n  three\n"),
    ])
  func hangs(template: String, text: String, expected: String) throws {
    #expect(try render(template, text) == expected)
  }

  @Test("One blank line at most, none at the top or the end, no space at the end of a line, one line end at the end")
  func blankLines() throws {
    #expect(try render("\n\na  \n\n   \n\nb\n\n") == "a\n\nb\n")
    #expect(try render("{{.}}", "") == "")
  }

  @Test(
    "Lines break at single spaces only",
    arguments: [
      ("a well-known state-sponsored campaign", "a well-known\nstate-sponsored campaign\n"),
      (
        "see https://example.org/a-long-path/with-many-parts here",
        "see\nhttps://example.org/a-long-path/with-many-parts\nhere\n"
      ),
      ("two  spaces  stay  where they are  now", "two  spaces  stay  where\nthey are  now\n"),
      ("he asked ( why ) and the others ?", "he asked ( why ) and the\nothers ?\n"),
      ("cited there as it is [12, para 3] again", "cited there as it is\n[12, para 3] again\n"),
      ("it said that (reaction 9) again", "it said that\n(reaction 9) again\n"),
      ("it was so at noon on 3 May of that year", "it was so at noon on\n3 May of that year\n"),
    ])
  func breaks(text: String, expected: String) throws {
    #expect(try render("{{.}}", text) == expected)
  }

  @Test("Chinese and Japanese break between characters, Korean at spaces, and marks cling")
  func ideographs() throws {
    #expect(try render("{{.}}", "两架无人机瞄准了克里姆林宫，没有人受伤。") == "两架无人机瞄准了克里姆林\n宫，没有人受伤。\n")
    #expect(try render("{{.}}", "두 대의 무인기가 크렘린을 겨냥했다") == "두 대의 무인기가\n크렘린을 겨냥했다\n")
    #expect(try render("{{.}}", "一二三四五六七八九十一二。三") == "一二三四五六七八九十一\n二。三\n")
  }

  @Test("A word wider than the line is broken between characters, a URL never")
  func overlongWords() throws {
    #expect(
      try render("  {{.}}", "ab " + String(repeating: "x", count: 30), width: 20)
        == "  ab\n  xxxxxxxxxxxxxxxxxx\n  xxxxxxxxxxxx\n")
    let family = "👨‍👩‍👧‍👦"
    let text = try render("{{.}}", String(repeating: family, count: 12), width: 20)
    #expect(text.split(separator: "\n").map(\.count) == [10, 2])
  }

  @Test(
    "What would act on a terminal is shown by its code point",
    arguments: [
      ("a\u{202E}b", "a\\u{202E}b\n"), ("\u{1B}[31mred", "\\u{1B}[31mred\n"), ("\u{9B}2J", "\\u{9B}2J\n"),
      ("tab\there", "tab\\u{9}here\n"), ("a\u{2028}b", "a\\u{2028}b\n"), ("soft\u{AD}ly", "soft\\u{AD}ly\n"),
      ("\u{FEFF}x\u{200B}y", "\\u{FEFF}x\\u{200B}y\n"), ("a\u{E0041}", "a\\u{E0041}\n"), ("a\r\nb", "a\\u{D}\nb\n"),
      // Joiners and variation selectors belong to the writing.
      ("می\u{200C}خواهم", "می\u{200C}خواهم\n"), ("☂\u{FE0F}", "☂\u{FE0F}\n"), ("é ’ “x” – … 中", "é ’ “x” – … 中\n"),
    ])
  func hiddenCharacters(text: String, expected: String) throws {
    #expect(try render("{{.}}", text, width: 72) == expected)
  }

  @Test(
    "Words that no line may be broken between are looked through once, and none is lost", .timeLimit(.minutes(1)),
    arguments: ["( ", "[ ", "] ", "![ ", "<![CDATA[ "])
  func heldTogether(word: String) throws {
    let text = String(repeating: word, count: 100_000)
    let lines = try render("{{.}}", text)
    #expect(lines.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    #expect(lines.split(separator: "\n").allSatisfy { $0.count <= 24 })
  }
}
