import DossierBriefing
import DossierKit
import DossierLoading
import DossierText
import TestSupport
import Testing

@testable import DossierCore

/// The brief is a page, whatever the dossier.
@Suite("Briefing: one page")
struct OnePageTests {
  private func brief(_ dossier: Dossier) throws -> [Substring] {
    let text = try briefing(try #require(dossier.checked().dossier).release(), options: ["template": "brief"])
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  /// Words of a script, so many of them as a sentence.
  private func words(_ count: Int, in language: String) -> String {
    let word = ["ar": "انفجار", "ru": "Взрыв"][language] ?? "Explosion"
    return Array(repeating: word, count: count).joined(separator: " ") + "."
  }

  /// A dossier in which everything is long and many.
  private func heavy(_ language: String, _ count: Int, words length: Int) throws -> Dossier {
    var dossier = Dossier(title: words(length, in: language))
    dossier.id = "heavy"
    dossier.language = language
    dossier.subtitle = words(length, in: language)
    dossier.authors = (0..<count).map { "\(words(3, in: language)) \($0)" }
    dossier.marking = .clear
    dossier.cutoff = try EDTFDate("2026-10-02")
    dossier.embargo = try EDTFDate("2026-10-05T06:00Z")
    dossier.edition = Edition()
    dossier.edition?.number = 2
    dossier.edition?.note = words(length, in: language)
    dossier.corrections = try (0..<count).map { _ in
      Correction(date: try EDTFDate("2026-10-01"), text: words(length, in: language))
    }
    dossier.summary = Prose(markdown: (0..<5).map { _ in words(length, in: language) }.joined(separator: "\n\n"))
    dossier.parties = (0..<8).map { Party(id: EntityID("pty-\($0)"), name: "\(words(4, in: language)) \($0)") }
    for number in 0..<count {
      dossier.claims.append(
        Claim(
          id: EntityID("clm-\(number)"), statement: "\(number) \(words(length, in: language))",
          claimant: EntityID("pty-\(number % 8)")))
      for party in 1..<6 {
        var reaction = Reaction(
          id: EntityID("rea-\(number)-\(party)"), party: EntityID("pty-\((number + party) % 8)"),
          to: EntityID("clm-\(number)"))
        reaction.stance = .denies
        dossier.reactions.append(reaction)
      }
      var assessment = Assessment(
        id: EntityID("jdg-\(number)"), statement: "\(number) \(words(length, in: language))")
      assessment.kind = .keyJudgement
      assessment.confidence = .low
      assessment.confidenceBasis = Prose(markdown: words(length, in: language))
      assessment.indicators = [words(length, in: language)]
      dossier.assessments.append(assessment)
    }
    return dossier
  }

  @Test("of sixty lines at most, whatever is long and many", arguments: ["en", "ar", "ru"], [1, 12, 40, 300])
  func heavy(language: String, length: Int) throws {
    for count in [1, 30] {
      let lines = try brief(try heavy(language, count, words: length))
      #expect(lines.count <= 60, "\(lines.count) lines")
      #expect(lines.first == "TLP:CLEAR" && lines.last == "TLP:CLEAR")
      #expect(lines.allSatisfy { DisplayWidth.columns(of: String($0)) <= 72 })
      // Never left out: the edition, the embargo, how much was put right.
      let text = lines.joined(separator: "\n")
      #expect(text.contains("2026") && text.contains("06:00 UTC") && text.contains(": \(count)."))
    }
  }

  @Test("of sixty lines at most, for generated dossiers", arguments: 0..<25)
  func generated(seed: Int) throws {
    var dossier = GeneratedDossier.dossier(seed: seed, size: 12)
    dossier.attachments = []
    dossier.cover = nil
    for position in dossier.claims.indices { dossier.claims[position].media = [] }
    dossier.removeReferences(to: Set((0..<20).map { EntityID("attachment-\($0)") }))
    guard let checked = dossier.checked().dossier else { return }
    let text = try briefing(checked.release(), options: ["template": "brief"])
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
  }
}
