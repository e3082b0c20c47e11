import DossierCore
import TestSupport
import Testing

@testable import DossierEPUB
@testable import DossierPages

/// Who says what in grids: by side, of a size that one can take in, and of nothing stricter than what stands around them.
@Suite("EPUB grids of who says what")
struct StanceGridTests {
  /// Claims of a ministry that a rival denies, and an observer doubts the first.
  static func dossier(claims count: Int) -> Dossier {
    var dossier = Dossier(title: "Grids")
    dossier.parties = [
      ("watch", "Watch"), ("state", "The state"), ("ministry", "The ministry"), ("rival", "The rival"),
      ("envoy", "Envoy"),
    ].map { Party(id: EntityID("pty-\($0.0)"), name: $0.1) }
    dossier.parties[2].memberOf = "pty-state"
    dossier.claims = (0..<count).map {
      Claim(id: EntityID("clm-\($0)"), statement: "Statement \($0).", claimant: "pty-ministry")
    }
    dossier.reactions = (0..<count).map { number in
      reaction(EntityID("rea-\(number)"), "pty-rival", EntityID("clm-\(number)"), .denies)
    }
    dossier.reactions.append(reaction("rea-watch", "pty-watch", "clm-0", .doubts))
    return dossier
  }

  private static func reaction(_ id: EntityID, _ party: EntityID, _ claim: EntityID, _ stance: Stance) -> Reaction {
    var reaction = Reaction(id: id, party: party, to: claim)
    reaction.stance = stance
    return reaction
  }

  private func release(_ dossier: Dossier) throws -> Release { try #require(dossier.checked().dossier).release() }

  private func grids(of release: Release) -> [StanceGrid] {
    StanceGrid.grids(
      of: release.dossier.claims.enumerated().map {
        StanceGrid.Column(claim: $0, id: $1.id, standings: release.standings(on: $1.id))
      }, in: release)
  }

  @Test("parties stand with their side, and who stands with nobody comes last")
  func sides() throws {
    let grid = try #require(grids(of: try release(Self.dossier(claims: 3))).first)
    #expect(grid.claims == [0, 1, 2])
    #expect(grid.blocks.map(\.side) == [.party("pty-state"), nil])
    #expect(grid.blocks.map { $0.rows.map(\.party) } == [["pty-ministry"], ["pty-watch", "pty-rival"]])
    #expect(grid.blocks[1].rows[0].cells.map { $0?.position } == [.stance(.doubts), nil, nil])
    #expect(grid.positions == [.asserts, .stance(.denies), .stance(.doubts)])
  }

  @Test("what the side says itself stands beside its name, and what is said for it below")
  func heads() throws {
    var dossier = Self.dossier(claims: 2)
    dossier.reactions.append(Self.reaction("rea-state", "pty-state", "clm-1", .affirms))
    dossier.claims[0].claimant = "pty-envoy"
    dossier.claims[0].onBehalfOf = "pty-state"
    let block = try #require(grids(of: try release(dossier)).first?.blocks.first)
    #expect(block.head?.cells.map { $0?.position } == [nil, .stance(.affirms)])
    #expect(block.rows.map(\.party) == ["pty-ministry", "pty-envoy"])
    dossier.reactions.append(Self.reaction("rea-envoy", "pty-envoy", "clm-1", .noComment))
    let blocks = try #require(grids(of: try release(dossier)).first).blocks
    #expect(blocks[0].rows.map(\.party) == ["pty-ministry", "pty-envoy"], "for the state")
    #expect(blocks[1].rows.map(\.party) == ["pty-watch", "pty-rival", "pty-envoy"], "and for itself")
  }

  @Test("grids are of nearly one width, and a claim alone has none")
  func widths() throws {
    #expect(grids(of: try release(Self.dossier(claims: 1))).isEmpty)
    #expect(grids(of: try release(Self.dossier(claims: 12))).map(\.claims.count) == [12])
    #expect(grids(of: try release(Self.dossier(claims: 13))).map(\.claims.count) == [6, 7])
  }

  @Test("a long one is divided, so that claims on which everybody differs cost what their stances do")
  func lengths() throws {
    var dossier = Self.dossier(claims: 60)
    for claim in 0..<60 {
      for number in 0..<10 {
        let party = EntityID("pty-\(claim)-\(number)")
        dossier.parties.append(Party(id: party, name: "Party \(claim) \(number)"))
        dossier.reactions.append(
          Self.reaction(EntityID("rea-\(claim)-\(number)"), party, EntityID("clm-\(claim)"), .doubts))
      }
    }
    let release = try release(dossier)
    let grids = grids(of: release)
    #expect(grids.flatMap(\.claims) == Array(0..<60))
    #expect(grids.allSatisfy { $0.blocks.reduce(0) { $0 + $1.rows.count } <= Limits.gridRows })
    let cells = grids.reduce(0) { $0 + $1.claims.count * $1.blocks.reduce(0) { $0 + $1.rows.count } }
    #expect(cells <= release.standings.joined().count * Limits.gridColumns)
  }

  @Test("many claims are told topic by topic, those alone in theirs last, and then what nobody has answered")
  func topics() throws {
    var dossier = Self.dossier(claims: 14)
    for number in dossier.claims.indices {
      dossier.claims[number].tags = [number == 0 ? "alone" : number % 2 == 0 ? "even" : "odd"]
    }
    dossier.reactions.removeAll { $0.to == "clm-3" }
    let words = Words(try BuiltBook.labels())
    let plan = MatrixPlan(of: try release(dossier), words: words)
    #expect(plan.groups.map(\.title) == ["Odd", "Even", "Other topics"])
    #expect(plan.order == [1, 5, 7, 9, 11, 13, 2, 4, 6, 8, 10, 12, 0, 3])
    #expect(plan.others == 13..<14)
    let few = MatrixPlan(of: try release(Self.dossier(claims: 12)), words: words)
    #expect(few.groups.map(\.title) == [nil] && few.others.isEmpty)
  }

  @Test("each cell says who holds what of which claim")
  func names() throws {
    let page = try #require(try BuiltBook(Self.dossier(claims: 2)).pages["who-says-what.xhtml"])
    #expect(page.contains("aria-label=\"The rival, on C1: denies\""))
    #expect(page.contains("aria-label=\"The ministry, on C2: asserts\""))
    #expect(page.firstRange(of: "<table class=\"grid\"") != nil)
    // A group of rows for each side, under its name; the key is for the eye.
    #expect(page.matches(of: /<tbody class="grid-rows"><tr><th class="side-name" scope="rowgroup"/).count == 2)
    #expect(page.contains("<caption class=\"grid-key\"><span aria-hidden=\"true\">"))
    #expect(page.contains("more than one of them has spoken on"))
    #expect(page.matches(of: /class="entry-line"/).count == 2, "each claim once, with its statement and its status")
  }

  @Test("claims on which one party alone has spoken are told by party, without their words")
  func alone() throws {
    var dossier = Self.dossier(claims: 5)
    dossier.reactions.removeAll { ["clm-2", "clm-3", "clm-4"].contains($0.to) }
    dossier.claims[3].claimant = "pty-rival"
    dossier.claims[4].withdrawn = try EDTFDate("2024-05-03")
    let page = try #require(try BuiltBook(dossier).pages["who-says-what.xhtml"])
    let lines = page.split(separator: "\n").map { $0.replacing(/<[^>]*>/, with: "") }
    #expect(lines.contains("Asserts: The ministry C3; The rival C4."))
    #expect(lines.contains("Retracts: The ministry C5."))
    #expect(page.firstRange(of: ">Statement 2") == nil && page.firstRange(of: "> Statement 1") != nil)
  }

  @Test("what is stricter than what is not marked stands in a grid of its own, marked")
  func marks() throws {
    var dossier = Self.dossier(claims: 2)
    dossier.marking = .green
    for number in 0..<2 {
      var reaction = Self.reaction(EntityID("rea-s-\(number)"), "pty-envoy", EntityID("clm-\(number)"), .affirms)
      reaction.marking = .amber
      dossier.reactions.append(reaction)
    }
    let page = try #require(try BuiltBook(try release(dossier)).pages["who-says-what.xhtml"])
    let parts = page.split(separator: "<span class=\"portion\">TLP:AMBER</span>")
    try #require(parts.count == 2)
    #expect(parts[0].contains("The rival, on C1: denies") && !parts[0].contains("Envoy"))
    #expect(parts[1].contains("Envoy, on C1: affirms") && !parts[1].contains("The rival"))
    #expect(page.matches(of: /<table class="grid"/).count == 2)
  }

  @Test("where each thing has a label of its own, all is told in lines")
  func labels() throws {
    var dossier = Self.dossier(claims: 3)
    for number in dossier.parties.indices { dossier.parties[number].marking = .green }
    for number in dossier.claims.indices { dossier.claims[number].marking = .green }
    for number in dossier.reactions.indices { dossier.reactions[number].marking = number == 0 ? .amber : .green }
    let page = try #require(try BuiltBook(try release(dossier)).pages["who-says-what.xhtml"])
    #expect(!page.contains("class=\"grid\""))
    #expect(page.matches(of: /class="entry-line"/).count == 3)
  }
}
