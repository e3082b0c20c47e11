import Testing

@testable import DossierCore

/// What an item is marked with, where it says nothing of it itself.
@Suite("Effective markings")
struct MarkingsTests {
  /// A memo that few may see, a paper that everybody may, one of each item that can be taken from them.
  private static func dossier(_ standard: Marking? = .clear) -> Dossier {
    var dossier = Dossier(title: "T")
    dossier.marking = standard
    dossier.sources = [("memo", Marking.red), ("notes", .amber), ("paper", nil)].map { id, marking in
      var source = Source(id: EntityID(id), title: id)
      source.marking = marking
      return source
    }
    dossier.parties = [Party(id: "party", name: "Ada Baker")]
    dossier.claims = [Claim(id: "claim", statement: "So it is.", claimant: "party")]
    dossier.quotes = [Quote(id: "quote", text: "So it is.", speaker: "party")]
    dossier.reactions = [Reaction(id: "reaction", party: "party", to: "claim")]
    dossier.reactions[0].stance = .affirms
    dossier.attachments = [Attachment(id: "scan", path: "scan.txt")]
    return dossier
  }

  private static func citations(_ ids: String...) -> [Citation] { ids.map { Citation(source: EntityID($0)) } }

  @Test(
    "the least strict of what an item is taken from counts, where it is stricter than the dossier",
    arguments: [
      (["memo"], Marking.red), (["memo", "notes"], .amber), (["notes", "memo"], .amber), (["memo", "paper"], .clear),
      (["paper"], .clear), ([], .clear),
    ])
  func least(sources: [String], expected: Marking) {
    var dossier = Self.dossier()
    dossier.claims[0].sources = sources.map { Citation(source: EntityID($0)) }
    #expect(Markings(of: dossier)["claim"] == expected)
    // The dossier's marking holds where that is stricter.
    dossier.marking = .amberStrict
    #expect(Markings(of: dossier)["claim"] == (sources == ["memo"] ? .red : .amberStrict))
    // And an own one over all.
    dossier.claims[0].marking = .green
    #expect(Markings(of: dossier)["claim"] == .green)
  }

  @Test(
    "what speaks against an item, or gives the context, is not what it is taken from", arguments: CitationRole.allCases)
  func roles(role: CitationRole) {
    var dossier = Self.dossier()
    dossier.claims[0].sources = Self.citations("memo")
    dossier.claims[0].sources[0].role = role
    #expect(Markings(of: dossier)["claim"] == (role == .for ? .red : .clear))
  }

  @Test("quotes and attachments are taken from their source, a reaction from its quotes, and so on to the end")
  func kinds() {
    var dossier = Self.dossier()
    dossier.quotes[0].source = "memo"
    dossier.attachments[0].source = "notes"
    dossier.reactions[0].quotes = ["quote"]
    var markings = Markings(of: dossier)
    #expect(markings["quote"] == .red && markings["scan"] == .amber && markings["reaction"] == .red)
    #expect(markings.origin(of: "reaction") == "quote" && markings.origin(of: "quote") == "memo")
    dossier.reactions[0].sources = Self.citations("paper")
    markings = Markings(of: dossier)
    #expect(markings["reaction"] == .clear && !markings.isDerived("reaction"))
  }

  @Test("what a source derives from and what an assessment rests on does not count")
  func others() {
    var dossier = Self.dossier()
    dossier.sources[2].derivesFrom = ["memo"]
    dossier.assessments = [Assessment(id: "judgement", statement: "So it may be.")]
    dossier.claims[0].sources = Self.citations("memo")
    dossier.assessments[0].evidence = [Evidence(ref: "claim")]
    let markings = Markings(of: dossier)
    #expect(markings["paper"] == .clear && markings["judgement"] == .clear)
  }

  @Test("without a marking of the dossier's that of what an item is taken from holds, where all of it has one")
  func unmarked() {
    var dossier = Self.dossier(nil)
    dossier.claims[0].sources = Self.citations("memo")
    #expect(Markings(of: dossier)["claim"] == .red && Markings(of: dossier)["party"] == nil)
    dossier.claims[0].sources += Self.citations("paper")
    #expect(Markings(of: dossier)["claim"] == nil)
    #expect(Markings(of: Dossier(title: "T")).highest == nil)
  }

  @Test(
    "an own marking below everything that an item is taken from is told, unless all of that has the dossier's",
    arguments: [
      (Marking.clear, Marking.clear, ["memo"], true), (.clear, .amber, ["memo"], true), (.clear, .red, ["memo"], false),
      (.clear, .amber, ["memo", "notes"], false), (.clear, .clear, ["memo", "notes"], true),
      (.clear, .clear, ["memo", "paper"], false), (.amber, .clear, ["paper"], false),
      (.amber, .clear, ["paper", "memo"], true), (.amber, .amber, ["paper", "memo"], false),
      (.clear, .clear, [], false),
    ])
  func downgrades(standard: Marking, own: Marking, sources: [String], isTold: Bool) {
    var dossier = Self.dossier(standard)
    dossier.claims[0].sources = sources.map { Citation(source: EntityID($0)) }
    dossier.claims[0].marking = own
    let findings = dossier.checked().findings.filter { $0.code == .downgrade }
    #expect(findings.map(\.path.description) == (isTold ? ["claims[0].marking"] : []))
  }

  @Test("everything asks for it: what leaves, the marking of the whole, and how a protected party is marked")
  func uses() throws {
    var dossier = Self.dossier()
    dossier.parties[0].sources = Self.citations("notes")
    dossier.parties[0].protectIdentity = true
    dossier.parties[0].publicName = "Somebody"
    let checked = try #require(dossier.checked().dossier)
    #expect(checked.release().markings["party"] == .amber)
    let filteredRelease = checked.filteredRelease(for: .green)
    #expect(filteredRelease.release?.ids == ["paper", "scan"])
    #expect(
      filteredRelease.withheld.map { "\($0.id): \($0.explanation), \($0.isByOrigin)" } == [
        "memo: it is TLP:RED, false", "notes: it is TLP:AMBER, false",
        "party: it is taken from `notes`, which is TLP:AMBER, true",
        "claim: its claimant `party` is taken from `notes`, which is TLP:AMBER, true",
        "quote: its speaker `party` is taken from `notes`, which is TLP:AMBER, true",
        "reaction: its party `party` is taken from `notes`, which is TLP:AMBER, true",
      ])
    let release = try #require(checked.filteredRelease(for: .amber).release)
    #expect(release.dossier.parties[0].marking == .amber && release.dossier.claims[0].marking == .clear)
  }

  @Test("what a marking that somebody wrote keeps back too is not told to stay behind by its origin")
  func reasons() throws {
    var dossier = Self.dossier()
    dossier.parties[0].marking = .red
    dossier.claims[0].sources = Self.citations("memo")
    dossier.reactions[0].sources = Self.citations("paper")
    let withheld = try #require(dossier.checked().dossier).filteredRelease(for: .clear).withheld
    #expect(withheld.allSatisfy { !$0.isByOrigin })
    #expect(withheld.contains { $0.id == "claim" && $0.explanation == "its claimant `party` is TLP:RED" })
  }
}
