import DossierCore
import DossierEPUB
import DossierKit
import Foundation
import TestSupport
import Testing

/// Words of another language than the book's say so wherever they stand, and run in their own direction.
@Suite("Words of other languages")
struct ForeignRunTests {
  /// Words that stand in one text each, with the language that they must be in wherever they are shown.
  private static let marks = [
    "تنفي": "ar", "بيان": "ar", "заперечує": "uk", "засідання": "uk", "démentons": "fr", "communiqué": "fr",
    "свідчення": "uk",
  ]

  private static let manuscript = """
    dossier: 1
    title: A bridge
    summary: >-
      [@src-0] [@src-1] [@src-2] [@src-3] [@quo-0] [@quo-1] [@quo-2]
      and [a link [@quo-0] [@src-1]](https://example.org) and [words](@src-0)
    parties:
      - { id: pty-one, name: The council, nativeName: свідчення, nativeLanguage: uk }
      - { id: pty-two, name: Ada }
    sources:
      - { id: src-0, title: بيان صحفي, language: ar }
      - { id: src-1, title: Стенограма засідання, language: uk }
      - { id: src-2, title: Le communiqué, language: fr }
      - { id: src-3, title: Minutes in English, language: uk }
    claims:
      - id: clm-one
        statement: The bridge is unsafe.
        claimant: pty-one
        sources: [src-0, src-1, src-2, src-3]
    quotes:
      - id: quo-0
        text: تنفي البلدية ذلك نفيًا قاطعًا
        language: ar
        speaker: pty-one
        source: src-0
        prefix: تنفي
        date: 2024-05-01
        about: [clm-one]
      - { id: quo-1, text: Рада заперечує це, language: uk, speaker: pty-two, source: src-1, date: 2024-05-02 }
      - id: quo-2
        text: It is denied
        language: en
        translations: [{ language: fr, text: Nous démentons }]
        speaker: pty-two
        source: src-2
        date: 2024-05-03
    sections:
      - id: sec-one
        title: All of it
        body: |
          [@src-0]

          [@quo-0]
        items: [quo-0, quo-1]
        sources: [src-0]
    """

  @Test("say which it is, on every page")
  func languages() throws {
    var found: [String: Int] = [:]
    for (path, page) in try Self.pages() {
      for (text, language, direction) in Self.runs(of: page) {
        for (mark, expected) in Self.marks where text.contains(mark) {
          found[mark, default: 0] += 1
          #expect(language == expected, "\(path): \(text)")
          #expect(direction == (expected == "ar" ? "rtl" : "ltr"), "\(path): \(text)")
        }
        if text.contains("Minutes in English") || text.contains("It is denied") {
          #expect(language == "en", "\(path): \(text)")
        }
      }
    }
    for mark in Self.marks.keys { #expect(found[mark, default: 0] > 0, "\(mark) is nowhere") }
    #expect(found["تنفي", default: 0] > 1 && found["بيان", default: 0] > 1)
  }

  @Test("have the quotation marks at their own ends")
  func quotationMarks() throws {
    let words = try #require(Self.pages()["EPUB/quotes.xhtml"])
    #expect(
      words.contains(#"<span xml:lang="ar" lang="ar" dir="rtl">“تنفي البلدية ذلك نفيًا قاطعًا”</span>"#))
  }

  @Test("begin at the mark, however a language writes its colon", arguments: ["fr", "de", "uk"])
  func colons(language: String) throws {
    let text = Self.manuscript.replacing("title: A bridge", with: "title: A bridge\nlanguage: \(language)")
    for (path, page) in try Self.pages(text) {
      for (text, language, _) in Self.runs(of: page) where text.contains("تنفي") {
        #expect(language == "ar" && !text.contains("council"), "\(path): \(text)")
      }
    }
  }

  private static func pages(_ manuscript: String = manuscript) throws -> [String: String] {
    let desk = try TemporaryFolder()
    try desk.write(manuscript, to: "dossier.yaml")
    let checkResult = Pipeline.read(Input(path: desk.url.path()))
    let book = try BuiltBook(try #require(checkResult.dossier, "\(checkResult.findings)").release())
    return Dictionary(
      uniqueKeysWithValues: book.files.filter { $0.key.hasSuffix(".xhtml") }
        .map { ($0.key, String(decoding: $0.value, as: UTF8.self)) })
  }

  /// The texts of a page's body, each with the language and the direction that hold there.
  private static func runs(of page: String) -> [(text: String, language: String, direction: String)] {
    var runs: [(String, String, String)] = []
    var open: [(language: String, direction: String)] = [("", "ltr")]
    var isBody = false
    for token in XHTMLReader.tokens(of: page) {
      switch token {
      case .start(let name, let attributes):
        if name == "body" { isBody = true }
        let outer = open[open.count - 1]
        #expect(attributes["lang"] == attributes["xml:lang"], "\(name)")
        open.append((attributes["lang"] ?? outer.language, attributes["dir"] ?? outer.direction))
      case .end: open.removeLast()
      case .text(let text):
        if isBody { runs.append((text, open[open.count - 1].language, open[open.count - 1].direction)) }
      }
    }
    return runs
  }
}
