import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

/// Which labels let what leave, and that everything else lets nothing leave.
@Suite("Release labels")
struct ReleaseLabels {
  @Test("an item leaves at its effective marking and above, for every pair of markings", arguments: Marking.allCases)
  func order(label: Marking) throws {
    // Written out, and not computed from the order that is to be tested.
    let ranks: [Marking: Int] = [.clear: 0, .green: 1, .amber: 2, .amberStrict: 3, .red: 4]
    for standard in Marking.allCases {
      for own in [nil] + Marking.allCases.map(Optional.some) {
        var dossier = Dossier(title: "T")
        dossier.marking = standard
        dossier.terms = [Term(id: "trm-one", term: "one", definition: .words("One."))]
        dossier.terms[0].marking = own
        let filteredRelease = try #require(dossier.checked().dossier).filteredRelease(for: label)
        let leaves = try #require(ranks[own ?? standard]) <= #require(ranks[label])
        let release = try #require(filteredRelease.release)
        #expect(release.dossier.terms.count == (leaves ? 1 : 0), "\(own?.rawValue ?? "-"), \(standard.rawValue)")
        #expect(filteredRelease.withheld.map(\.id) == (leaves ? [] : ["trm-one"]))
        #expect(release.marking == label && release.dossier.marking == label)
        // What is left reads as marked as it is.
        #expect(release.dossier.terms.allSatisfy { ($0.marking ?? label) == own ?? standard })
      }
    }
  }

  @Test("a dossier without a marking is released for nobody, whatever its items say", arguments: Marking.allCases)
  func unmarked(label: Marking) throws {
    var dossier = Dossier(title: "T")
    dossier.terms = [Term(id: "trm-one", term: "one", definition: .words("One."))]
    dossier.terms[0].marking = .clear
    let filteredRelease = try #require(dossier.checked().dossier).filteredRelease(for: label)
    #expect(filteredRelease.release == nil && filteredRelease.findings.map(\.code) == [.unmarkedDossier])
  }

  @Test(
    "a label that is none of the five is an error, on an item and on the dossier",
    arguments: [
      "tlp:red", "TLP:red", "RED", "red", "TLP: RED", "\"TLP:RED \"", "\" TLP:RED\"", "TLP-RED", "ＴＬＰ：ＲＥＤ", "TLP:ＲＥＤ",
      "TLP:RЕD", "\"TLP:RED\\u200B\"", "TLP:WHITE", "TLP:AMBER STRICT", "TLP:AMBER-STRICT", "TLP:AMBER+strict", "null",
      "~",
      "", "''", "[TLP:RED]", "[]", "{TLP: RED}", "true", "4", "secret",
    ])
  func misspelt(label: String) throws {
    for (dossier, item) in [(label, "TLP:CLEAR"), ("TLP:CLEAR", label)] {
      let desk = try TemporaryFolder()
      try desk.write(
        """
        dossier: 1
        title: T
        marking: \(dossier)
        terms:
          - id: trm-one
            term: one
            definition: One.
            marking: \(item)
        """, to: "dossier.yaml")
      let checkResult = Pipeline.read(Input(path: desk.url.path()))
      #expect(
        checkResult.dossier == nil && checkResult.findings.containsErrors, "\(checkResult.findings.map(\.message))")
    }
  }

  @Test(
    "every format for readers says that material is withheld, where a release is for less than all, and not when it is told not to"
  )
  func notice() throws {
    let folder = try LeakFolder()
    var dossier = Dossier(title: "T")
    dossier.id = "kept"
    dossier.marking = .clear
    dossier.terms = [Term(id: "trm-one", term: "one", definition: .words("One."))]
    // A bundle of STIX objects needs one that it can report of.
    dossier.parties = [Party(id: "pty-one", name: "One")]
    let checked = try #require(dossier.checked().dossier)
    let sentence = "Material with a higher marking is withheld."
    func formats(with release: Release?) throws -> [String] {
      let release = try #require(release)
      return try Registry.writers.filter { writer in
        let outcome = try Outcome(of: release, in: folder, as: [writer])
        return try !CanarySearch([], words: [], files: [], others: [sentence.lowercased()])
          .findings(in: outcome.files.mapValues(Self.unwrapped)).isEmpty
      }.map(\.format.name)
    }
    // Fact checks are cut out one by one and put on pages of others, which have no place for it.
    let named = Registry.formats.map(\.name).filter { $0 != "claimreview" }
    #expect(try formats(with: checked.filteredRelease(for: .clear).release) == named)
    #expect(try formats(with: checked.filteredRelease(for: .clear, isSilent: true).release) == [])
    #expect(try formats(with: checked.filteredRelease(for: .red).release) == [])
    #expect(try formats(with: checked.release()) == [])
  }

  /// A text whose lines are broken, in one line; an archive as it is.
  private static func unwrapped(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0x50, 0x4B]) { return bytes }
    return bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
  }

  @Test(
    "the name of a protected party is found in whatever text it stands",
    arguments: [
      ("title", "Talk with Ada Baker"), ("title", "ADA  BAKER’s shop"), ("title", "Ada-Baker"),
      ("url", "https://e.org/ada_baker"),
      ("title", "Baker, Ada"), ("title", "Adabaker"), ("url", "https://e.org/bakerada"), ("title", "Ａｄａ Ｂａｋｅｒ"),
      ("url", "https://e.org/Ada%20Baker"), ("title", "Ada\u{AD} Baker"), ("title", "Q4242"),
      ("title", "Пані АДА БЕЙКЕР каже"), ("title", "昨日李小明说"),
    ])
  func names(field: String, text: String) throws {
    let findings = try findings(field, text)
    #expect(findings.contains(.protectedName), "\(text)")
  }

  @Test(
    "what only looks like the name is none", arguments: ["Canada Bakery", "Ada", "Mr Baker", "Bakerad", "A. B."])
  func others(text: String) throws {
    #expect(try !findings("title", text).contains(.protectedName), "\(text)")
  }

  @Test("a word of the name is a warning", arguments: [("Mr Baker said", true), ("the bakers", false), ("Ada", false)])
  func words(text: String, isTold: Bool) throws {
    #expect(try findings("title", text).contains(.protectedWord) == isTold, "\(text)")
  }

  private func findings(_ field: String, _ text: String) throws -> [FindingCode] {
    var dossier = Dossier(title: "T")
    var party = Party(id: "pty-one", name: "Ada Baker")
    party.nativeName = "李小明"
    party.aliases = ["Ада Бейкер"]
    party.wikidata = "Q4242"
    party.protectIdentity = true
    party.publicName = "A neighbour"
    party.note = "Ada Baker lives here."
    dossier.parties = [party]
    dossier.sources = [Source(id: "src-one", title: field == "title" ? text : "S")]
    if field == "url" { dossier.sources[0].url = text }
    return dossier.checked().findings.map(\.code)
  }
}
