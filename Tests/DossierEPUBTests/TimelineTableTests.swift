import DossierCore
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// The table of the timeline: a row a day, which reads as the day went.
@Suite("EPUB timeline table")
struct TimelineTableTests {
  /// The rows of a dossier's table, as text: the date and what lies there, lines apart.
  private func rows(_ dossier: Dossier) throws -> [[String]] {
    let page = try BuiltBook(dossier).text("EPUB/timeline.xhtml")
    return page.matches(
      of: /<tr><th class="row" scope="row">(.*?)<\/th><td class="cell">(.*?)<\/td><\/tr>/.dotMatchesNewlines()
    )
    .map { [text(String($0.1))] + $0.2.split(separator: "<br/>").map { text(String($0)) } }
  }

  private func text(_ markup: String) -> String {
    markup.replacing(/<[^>]+>/, with: "").replacing("\n", with: "").replacing("\u{200E}", with: "").unset
  }

  private func dossier() throws -> Dossier {
    var dossier = Dossier(title: "A day")
    dossier.parties = [Party(id: "pty-one", name: "One"), Party(id: "pty-two", name: "Two")]
    func claim(_ id: EntityID, _ party: EntityID, _ date: String) throws -> Claim {
      var claim = Claim(id: id, statement: "So it is with \(id).", claimant: party)
      claim.date = try EDTFDate(date)
      return claim
    }
    dossier.claims = [
      try claim("clm-a", "pty-one", "2024-05-03"), try claim("clm-b", "pty-two", "2024-05-03T09:00Z"),
      try claim("clm-c", "pty-two", "2024-05-03"), try claim("clm-d", "pty-one", "2024-05-03"),
    ]
    var denial = Reaction(id: "a-denial", party: "pty-two", to: "clm-a")
    denial.stance = .denies
    denial.date = try EDTFDate("2024-05-03")
    dossier.reactions = [denial]
    dossier.events = [
      Event(id: "evt-z", title: "It began", date: try EDTFDate("2024-05-03")),
      Event(id: "evt-y", title: "A second bang", date: try EDTFDate("2024-05-03T03:31+03:00?")),
      Event(id: "evt-x", title: "A meeting", date: try EDTFDate("2024-05-03~")),
    ]
    return dossier
  }

  @Test("has what has a time first, then events before the claims and denials about them, by party")
  func day() throws {
    #expect(
      try rows(dossier()) == [
        [
          "3 May 2024", "03:31 UTC+3 (uncertain). A second bang E2.", "09:00 UTC. Claims: Two C2.",
          "Time not given. It began E1.", "Claims: One C1, C4; Two C3.", "Reactions: Two, on C1: denies (R1).",
          "About 3 May. A meeting E3.",
        ]
      ])
  }

  @Test("says that a time is not given only beside one that is")
  func withoutTimes() throws {
    var dossier = try dossier()
    dossier.claims[1].date = try EDTFDate("2024-05-04")
    dossier.events.removeLast(2)
    #expect(
      try rows(dossier) == [
        ["3 May 2024", "It began E1.", "Claims: One C1, C4; Two C3.", "Reactions: Two, on C1: denies (R1)."],
        ["4 May 2024", "Claims: Two C2."],
      ])
  }

  @Test("tells nothing of a day by what is stricter")
  func marked() throws {
    var dossier = try dossier()
    dossier.marking = .green
    dossier.events.removeLast(2)
    dossier.claims[1].marking = .amber
    let rows = try rows(dossier)
    #expect(
      rows == [
        ["3 May 2024", "It began E1.", "Claims: One C1, C4; Two C3.", "Reactions: Two, on C1: denies (R1)."],
        ["TLP:AMBER 3 May 2024", "09:00 UTC. Claims: Two C2."],
      ], "only what is stricter has a time")
  }

  @Test("goes on in a further table where a day fills a page")
  func manyEntries() throws {
    var dossier = try dossier()
    let claim = dossier.claims[0]
    dossier.claims = (0..<700).map { number in
      var claim = claim
      (claim.id, claim.statement) = (
        EntityID("clm-\(number)"), "So \(String(repeating: "very ", count: 100))\(number)."
      )
      return claim
    }
    dossier.reactions = []
    let pages = try BuiltBook(dossier).pages.filter { $0.key.hasPrefix("timeline") }
    #expect(pages.count > 1)
    let marks = pages.values.flatMap { $0.matches(of: /class="mark" href="[^"]*clm-\d+/) }.count
    #expect(marks == 700)
    for page in pages.values {
      #expect(page.utf8.count < Limits.bookPage)
      #expect(page.contains("<tr><th class=\"row\" scope=\"row\">"), "no table is empty")
    }
  }
}
