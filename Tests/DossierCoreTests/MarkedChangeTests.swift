import Testing

@testable import DossierCore

/// By what a change is marked with that a briefing or a book tells.
@Suite("Marked changes")
struct MarkedChangeTests {
  private func release(_ ground: Marking, status: ClaimStatus) throws -> Release {
    var dossier = Dossier(title: "The mill")
    dossier.marking = ground
    dossier.parties = [Party(id: "pty-one", name: "The council")]
    dossier.sources = [Source(id: "src-one", title: "The Gazette")]
    var open = Claim(id: "clm-open", statement: "The mill was set on fire.", claimant: "pty-one")
    open.status = status
    open.statusBasis = Prose(source: "Seen.", blocks: [.paragraph([.text("Seen.")])])
    var strict = Claim(id: "clm-strict", statement: "The guard was asleep.", claimant: "pty-one")
    strict.marking = .amber
    dossier.claims = [open, strict]
    for position in dossier.claims.indices { dossier.claims[position].sources = [Citation(source: "src-one")] }
    return try #require(dossier.checked().dossier).release()
  }

  @Test(
    "A change of what has no mark is told by the first label whose readers saw the edition before",
    arguments: [(Marking.clear, Marking?.none), (.green, .amber)])
  func ground(old: Marking, mark: Marking?) throws {
    let changed = try release(.clear, status: .false).compared(with: try release(old, status: .unverified))
    let told = changed.markedChanges.filter { part in part.changes.list.contains { $0.kind == .status } }
    #expect(told.map(\.mark) == [mark])
  }
}
