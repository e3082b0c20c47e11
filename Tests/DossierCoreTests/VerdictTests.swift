import Testing

@testable import DossierCore

/// What has come of a claim, in sentences.
@Suite("Verdicts")
struct VerdictTests {
  private static let texts = [
    "comma": ", ", "semicolon": "; ", "claimStatus.false": "false", "claimStatus.unverified": "unverified",
    "credibility.5": "improbable", "verdict.credibility": "{words} ({grade})", "verdict.list": "{first} and {last}",
    "verdict.nobody": "nobody affirms it any more", "verdict.nobodySince": "nobody affirms it any more ({date})",
    "verdict.others.one": "one other", "verdict.others.other": "{count} others",
    "verdict.sources.one": "One source", "verdict.sources.other": "{count} independent sources",
    "verdict.deniesOwnSide.one": "{parties}, on the claimant’s own side, denies it",
    "verdict.deniesOwnSide.other": "{parties}, on the claimant’s own side, deny it",
    "verdict.contradicted": "contradicted by {claims}",
    "verdict.by.asserts": "asserted by {parties}",
    "date.day": "{day} {month} {year}", "date.months.9": "September", "date.firstDay": "1",
  ].merging(
    [("asserts", "assert"), ("affirms", "affirm"), ("denies", "deny"), ("doubts", "doubt"), ("retracts", "retract")]
      .flatMap {
        [("verdict.holds.\($0).one", "{parties} \($0) it"), ("verdict.holds.\($0).other", "{parties} \($1) it")]
      },
    uniquingKeysWith: { $1 })

  private func dossier(_ change: (inout Dossier) -> Void = { _ in }) -> Dossier {
    var dossier = Dossier(title: "Verdicts")
    dossier.parties = ["kelvane", "kel-mod", "minister", "ferrisby", "rasmira", "envoy"].map {
      Party(id: EntityID($0), name: $0.prefix(1).uppercased() + $0.dropFirst())
    }
    dossier.parties[0].kind = .state
    dossier.parties[1].kind = .organisation
    for (party, body) in [(1, "kelvane"), (2, "kelvane"), (3, "kelvane"), (5, "rasmira")] as [(Int, EntityID)] {
      dossier.parties[party].memberOf = body
    }
    for party in [2, 3, 5] { dossier.parties[party].kind = .person }
    dossier.claims = [Claim(id: "clm-a", statement: "S.", claimant: "kel-mod")]
    change(&dossier)
    return dossier
  }

  private func reaction(_ id: EntityID, _ party: EntityID, _ stance: Stance, _ level: Level? = nil) -> Reaction {
    var reaction = Reaction(id: id, party: party, to: "clm-a")
    reaction.stance = stance
    reaction.level = level
    reaction.date = try? EDTFDate("2026-09-23")
    return reaction
  }

  private func verdict(_ change: (inout Dossier) -> Void = { _ in }) -> Verdict {
    let dossier = dossier(change)
    return VerdictWords(
      of: dossier, Facts(of: dossier), in: Labels(language: "en", texts: Self.texts), isolating: { $0 },
      mark: \.text)[0]
  }

  @Test("a body speaks for its side, and so does an official; others speak for themselves")
  func sides() {
    let verdict = verdict {
      $0.reactions = [
        reaction("r-a", "envoy", .denies, .ambassador), reaction("r-b", "rasmira", .denies),
        reaction("r-c", "ferrisby", .doubts, .partyLeader),
      ]
    }
    #expect(verdict.positions == "Kelvane asserts it; Rasmira denies it; Ferrisby doubts it.")
    #expect(verdict.line == "Unverified. Kelvane asserts it; Rasmira denies it; Ferrisby doubts it.")
    #expect(verdict.credibility == nil && verdict.sources == nil)
  }

  @Test("of those of whom it is not known whether they are one no verb has to be of one")
  func openNumber() {
    let verdict = verdict {
      $0.claims[0].claimant = "envoy"
      $0.parties[5].kind = .public
    }
    #expect(verdict.positions == "Asserted by Envoy.")
  }

  @Test("whoever speaks on behalf of a side is told under its name")
  func onBehalf() {
    let verdict = verdict {
      $0.claims[0].claimant = "ferrisby"
      $0.claims[0].onBehalfOf = "rasmira"
    }
    #expect(verdict.positions == "Rasmira asserts it.")
  }

  @Test("those of a side who contradict one another are told by their own names")
  func atOdds() {
    let denied = verdict { $0.reactions = [reaction("r-a", "minister", .denies, .minister)] }
    #expect(denied.positions == "Kel-mod asserts it; Minister, on the claimant’s own side, denies it.")
    let doubted = verdict { $0.reactions = [reaction("r-a", "minister", .doubts, .minister)] }
    #expect(doubted.positions == "Kel-mod asserts it; Minister doubts it.")
    let affirmed = verdict { $0.reactions = [reaction("r-a", "minister", .affirms, .minister)] }
    #expect(affirmed.positions == "Kelvane asserts it.", "and nobody is told twice")
    let silent = verdict { $0.reactions = [reaction("r-a", "minister", .noComment, .minister)] }
    #expect(silent.positions == "Kelvane asserts it.", "who says nothing contradicts nobody")
  }

  @Test("whoever has somebody speak for them speaks in office")
  func inOffice() {
    let verdict = verdict {
      $0.claims[0].claimant = "ferrisby"
      $0.claims[0].onBehalfOf = "minister"
    }
    #expect(verdict.positions == "Kelvane asserts it.")
  }

  @Test("that one source is independent needs not be said")
  func sources() {
    func sources(_ count: Int) -> String? {
      verdict {
        for number in 0..<count {
          let id = EntityID("src-\(number)")
          $0.sources.append(Source(id: id, title: "A"))
          $0.claims[0].sources.append(Citation(source: id))
        }
      }.sources
    }
    #expect((0...2).map(sources) == [nil, "One source.", "2 independent sources."])
  }

  @Test("what everybody has taken back is affirmed by nobody")
  func takenBack() {
    let verdict = verdict {
      $0.claims[0].withdrawn = try? EDTFDate("2026-09-22")
      $0.claims[0].status = .false
      $0.claims[0].credibility = .improbable
      $0.sources = [Source(id: "src-a", title: "A")]
      $0.claims[0].sources = [Citation(source: "src-a")]
      $0.reactions = [reaction("r-a", "envoy", .retracts)]
    }
    #expect(
      verdict.sentences == [
        "False.", "Nobody affirms it any more (23 September 2026); Kelvane and Envoy retract it.", "Improbable (5).",
      ], "and how many sources report it says nothing for it")
  }

  @Test("a claim that contests it is told by who makes it, unless they deny it as well")
  func otherwise() {
    func contested(_ more: (inout Dossier) -> Void = { _ in }) -> Verdict {
      verdict {
        $0.claims.append(Claim(id: "clm-b", statement: "T.", claimant: "rasmira"))
        $0.claims[1].relations = [Relation(to: "clm-a", type: .contradicts)]
        more(&$0)
      }
    }
    #expect(contested().positions == "Kelvane asserts it.", "nobody is said to hold the contrary")
    #expect(contested().contradictions == "Contradicted by clm-b (Rasmira).")
    #expect(
      contested { $0.claims[1].status = .false }.contradictions == "Contradicted by clm-b (Rasmira, false).",
      "what came of it is told")
    #expect(
      contested { dossier in
        for number in 0..<4 {
          dossier.claims.append(Claim(id: EntityID("clm-\(number)"), statement: "T.", claimant: "rasmira"))
          dossier.claims[number + 2].relations = [Relation(to: "clm-a", type: .contradicts)]
        }
      }.contradictions == "Contradicted by clm-b, clm-0, clm-1, … (Rasmira).")
    let denied = contested { $0.reactions = [reaction("r-a", "rasmira", .denies)] }
    #expect(denied.positions == "Kelvane asserts it; Rasmira denies it." && denied.contradictions == nil)
    #expect(denied.line == "Unverified. Kelvane asserts it; Rasmira denies it.")
  }

  @Test("of many the first are named and the others counted")
  func many() {
    func denied(by count: Int) -> String {
      verdict {
        for number in 0..<count {
          $0.parties.append(Party(id: EntityID("p-\(number)"), name: "P\(number)"))
          $0.reactions.append(reaction(EntityID("r-\(number)"), EntityID("p-\(number)"), .denies))
        }
      }.positions
    }
    #expect(denied(by: 4) == "Kelvane asserts it; P0, P1, P2 and P3 deny it.")
    #expect(denied(by: 6) == "Kelvane asserts it; P0, P1, P2 and 3 others deny it.")
  }
}
