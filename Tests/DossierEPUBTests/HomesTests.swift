import DossierCore
import DossierLoading
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// Where quotes and reactions stand in full, and how claims are grouped.
@Suite("EPUB homes")
struct HomesTests {
  private func dossier() -> Dossier {
    var dossier = Dossier(title: "Homes")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.claims = ["clm-one", "clm-two"].map { Claim(id: $0, statement: "It is so.", claimant: "pty-one") }
    dossier.quotes = ["quo-one", "quo-two", "quo-three"].map { Quote(id: $0, text: "Words.", speaker: "pty-one") }
    dossier.quotes[0].about = ["clm-two", "clm-one"]
    dossier.quotes[1].about = ["clm-one"]
    return dossier
  }

  private func homes(_ dossier: Dossier, room: Int = 100_000) throws -> Homes {
    Homes(in: try #require(dossier.checked().dossier).release(), room: room)
  }

  @Test("a quote stands with the first claim that it is about, or nowhere else than with its speaker")
  func quotes() throws {
    let homes = try homes(dossier())
    #expect(homes.ofQuotes == [.claim(1), .claim(0), nil])
    #expect(Array(homes.quotes(ofClaim: 0)) == [1] && Array(homes.quotes(ofClaim: 1)) == [0])
  }

  @Test("a section that shows a quote comes before its claims, the first of several before the others")
  func sections() throws {
    var dossier = dossier()
    dossier.sections = ["sec-one", "sec-two"].map { Section(id: $0, title: "Section") }
    dossier.sections[0].body = Prose(markdown: "> - So:\n>\n>   [@quo-three]")
    dossier.sections[1].body = Prose(markdown: "[@quo-three]\n\n[@quo-one]")
    let homes = try homes(dossier)
    #expect(homes.ofQuotes == [.section(1), .claim(0), .section(0)])
    #expect(homes.guestsOfSections == [1, 1])
  }

  @Test("what is marked otherwise stands apart, and with another claim where that is marked alike")
  func marks() throws {
    var dossier = dossier()
    dossier.marking = .green
    dossier.claims[1].marking = .red
    dossier.quotes[1].marking = .amber
    #expect(try homes(dossier).ofQuotes == [.claim(0), nil, nil])
  }

  @Test("a reaction stands with the claim or the event that it reacts to")
  func reactions() throws {
    var dossier = dossier()
    dossier.events = [Event(id: "evt-one", title: "It happens", date: try EDTFDate("2024-05-01"))]
    dossier.reactions = [("rea-one", "clm-two"), ("rea-two", "evt-one"), ("rea-three", "quo-one")].map {
      Reaction(id: EntityID($0), party: "pty-one", to: EntityID($1))
    }
    dossier.reactions[0].stance = .denies
    for offset in 1...2 { dossier.reactions[offset].act = .condemns }
    let homes = try homes(dossier)
    #expect(homes.ofReactions == [.claim(1), .event(0), nil])
    #expect(homes.guests(ofClaim: 1).map(\.offset) == [0, 0])
  }

  @Test("a claim takes what there is room for")
  func room() throws {
    var dossier = dossier()
    dossier.quotes = (0..<20).map { Quote(id: EntityID("quo-\($0)"), text: "Words.", speaker: "pty-one") }
    for offset in dossier.quotes.indices { dossier.quotes[offset].about = ["clm-one"] }
    let places = try homes(dossier, room: 12_000).ofQuotes
    #expect(places.first == .claim(0) && places.last == .some(nil))
    #expect(places.contains { $0 != nil } && places.contains { $0 == nil })
  }

  @Test("claims stand by their first tag, lone ones together at the end; without tags by status")
  func groups() throws {
    var dossier = Dossier(title: "Groups")
    let words = Words(try BuiltBook.labels())
    dossier.claims = (0..<5).map { Claim(id: EntityID("clm-\($0)"), statement: "So.", claimant: "pty-one") }
    dossier.claims[1].status = .false
    dossier.parties = [Party(id: "pty-one", name: "One")]
    func groups() throws -> [ClaimGroups.Group] {
      ClaimGroups([0, 1, 2, 3, 4], of: try #require(dossier.checked().dossier).release(), words: words).groups
    }
    #expect(try groups().flatMap(\.claims).sorted() == [0, 1, 2, 3, 4])
    #expect(try groups().contains { $0.claims == [1] })
    for (offset, tags) in [["b"], ["a", "b"], ["b"], ["lone"], []].enumerated() { dossier.claims[offset].tags = tags }
    #expect(try groups().map(\.claims) == [[0, 2], [1, 3, 4]])
    #expect(try groups().map(\.title) == ["B", words[.otherTopics]] && groups()[0].topic == "b")
    // A heading that a stricter claim alone would make is none.
    dossier.marking = .green
    dossier.claims[2].marking = .red
    #expect(try groups().map(\.claims) == [[0, 1, 2, 3, 4]])
    // One that is there without it takes it in.
    dossier.claims[3].tags = ["b"]
    #expect(try groups().map(\.claims) == [[0, 2, 3], [1, 4]])
  }

  @Test("where parties stand now finds room before what they said earlier")
  func current() throws {
    var dossier = dossier()
    dossier.reactions = try (0..<40).map { number in
      var reaction = Reaction(id: EntityID("rea-\(number)"), party: "pty-one", to: "clm-one")
      reaction.stance = .denies
      reaction.date = try EDTFDate("2024-05-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)")
      return reaction
    }
    dossier.parties += (2...5).map { Party(id: EntityID("pty-\($0)"), name: "Party \($0)") }
    for number in 30..<34 { dossier.reactions[number].party = EntityID("pty-\(number - 28)") }
    let homes = try homes(dossier, room: 8_000)
    #expect(homes.ofReactions[30..<34].allSatisfy { $0 == .claim(0) })
    #expect(homes.ofReactions.contains { $0 == nil })
  }
}
