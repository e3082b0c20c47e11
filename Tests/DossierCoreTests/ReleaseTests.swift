import DossierCore
import Testing

/// What is computed from a dossier and never typed.
@Suite("Release")
struct ReleaseTests {
  @Test("a claim is contested when somebody asserts or affirms it and somebody denies it")
  func contested() throws {
    #expect(try release { _ in }.contested == [false])
    #expect(try release { $0.reactions = [reaction("rea-1", "pty-b", .denies)] }.contested == [true])
    #expect(try release { $0.reactions = [reaction("rea-1", "pty-b", .doubts)] }.contested == [false])
    let withdrawn = try release {
      $0.reactions = [reaction("rea-1", "pty-b", .denies)]
      $0.claims[0].withdrawn = try EDTFDate("2023-05-05")
    }
    #expect(withdrawn.contested == [false])
    #expect(withdrawn.standings[0].map(\.position) == [.stance(.denies), .stance(.retracts)])
  }

  @Test("claims of two parties that both stand contest each other where one contradicts the other")
  func contesting() throws {
    func claims(_ change: (inout Dossier) throws -> Void = { _ in }) throws -> [[EntityID]] {
      let release = try release {
        $0.claims = [
          Claim(id: "clm-a", statement: "S.", claimant: "pty-a"),
          Claim(id: "clm-b", statement: "Not S.", claimant: "pty-b"),
          Claim(id: "clm-c", statement: "Not S, either.", claimant: "pty-a"),
        ]
        $0.claims[1].relations = [Relation(to: "clm-a", type: .contradicts)]
        $0.claims[2].relations = [Relation(to: "clm-a", type: .contradicts), Relation(to: "clm-b", type: .supports)]
        try change(&$0)
      }
      #expect(release.contested == release.contestedBy.map { !$0.isEmpty })
      // Nobody has denied anything.
      #expect(release.standings.allSatisfy { $0.count == 1 })
      #expect(release.contestedCounts.byClaims == release.contestedBy.count { !$0.isEmpty })
      return release.contestedBy
    }
    #expect(try claims() == [["clm-b"], ["clm-a"], []])
    #expect(try claims { $0.claims[0].status = .false } == [["clm-b"], ["clm-a"], []])
    #expect(try claims { $0.claims[0].withdrawn = try EDTFDate("2023-05-05") } == [[], [], []])
    #expect(try claims { $0.claims[2].claimant = "pty-b" } == [["clm-b", "clm-c"], ["clm-a"], ["clm-a"]])
    #expect(
      try claims {
        $0.cutoff = try EDTFDate("2023-05-05")
        $0.claims[1].date = try EDTFDate("2023-05-06")
      } == [[], [], []])
  }

  @Test("a claim that a later one of the same claimant supersedes is taken back on the later one's date")
  func takenBack() throws {
    func standing(_ change: (inout Dossier) throws -> Void = { _ in }) throws -> Standing? {
      try release {
        var later = Claim(id: "clm-b", statement: "Not quite S.", claimant: "pty-a")
        later.date = try EDTFDate("2023-05-07")
        later.relations = [Relation(to: "clm-a", type: .supersedes)]
        $0.claims.append(later)
        $0.claims[0].date = try EDTFDate("2023-05-01")
        try change(&$0)
      }.standings[0].first
    }
    let taken = Standing(
      party: "pty-a", position: .stance(.retracts), date: try EDTFDate("2023-05-07"), reaction: nil)
    #expect(try standing() == taken)
    #expect(try standing { $0.claims[1].claimant = "pty-b" }?.position == .asserts)
    #expect(try standing { $0.claims[1].relations[0].type = .refines }?.position == .asserts)
    #expect(try standing { $0.cutoff = try EDTFDate("2023-05-06") }?.position == .asserts)
    #expect(try standing { $0.claims[1].date = try EDTFDate("2023-04-30") }?.position == .asserts)
    #expect(try standing { $0.claims[0].withdrawn = try EDTFDate("2023-05-03") }?.date?.text == "2023-05-03")
    let earlier = try standing {
      $0.claims.append($0.claims[1])
      $0.claims[2].id = "clm-c"
      $0.claims[2].date = try EDTFDate("2023-05-04")
    }
    #expect(earlier?.date?.text == "2023-05-04")
  }

  @Test("the latest reaction that nothing supersedes holds, an undated one is the earliest")
  func standing() throws {
    let changed = try release {
      $0.reactions = [
        reaction("rea-1", "pty-b", .denies, "2023-05-04"), reaction("rea-2", "pty-b", .affirms, "2023-05-03"),
        reaction("rea-3", "pty-b", .doubts),
      ]
    }
    #expect(changed.standings[0].map(\.reaction) == [nil, "rea-1"])
    let superseded = try release {
      $0.reactions = [
        reaction("rea-1", "pty-b", .denies, "2023-05-04"), reaction("rea-2", "pty-b", .affirms, "2023-05-03"),
      ]
      $0.reactions[1].supersedes = "rea-1"
    }
    #expect(superseded.standings[0].map(\.reaction) == [nil, "rea-2"])
  }

  @Test("what came after the cut-off does not count")
  func cutoff() throws {
    let release = try release {
      $0.cutoff = try EDTFDate("2023-05-03")
      $0.reactions = [
        reaction("rea-1", "pty-b", .affirms, "2023-05-03T23:59Z"), reaction("rea-2", "pty-b", .denies, "2023-05-04"),
      ]
    }
    #expect(release.standings[0].map(\.position) == [.asserts, .stance(.affirms)])
  }

  @Test("sources that stem from one another, over any number of steps, are one")
  func independence() throws {
    func count(_ links: [EntityID: [EntityID]], _ cited: [EntityID], _ role: CitationRole? = nil) throws -> Int {
      try release {
        $0.sources = ["src-a", "src-b", "src-c", "src-d"].map { Source(id: $0, title: $0.text) }
        for position in $0.sources.indices { $0.sources[position].derivesFrom = links[$0.sources[position].id] ?? [] }
        $0.claims[0].sources = cited.map {
          var citation = Citation(source: $0)
          citation.role = role
          return citation
        }
      }.independentSources[0]
    }
    #expect(try count([:], ["src-a", "src-b"]) == 2)
    #expect(try count(["src-b": ["src-a"]], ["src-a", "src-b"]) == 1)
    #expect(try count(["src-b": ["src-d"], "src-c": ["src-b"], "src-a": ["src-d"]], ["src-a", "src-c"]) == 1)
    #expect(try count([:], ["src-a", "src-b"], .against) == 0)
    #expect(try count([:], []) == 0)
  }

  @Test("notes stay, and protected parties appear by their public names alone")
  func redaction() throws {
    let release = try release {
      $0.parties[1].name = "Ada Baker"
      $0.parties[1].protectIdentity = true
      $0.parties[1].publicName = "A neighbour"
      $0.parties[1].aliases = ["A.B."]
      $0.parties[1].role = "Baker"
      $0.claims[0].note = "ask again"
    }
    #expect(release.name(of: "pty-b") == "A neighbour")
    #expect(release.party("pty-b")?.aliases == [] && release.party("pty-b")?.role == nil)
    #expect(release.dossier.claims[0].note == nil)
  }

  @Test("the highest marking is that of the release")
  func marking() throws {
    #expect(try release { _ in }.marking == nil)
    #expect(
      try release {
        $0.marking = .clear
        $0.claims[0].marking = .amberStrict
      }.marking == .amberStrict)
    #expect(Marking.allCases.sorted() == [.clear, .green, .amber, .amberStrict, .red])
  }

  @Test("the timeline has everything dated, in order")
  func timeline() throws {
    let release = try release {
      $0.claims[0].date = try EDTFDate("2023-05-03")
      $0.events = [
        Event(id: "evt-z", title: "Z", date: try EDTFDate("2023-05")),
        Event(id: "evt-a", title: "A", date: try EDTFDate("2023-05-03")),
      ]
      $0.corrections = [Correction(date: try EDTFDate("2022"), text: "put right")]
      $0.reactions = [reaction("rea-1", "pty-b", .denies, "2023-05-01")]
    }
    #expect(release.timeline.map(\.kind) == [.correction, .event, .reaction, .claim, .event])
    #expect(release.timeline.map(\.id) == [nil, "evt-z", "rea-1", "clm-a", "evt-a"])
  }

  @Test("everything that refers to an entity is known, each field once")
  func backlinks() throws {
    let release = try release {
      $0.reactions = [reaction("rea-1", "pty-b", .denies)]
      $0.sections = [Section(id: "sec-a", title: "S")]
      $0.sections[0].items = ["clm-a", "clm-a"]
    }
    #expect(release.backlinks(to: "clm-a").map { "\($0.from).\($0.field)" } == ["rea-1.to", "sec-a.items"])
    #expect(release.backlinks(to: "pty-a").map { "\($0.from).\($0.field)" } == ["clm-a.claimant"])
  }

  private func reaction(_ id: EntityID, _ party: EntityID, _ stance: Stance, _ date: String? = nil) -> Reaction {
    var reaction = Reaction(id: id, party: party, to: "clm-a")
    reaction.stance = stance
    reaction.date = date.flatMap { try? EDTFDate($0) }
    return reaction
  }

  private func release(_ change: (inout Dossier) throws -> Void) throws -> Release {
    var dossier = Dossier(title: "T")
    dossier.parties = [Party(id: "pty-a", name: "A"), Party(id: "pty-b", name: "B")]
    dossier.claims = [Claim(id: "clm-a", statement: "S.", claimant: "pty-a")]
    try change(&dossier)
    return try #require(dossier.checked().dossier).release()
  }
}
