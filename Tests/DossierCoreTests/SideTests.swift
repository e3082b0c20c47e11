import Testing

@testable import DossierCore

/// On which side parties are, and who denies what its own side asserts.
@Suite("Sides")
struct SideTests {
  private func dossier(_ change: (inout Dossier) -> Void = { _ in }) -> Dossier {
    var dossier = Dossier(title: "Sides")
    dossier.parties = ["state", "ministry", "minister", "envoy", "other"].map { Party(id: EntityID($0), name: $0) }
    dossier.parties[1].memberOf = "state"
    dossier.parties[2].memberOf = "ministry"
    dossier.parties[3].side = "state"
    dossier.claims = [Claim(id: "clm-a", statement: "S.", claimant: "minister")]
    change(&dossier)
    return dossier
  }

  @Test("a side is that which is named, else that of the body at the top, else one of its own")
  func side() {
    let sides = Sides(of: dossier())
    #expect(["state", "ministry", "minister", "envoy"].allSatisfy { sides.side(of: $0) == .party("state") })
    #expect(sides.side(of: "other") == .party("other"))
    let named = Sides(of: dossier { $0.parties[1].side = "government" })
    #expect(named.side(of: "minister") == .word("government") && named.side(of: "state") == .party("state"))
    let circle = Sides(
      of: dossier { $0.parties[0].memberOf = "minister" })
    #expect(circle.side(of: "other") == .party("other"), "a circle, which is an error, ends")
    #expect(["state", "ministry", "minister"].allSatisfy { circle.side(of: $0) == .party($0) })
  }

  @Test("whoever of the claimant's side denies what still stands is known")
  func denials() throws {
    func denials(_ party: EntityID, _ change: (inout Dossier) -> Void = { _ in }) throws -> [EntityID] {
      let dossier = dossier {
        var reaction = Reaction(id: "rea-a", party: party, to: "clm-a")
        reaction.stance = .denies
        $0.reactions = [reaction]
        change(&$0)
      }
      return try #require(dossier.checked().dossier).release().ownDenials(of: "clm-a")
    }
    #expect(try denials("envoy") == ["envoy"])
    #expect(try denials("other") == [])
    #expect(try denials("envoy") { $0.parties[3].side = "exile" } == [])
    #expect(try denials("envoy") { $0.claims[0].withdrawn = try? EDTFDate("2023") } == [])
    #expect(try denials("envoy") { $0.reactions[0].stance = .doubts } == [])
  }

  @Test("a side that looks like an id and is no party's is told, and a word is not")
  func slips() {
    func told(_ side: String) -> [Finding] {
      dossier {
        $0.parties.append(Party(id: "pty-government", name: "The government"))
        $0.parties[1].side = side
      }.checked().findings.filter { $0.path.steps.last == .key("side") }
    }
    #expect(told("pty-goverment").map(\.code) == [.bareReference] && told("pty-goverment")[0].fix == "pty-government")
    #expect(told("clm-a").map(\.code) == [.wrongKind])
    for word in ["government", "pro-government", "pty-government", "the West"] { #expect(told(word) == [], "\(word)") }
  }

  @Test("a side that stays behind is not named")
  func withheld() throws {
    let dossier = dossier {
      $0.marking = .clear
      $0.parties[0].marking = .red
      $0.parties[1].side = "government"
    }
    let release = try #require(dossier.checked().dossier?.filteredRelease(for: .clear).release)
    #expect(release.party("envoy")?.side == nil && release.party("ministry")?.side == "government")
  }
}
