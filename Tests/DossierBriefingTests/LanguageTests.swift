import DossierBriefing
import DossierCore
import DossierKit
import DossierText
import Foundation
import TestSupport
import Testing

/// Briefings in other languages than English, and from right to left.
@Suite("Briefing: languages")
struct LanguageTests {
  private static let languages = ["ar", "de", "es", "fr", "ru", "uk"]
  private static let isolates: Set<Unicode.Scalar> = ["\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}"]

  private func text(_ language: String, width: Int = 72) throws -> String {
    let input = Input(path: Places.goldens.appending(path: "languages/\(language).yaml").path)
    return try briefing(try #require(Pipeline.read(input).dossier).release(), width: width, from: input)
  }

  @Test("The briefing is the one that was read and approved", arguments: languages)
  func golden(language: String) throws { try expectGolden(try text(language), "languages/\(language).txt") }

  @Test("The TLP label is the same in every language, first and last, alone in its line", arguments: languages)
  func label(language: String) throws {
    let lines = try text(language).split(separator: "\n")
    #expect(lines.first == "TLP:GREEN" && lines.last == "TLP:GREEN")
  }

  @Test("Only a briefing from right to left needs marks of direction", arguments: languages)
  func marks(language: String) throws {
    let hasMarks = try text(language).unicodeScalars.contains(where: Self.isolates.contains)
    #expect(hasMarks == (language == "ar"))
  }

  @Test("What is kept apart is so within its line, takes no column, and never stands in a quote", arguments: [40, 72])
  func isolates(width: Int) throws {
    for line in try text("ar", width: width).split(separator: "\n").map(String.init) {
      var depth = 0
      for scalar in line.unicodeScalars where Self.isolates.contains(scalar) {
        depth += scalar == "\u{2069}" ? -1 : 1
        #expect(depth >= 0)
      }
      #expect(depth == 0, "\(line)")
      #expect(DisplayWidth.columns(of: line) <= width || line.contains("://"), "\(line)")
      #expect(line.last != " ")
    }
    let quote = "The bridge has stood for a hundred years (and will stand 100 more)."
    #expect(EverythingTests.joined(try text("ar", width: width)).contains("«\(quote)»"))
  }

  @Test(
    "Names, dates, places in sources and coordinates look in their line as they look alone",
    .enabled(if: Project.validators != nil, "the validators are not here"))
  func visualOrder() throws {
    let lines = try text("ar").split(separator: "\n").map(String.init)
    #expect(try torn(in: lines) == "")
    // Without the marks some of them are torn, or the test would see nothing.
    let bare = lines.map { line in
      var bare = String.UnicodeScalarView()
      bare.append(contentsOf: line.unicodeScalars.filter { !Self.isolates.contains($0) })
      return String(bare)
    }
    let found = try torn(in: bare)
    for value in ["Valley Press Ltd.:", "28 نيسان/أبريل – 3 أيار/مايو 2023:"] {
      #expect(found.contains(value), "\(found)")
    }
  }

  private func torn(in lines: [String]) throws -> String {
    let values = [
      "Ada Baker", "p. 2", "The Valley Gazette, 14 June 2023", "Valley Press Ltd.", "Mill Park", "4 أيار/مايو 2023",
      "3 أيار/مايو 2023، 14:30 UTC+3", "14 حزيران/يونيو 2023", "28 نيسان/أبريل – 3 أيار/مايو 2023",
      "51.5, -0.1", "https://gazette.example/bridge/2023/",
    ]
    let input = try JSONEncoder().encode(["lines": lines, "values": values])
    let briefing = try TemporaryFolder()
    try briefing.write(String(decoding: input, as: UTF8.self), to: "lines.json")
    let python = try #require(Project.validators)
    let script = Project.root.appending(path: "Tests/check-bidi.py").path()
    let run = try Subprocess.shell("'\(python.path())' '\(script)' <lines.json", in: briefing.url)
    #expect(run.status == 0, "\(run.output)")
    return run.output
  }

  @Test("A name that runs against an English line is kept apart there too")
  func englishLine() throws {
    var dossier = Dossier(title: "Any")
    dossier.sources = [Source(id: "src-one", title: "صحيفة الوادي")]
    dossier.parties = [Party(id: "pty-one", name: "Ada Baker")]
    dossier.claims = [Claim(id: "clm-one", statement: "It is so.", claimant: "pty-one")]
    dossier.claims[0].sources = [Citation(source: "src-one")]
    let text = try briefing(try release(dossier))
    #expect(text.contains("S1. \u{2068}صحيفة الوادي\u{2069}."))
    #expect(!text.contains("\u{2068}Ada Baker"))
  }

  @Test("Marks of direction in the data never act, whatever direction the briefing has", arguments: ["en", "ar"])
  func hostile(language: String) throws {
    var dossier = Dossier(title: "Any")
    dossier.language = language
    dossier.sources = [Source(id: "src-one", title: "one\u{2069}two\u{202E}three\u{FFFF}")]
    let text = try briefing(try release(dossier))
    #expect(text.contains("one\\u{2069}two\\u{202E}three"))
    #expect(!text.unicodeScalars.contains("\u{202E}") && !text.unicodeScalars.contains("\u{FFFF}"))
    for line in text.split(separator: "\n") {
      let depths = line.unicodeScalars.map { $0 == "\u{2068}" ? 1 : $0 == "\u{2069}" ? -1 : 0 }
      #expect(depths.reduce(0, +) == 0)
    }
  }
}
