import DossierBriefing
import DossierCore
import DossierKit
import DossierText
import Foundation
import TestSupport
import Testing

/// The options of the briefing.
@Suite("Briefing: options")
struct OptionTests {
  private func sample(_ name: String, _ options: [String: String], width: Int = 72) throws -> String {
    let input = Input(path: Project.sample(name))
    let release = try #require(Pipeline.read(input).dossier).release()
    return try briefing(release, width: width, options: options, from: input)
  }

  @Test("the templates that the option names are those that lie in the folder")
  func templates() throws {
    let option = try #require(BriefingWriter().options.first { $0.name == "template" })
    let names = TemplateCatalogue(try TemplateFolder(path: Places.templates)).entries.filter { $0.format == "text" }
    guard case .template(let known) = option.form else {
      Issue.record("the option is of another form")
      return
    }
    #expect(known.sorted() == names.map(\.name))
    #expect(names.allSatisfy { !$0.summary.isEmpty })
  }

  @Test("CR LF ends every line, and nothing else changes")
  func crlf() throws {
    let plain = try sample("minimal", [:])
    let mail = try sample("minimal", ["crlf": "true"])
    #expect(Array(mail.utf8) == Array(plain.replacingOccurrences(of: "\n", with: "\r\n").utf8))
  }

  @Test("plain typography is ASCII but for quotes, names and other scripts", arguments: ["full", "brief", "wire"])
  func ascii(template: String) throws {
    let text = try sample("harrow-point", ["ascii": "true", "template": template], width: 1_000_000)
    #expect(text.contains("Typographic signs are given in ASCII"))
    let quotes = try #require(Pipeline.read(Input(path: Project.sample("harrow-point"))).dossier).release().dossier
      .quotes
    var rest = text
    for words in quotes.map(\.text) + quotes.flatMap({ $0.translations.map(\.text) }) {
      rest = rest.replacingOccurrences(of: words, with: "")
    }
    for sign in "“”‘’«»–—…\u{A0}−×•" { #expect(!rest.contains(sign), "\(sign)") }
    #expect(text.contains("“Світанок”") || text.contains("«Світанок»") || template != "full")
  }

  @Test(
    "typographic signs as people type them",
    arguments: [
      ("“so” ‘it’ «no»", "\"so\" 'it' \"no\""), ("one—two", "one - two"), ("one — two", "one - two"),
      ("1–4 … é", "1-4 ... é"), ("—", "-"), ("a\u{A0}b", "a b"),
    ])
  func folds(text: String, expected: String) throws {
    var dossier = Dossier(title: "Signs")
    dossier.gaps = [text]
    let output = try briefing(try release(dossier), options: ["ascii": "true"])
    #expect(output.contains("- \(expected)\n"), "\(output)")
  }

  @Test(
    "the grid has every standing, within the width", arguments: ["kremlin-drones", "harrow-point", "minimal"], [40, 72])
  func grid(sample name: String, width: Int) throws {
    let list = try sample(name, [:], width: width)
    let text = try sample(name, ["matrix": "grid"], width: width)
    #expect(
      text.count > list.count && text.components(separatedBy: "\n").count > list.components(separatedBy: "\n").count)
    for line in text.components(separatedBy: "\n") {
      #expect(DisplayWidth.columns(of: line) <= width || line.contains("://"))
    }
    let release = try #require(Pipeline.read(Input(path: Project.sample(name))).dossier).release()
    let tables = text.components(separatedBy: "\n").drop { !$0.hasPrefix("A line for each party") }
      .drop { !$0.isEmpty }.prefix { !$0.hasPrefix("C1 (") && !$0.hasPrefix("C1.") }
    let signs: Set<Substring> = ["as", "af", "pa", "de", "do", "np", "nc", "re"]
    let cells = tables.flatMap { $0.dropFirst(min(28, width / 2)).split(separator: " ").filter(signs.contains) }
    // What is stricter stands in the list, with its mark, and is counted in the numbers of the claims.
    let seen = release.seen(at: nil)
    #expect(cells.count == seen.standings.joined().count)
    let heads = tables.filter { $0.hasPrefix("Claim ") }.flatMap { $0.split(separator: " ").compactMap { Int($0) } }
    #expect(heads == seen.dossier.claims.compactMap { release.offset($0.id, .claim) }.map { $0 + 1 })
  }

  @Test("the words of a translation are called one, also where nobody says whose it is", arguments: ["brief", "wire"])
  func translation(template: String) throws {
    var dossier = Dossier(title: "A quote")
    dossier.parties = [Party(id: "pty-one", name: "Sami Haddad")]
    dossier.sources = [Source(id: "src-one", title: "The Gazette")]
    var quote = Quote(id: "quo-one", text: "لا شأن لنا بهذا الحريق", speaker: "pty-one")
    quote.language = "ar"
    quote.source = "src-one"
    quote.translations = [Translation(language: "en", text: "This fire is no affair of ours.")]
    dossier.quotes = [quote]
    let text = try briefing(try release(dossier), options: ["template": template])
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("in Arabic, translation") && words.contains("This fire is no affair of ours."), "\(text)")
  }

  @Test("no line is wider than asked for, in any language", arguments: 0..<60)
  func anyLanguage(seed: Int) throws {
    var random = Randomness(seed: seed)
    let words = [
      "drone", "state-sponsored", "Кремль", "беспилотник", "无人机", "瞄准了克里姆林宫，", "ドローンが", "カメラー。", "무인기가",
      "طائرة", "مسيّرة", "הכרמלין", "ड्रोन", "क्रेमलिन", "โดรนโจมตีเครมลิน", "ክሬምሊን", "ქართული", "👩‍👩‍👧‍👦", "🇺🇦", "e\u{301}",
      "Donaudampfschifffahrtsgesellschaftskapitän", "“", "”", "…", "—", "1 000", "\u{3000}",
    ]
    func text() -> String {
      (0..<random.below(40) + 1).map { _ in random.pick(words) + random.pick(["", " ", " ", " "]) }.joined()
    }
    var dossier = Dossier(title: text())
    dossier.summary = Prose(
      source: "x",
      blocks: [.paragraph([.text(text())]), .list(start: 1, isTight: true, items: [[.paragraph([.text(text())])]])])
    dossier.parties = [Party(id: "pty-one", name: text())]
    dossier.sources = [Source(id: "src-one", title: text())]
    dossier.claims = [Claim(id: "clm-one", statement: text(), claimant: "pty-one")]
    dossier.quotes = [Quote(id: "quo-one", text: text(), speaker: "pty-one")]
    dossier.gaps = [text(), text()]
    let width = random.below(80) + 20
    let template = random.pick(["full", "brief", "wire"])
    let output = try briefing(
      try release(dossier), width: width, options: ["template": template, "matrix": random.pick(["list", "grid"])])
    for line in output.components(separatedBy: "\n") {
      #expect(DisplayWidth.columns(of: line) <= width, "\(line)")
      // A cluster that was cut would leave its marks at the beginning of a line.
      let first = line.unicodeScalars.first { $0 != " " }
      #expect(first?.properties.isGraphemeExtend != true, "\(line)")
    }
  }
}
