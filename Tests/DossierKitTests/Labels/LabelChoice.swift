import DossierCore
import DossierKit
import DossierLoading
import Foundation
import TestSupport
import Testing

/// Which label file a language gets, and the forms that numbers get in it.
@Suite("Choice of labels")
struct LabelChoice {
  private struct Catcher: Writer {
    let format = Format(name: "labels", summary: "", output: .file(ending: "txt"))

    func write(_ release: Release, in context: WritingContext, into sink: inout some Sink) throws -> [Finding] {
      let words = [context.labels.language, context.labels["stance.denies"], context.labels.country("UA")]
      try sink.put(Artifact(path: "labels", mediaType: "", body: Array(words.joined(separator: "|").utf8)))
      return []
    }
  }

  private func labels(for language: String) throws -> (words: String, findings: [Finding]) {
    var dossier = Dossier(title: "Any")
    dossier.language = language
    let release = try #require(dossier.checked().dossier).release()
    let templates = try TemplateFolder(path: Project.root.appending(path: "Templates").path())
    var sink = MemorySink()
    let findings = try Pipeline(templates: templates, date: Moment(seconds: 0))
      .write(release, as: [Catcher()], from: Input(path: "-"), into: &sink)
    return (String(decoding: sink["labels"] ?? [], as: UTF8.self), findings)
  }

  @Test(
    "a region has the words of its language",
    arguments: [
      ("en-GB", "en|denies|Ukraine"), ("de-AT", "de|bestreitet|Ukraine"), ("uk", "uk|заперечує|Україна"),
      ("fr-CA-x-desk", "fr|dément|Ukraine"), ("ar-EG", "ar|نفي|أوكرانيا"),
    ])
  func region(language: String, words: String) throws {
    let found = try labels(for: language)
    #expect(found.words == words)
    #expect(found.findings == [])
  }

  @Test("a language without a file has the English words, and is told", arguments: ["pt-BR", "tlh", "zh-Hant"])
  func absent(language: String) throws {
    let found = try labels(for: language)
    #expect(found.words == "en|denies|Ukraine")
    #expect(found.findings.map(\.code) == [.missingLabel])
  }

  @Test(
    "numbers of sources",
    arguments: [
      ("en", [1: "One source.", 2: "2 sources.", 0: "0 sources."]),
      ("uk", [1: "1 джерело.", 2: "2 джерела.", 5: "5 джерел.", 11: "11 джерел.", 21: "21 джерело.", 0: "0 джерел."]),
      ("ru", [3: "3 источника.", 12: "12 источников.", 101: "101 источник."]),
      ("fr", [0: "0 source.", 1: "1 source.", 2: "2 sources.", 1_000_000: "1000000 de sources."]),
      ("ar", [0: "لا مصادر.", 1: "مصدر واحد.", 2: "مصدران.", 7: "7 مصادر.", 40: "40 مصدرًا.", 100: "100 مصدر."]),
    ])
  func counts(language: String, texts: [Int: String]) throws {
    let labels = try LabelFiles.file(language).labels
    for (count, text) in texts { #expect(labels["briefing.sourceCount", count: count] == text) }
  }

  @Test(
    "the plural rules are those of Unicode CLDR",
    .enabled(if: Project.validators != nil, "the validators are not here"))
  func rules() throws {
    struct Rule: Decodable {
      let categories: [String]
      let numbers: [String: String]
    }
    let python = try #require(Project.validators)
    let script = Project.root.appending(path: "Tests/check-labels.py").path()
    let run = try Subprocess.shell("'\(python.path())' '\(script)' plurals", in: Project.root)
    let rules = try JSONDecoder().decode([String: Rule].self, from: Data(run.output.utf8))
    #expect(rules.count > 100)
    let known =
      "am ar be bg bn bs ca cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko lt my nb nl pl pt ro ru sk "
      + "sq sr sv sw th tr uk ur uz vi zh"
    for language in known.split(separator: " ").map(String.init) {
      let rule = PluralRule(language: language)
      let expected = try #require(rules[language], "\(language)")
      #expect(rule.categories.map(\.rawValue) == expected.categories, "\(language)")
      for (number, category) in expected.numbers {
        let own = rule.category(of: try #require(Int(number))).rawValue
        #expect(own == category, "\(language) \(number)")
      }
    }
  }
}
