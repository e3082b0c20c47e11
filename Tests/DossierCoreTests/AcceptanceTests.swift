import Testing

@testable import DossierCore

/// A release with findings about what leaves is made where somebody accepts them.
@Suite("Accepted findings")
struct AcceptanceTests {
  /// A protected person whose surname stands in a claim and in the head.
  private static func dossier() -> Dossier {
    var dossier = Dossier(title: "T")
    dossier.marking = .clear
    dossier.sources = [Source(id: "src-memo", title: "Memo")]
    dossier.sources[0].marking = .amber
    dossier.parties = [Party(id: "pty-one", name: "Tobin Harkess"), Party(id: "pty-two", name: "The council")]
    dossier.parties[0].protectIdentity = true
    dossier.parties[0].publicName = "A neighbour"
    dossier.claims = [Claim(id: "clm-one", statement: "Harkess saw it.", claimant: "pty-two")]
    dossier.claims[0].sources = [Citation(source: "src-memo")]
    dossier.claims[0].marking = .clear
    return dossier
  }

  private static func open(
    _ dossier: Dossier, at label: Marking, accepting codes: Set<FindingCode> = [],
    severities: SeverityRules = SeverityRules()
  ) throws -> [String] {
    try #require(dossier.checked(severities: severities).dossier).filteredRelease(for: label).unaccepted(
      accepting: codes
    )
    .map { "\($0.severity) \($0.code.code) \($0.path)" }
  }

  @Test("what is not accepted is told, and what to write; ignoring it in a check is no acceptance")
  func unaccepted() throws {
    let all = ["error DK0605 claims[0].statement", "error DK0607 claims[0].marking", "error DK0610 "]
    #expect(try Self.open(Self.dossier(), at: .clear) == all)
    #expect(try Self.open(Self.dossier(), at: .clear, accepting: [.downgrade]) == [all[0], all[2]])
    #expect(try Self.open(Self.dossier(), at: .clear, accepting: [.downgrade, .protectedWord, .twin]) == [])
    var severities = SeverityRules()
    try severities.treat("DK0605", as: .ignore)
    try severities.treat("DK0607", as: .ignore)
    #expect(try Self.open(Self.dossier(), at: .clear, severities: severities) == all)
    let told = try #require(Self.dossier().checked().dossier).filteredRelease(for: .clear).unaccepted(accepting: [])
      .last
    #expect(told?.message.hasSuffix("`--accept DK0605,DK0607`") == true)
  }

  @Test(
    "a namesake makes a surname nobody's in particular only where he leaves with all",
    arguments: [(Marking.red, true), (.amber, true), (.clear, false), (nil, false)] as [(Marking?, Bool)])
  func namesakes(marking: Marking?, isTold: Bool) throws {
    var dossier = Self.dossier()
    var namesake = Party(id: "pty-three", name: "Ada Harkess")
    namesake.marking = marking
    dossier.parties.append(namesake)
    #expect(try Self.open(dossier, at: .clear).contains("error DK0605 claims[0].statement") == isTold)
  }

  @Test("a whole name that the user lets pass has to be accepted too")
  func names() throws {
    var dossier = Self.dossier()
    dossier.claims[0].statement = "Tobin Harkess saw it."
    var severities = SeverityRules()
    try severities.treat("DK0604", as: .warn)
    #expect(try Self.open(dossier, at: .amber, severities: severities).first == "error DK0604 claims[0].statement")
  }

  @Test("what stays behind needs no acceptance, nor does a downgrade whose origin leaves")
  func others() throws {
    var dossier = Self.dossier()
    #expect(try Self.open(dossier, at: .amber) == ["error DK0605 claims[0].statement", "error DK0610 "])
    dossier.claims[0].marking = .red
    #expect(try Self.open(dossier, at: .amber) == [])
    dossier.gaps = ["What Harkess saw."]
    #expect(try Self.open(dossier, at: .clear) == ["error DK0605 gaps[0]", "error DK0610 "])
    dossier.headMarking = .green
    #expect(try Self.open(dossier, at: .clear) == [])
    dossier.title = "Harkess"
    #expect(try Self.open(dossier, at: .clear) == ["error DK0605 title", "error DK0610 "])
  }
}
