import Testing

@testable import DossierCore

/// What is dated, in order of time.
@Suite("the timeline")
struct TimelineTests {
  private func dossier() throws -> Dossier {
    var dossier = Dossier.blank
    dossier.events = [Event(id: "evt-b", title: "B", date: try EDTFDate("2023-05-03~"))]
    var claim = Claim(id: "clm-a", statement: "A", claimant: "pty-a")
    claim.date = try EDTFDate("2023-05-03")
    claim.withdrawn = try EDTFDate("2023-05-03")
    var undated = claim
    (undated.id, undated.date, undated.withdrawn) = ("clm-undated", nil, nil)
    dossier.claims = [undated, claim]
    dossier.corrections = [Correction(date: try EDTFDate("2023-05-03"), text: "No.")]
    return dossier
  }

  @Test("is by date, then by id, then by kind, and leaves out what has no date")
  func order() throws {
    let timeline = Timeline(of: try dossier())
    #expect(timeline.map(\.kind) == [.correction, .claim, .withdrawal, .event])
    #expect(timeline.map(\.id) == [nil, "clm-a", "clm-a", "evt-b"])
    #expect(timeline.map(\.text) == ["No.", nil, nil, nil])
    #expect(timeline.map(\.date.text) == ["2023-05-03", "2023-05-03", "2023-05-03", "2023-05-03~"])
  }

  @Test("tells ids apart that begin alike for longer than a key of numbers holds")
  func longIDs() throws {
    var dossier = Dossier.blank
    let date = try EDTFDate("2023")
    dossier.events = ["evt-the-same-beginning-b", "evt-the-same-beginning-a"].map {
      Event(id: $0, title: "", date: date)
    }
    #expect(Timeline(of: dossier).map(\.id) == ["evt-the-same-beginning-a", "evt-the-same-beginning-b"])
  }

  @Test("says of a dossier with another date something else")
  func equality() throws {
    let one = try dossier()
    var other = one
    #expect(Timeline(of: one) == Timeline(of: other))
    other.claims[1].date = try EDTFDate("2023-05-04")
    #expect(Timeline(of: one) != Timeline(of: other))
  }

  @Test("has a block a day: doubtful times and days lie on theirs, and spans behind the day on which they begin")
  func days() throws {
    var dossier = Dossier.blank
    let dates = [
      "2023-05-03T12:00Z", "2023-05-03", "2023-05-03~", "2023-05-03T03:31+03:00?", "2023-05", "2023-05-03/2023-05-04",
      "2023-05-03T09:00Z/2023-05-04", "2023-05?", "2023-05?", "2023-05-02",
    ]
    dossier.events = try dates.enumerated().map {
      Event(id: EntityID("evt-\($0)"), title: "", date: try EDTFDate($1))
    }
    let days = Timeline(of: dossier).days
    #expect(
      days.map(\.date.text) == [
        "2023-05", "2023-05?", "2023-05-02", "2023-05-03", "2023-05-03T09:00Z/2023-05-04", "2023-05-03/2023-05-04",
      ])
    #expect(
      days[3].moments.map(\.date.text) == [
        "2023-05-03T03:31+03:00?", "2023-05-03T12:00Z", "2023-05-03", "2023-05-03~",
      ], "what has a time comes first, however sure it is")
    #expect(days.flatMap(\.moments).map(\.entries.count) == [1, 2, 1, 1, 1, 1, 1, 1, 1])
    #expect(days[1].moments[0].filtered { $0.id == "evt-8" }?.entries.map(\.id) == ["evt-8"])
    #expect(days[1].moments[0].filtered { $0.kind == .claim } == nil)
  }

  @Test("has one block of a day though spans that begin on it stand between its entries")
  func spansBetween() throws {
    var dossier = Dossier.blank
    let dates = [
      "2023-05-03T02:00Z", "2023-05-03T03:00Z/2023-05-09", "2023-05-03T04:00Z", "2023-05-03T03:00Z/2023-05-09",
    ]
    dossier.events = try dates.enumerated().map {
      Event(id: EntityID("evt-\($0)"), title: "", date: try EDTFDate($1))
    }
    let days = Timeline(of: dossier).days
    #expect(days.map { $0.moments.map(\.entries.count) } == [[1, 1], [2]])
  }
}
