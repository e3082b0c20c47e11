import DossierCore
import DossierKit
import DossierLoading
import Foundation
import TestSupport
import Testing

/// The label files that come with the program: whole, right in their plural forms, and in their own language.
@Suite("Label files")
struct LabelFiles {
  static let languages = ["ar", "de", "es", "fr", "ru", "uk"]

  static func file(_ language: String, in folder: String = "labels") throws -> LabelFile {
    let path = "Templates/\(folder)/\(language).yaml"
    let bytes = try [UInt8](Data(contentsOf: Project.root.appending(path: path)))
    var findings: [Finding] = []
    let file = LabelFile.read(bytes, file: path, findings: &findings)
    #expect(findings == [])
    return try #require(file)
  }

  @Test("there is one for every language that is promised")
  func all() throws {
    for folder in ["labels", "labels/names"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: Project.root.appending(path: "Templates/\(folder)").path())
      #expect(
        names.filter { $0.hasSuffix(".yaml") }.sorted() == (Self.languages + ["en"]).sorted().map { "\($0).yaml" })
    }
  }

  @Test("each has the keys, the parts and the plural forms that it must have, and no others", arguments: languages)
  func complete(language: String) throws {
    let file = try Self.file(language)
    #expect(file.labels.language == language)
    #expect(file.findings(against: try Self.file("en").labels).map(\.message) == [])
  }

  @Test("none says an English word", arguments: languages)
  func translated(language: String) throws {
    let english = try Self.file("en").labels
    let labels = try Self.file(language).labels
    for key in labels.keys.sorted() where english.keys.contains(key) {
      let text = labels[key]
      if Self.usesLatin(language) {
        // Languages that share a script share words too; these were looked at.
        let isSame = text == english[key] && Self.words(in: text).contains { $0.count > 1 }
        #expect(!isSame || Self.cognates[language]?.contains(text) == true, "\(key): \(text)")
      } else {
        let latin = Self.words(in: text).filter { $0.unicodeScalars.allSatisfy(\.isASCII) }
        #expect(latin.allSatisfy(Self.symbols.contains), "\(key): \(text)")
      }
    }
  }

  @Test("none translates a TLP label", arguments: languages + ["en"])
  func markings(language: String) throws {
    let labels = try Self.file(language).labels
    #expect(labels.keys.allSatisfy { !labels[$0].contains("TLP") && !$0.hasPrefix("marking.") })
  }

  /// Who affirms a claim says that it is so; that it is confirmed is said by who has looked.
  @Test("a party that affirms never confirms", arguments: languages + ["en"])
  func affirming(language: String) throws {
    let labels = try Self.file(language).labels
    let affirming = labels.keys.filter { $0.hasSuffix(".affirms") || $0.hasSuffix(".partly-affirms") }
    #expect(affirming.count >= 6)
    let confirmed = Set(Self.words(in: labels["claimStatus.confirmed"]).map(Self.stem))
    #expect(!confirmed.isEmpty)
    for key in affirming {
      let stems = Self.words(in: labels[key]).map(Self.stem)
      #expect(confirmed.isDisjoint(with: stems), "\(key): \(labels[key])")
    }
  }

  @Test("the test of affirming notices the words that 0.1.0 had")
  func noticesConfirming() {
    for (affirms, confirmed) in [
      ("bestätigt", "Bestätigt"), ("confirme", "confirmée"), ("confirma", "confirmada"),
      ("подтверждает", "подтверждено"),
      ("підтверджує", "підтверджено"), ("تأكيد", "مؤكد"), ("أكّده", "مؤكد"),
    ] { #expect(Self.stem(affirms) == Self.stem(confirmed)) }
  }

  /// What words of one root have in common: five letters, in Arabic the consonants that no form adds.
  private static func stem(_ word: String) -> String {
    let letters = word.lowercased().unicodeScalars
    guard letters.allSatisfy({ (0x600...0x6FF).contains($0.value) }) else { return String(word.lowercased().prefix(5)) }
    let added = "اأإآؤئءويىتمةهً".unicodeScalars
    return String(
      String.UnicodeScalarView(letters.filter { $0.properties.generalCategory == .otherLetter && !added.contains($0) }))
  }

  @Test("every value of every vocabulary has words", arguments: languages + ["en"])
  func vocabularies(language: String) throws {
    let labels = try Self.file(language).labels
    func check<Value: Vocabulary>(_: Value.Type) {
      for value in Value.allCases { #expect(labels.keys.contains("\(Value.name).\(value.rawValue)")) }
    }
    check(Act.self)
    check(ClaimStatus.self)
    check(Confidence.self)
    check(Likelihood.self)
    check(Reliability.self)
    check(SourceKind.self)
    check(Stance.self)
  }

  @Test("every country has a name in every language", arguments: languages + ["en"])
  func countries(language: String) throws {
    let names = try Self.file(language, in: "labels/names").labels
    for code in ["AE", "GB", "NO", "PS", "RU", "TW", "UA", "US", "XK", "ZW"] { #expect(names.country(code) != code) }
    #expect(names.country("ZZ") == "ZZ")
    #expect(names.language("uk-Latn") != "uk-Latn")
    #expect(names.language("tlh") == "tlh")
    #expect(names.keys.count { $0.hasPrefix("countries.") } == 250)
  }

  @Test(
    "names and months are those of Unicode CLDR",
    .enabled(if: Project.validators != nil, "the validators are not here"),
    arguments: ["names", "months"])
  func facts(kind: String) throws {
    let python = try #require(Project.validators)
    let script = Project.root.appending(path: "Tests/check-labels.py").path()
    let run = try Subprocess.shell(
      "'\(python.path())' '\(script)' \(kind) '\(Project.root.appending(path: "Templates/labels").path())'",
      in: Project.root)
    #expect(run.status == 0 && run.output == "", "\(run.output)")
  }

  @Test("no word is excused that need not be", arguments: ["de", "es", "fr"])
  func excuses(language: String) throws {
    let english = try Self.file("en").labels
    let labels = try Self.file(language).labels
    let same = Set(labels.keys.filter { english.keys.contains($0) && labels[$0] == english[$0] }.map { labels[$0] })
    let unused = try #require(Self.cognates[language]).subtracting(same)
    #expect(unused == [])
  }

  private static func usesLatin(_ language: String) -> Bool { ["de", "es", "fr"].contains(language) }

  /// The words of a text, without its `{name}` parts.
  private static func words(in text: String) -> [String] {
    text.replacing(/\{[^}]*\}/, with: " ").split { !$0.isLetter }.map(String.init)
  }

  /// Names of standards, of grades and of files, which are the same in every script.
  private static let symbols: Set<String> = [
    "ICD", "PHIA", "SHA", "A", "F", "ASCII", "CSV", "STIX", "schema", "org", "datapackage", "csv", "metadata", "json",
  ]

  private static let cognates: [String: Set<String>] = [
    "de": [
      "ICD 203", "PHIA 2025", "Wikidata", "Wikidata: {wikidata}.", "SHA-256", "SHA-256: {sha256}", "April", "August",
      "September", "November", "Status", "Status: {status}", "Dossier", "{degrees}°\u{A0}N", "{degrees}°\u{A0}S",
      "{degrees}°\u{A0}W",
    ],
    "es": [
      "ICD 203", "PHIA 2025", "Wikidata", "Wikidata: {wikidata}.", "SHA-256", "SHA-256: {sha256}", "improbable", "no",
      "{degrees}°\u{A0}N", "{degrees}°\u{A0}S", "{degrees}°\u{A0}E",
    ],
    "fr": [
      "ICD 203", "PHIA 2025", "Wikidata", "SHA-256", "note {number}", "source", "source {number}", "sources {number}",
      "Source {number}",
      "Sources", "{count} sources.", "question", "question {number}", "questions {number}", "Question {number}",
      "Questions", "section", "section {number}", "sections {number}", "Section {number}", "Sections", "organisation",
      "public", "improbable", "Date", "date", "Description", "description", "latitude", "longitude",
      "{degrees}°\u{A0}N", "{degrees}°\u{A0}S", "{degrees}°\u{A0}E", "Dossier", "dossier", "Parties", "participants",
      "sources",
      "Notes", "Position",
    ],
  ]
}
