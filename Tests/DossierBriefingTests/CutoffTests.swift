import DossierCore
import DossierKit
import TestSupport
import Testing

/// Reactions that do not count, told as what they are.
@Suite("Reactions beside the standings")
struct CutoffTests {
  @Test("are earlier, or of after the cut-off")
  func turns() throws {
    var dossier = Dossier(title: "T")
    dossier.id = "t"
    dossier.cutoff = try EDTFDate("2024-05-12")
    dossier.parties = [Party(id: "pty-a", name: "Ada"), Party(id: "pty-b", name: "Ben")]
    dossier.claims = [Claim(id: "clm-a", statement: "X is y.", claimant: "pty-a")]
    dossier.reactions = try [
      ("rea-1", Stance.doubts, "2024-05-01"), ("rea-2", .denies, "2024-05-02"), ("rea-3", .affirms, "2024-06-04"),
    ]
    .map { id, stance, date in
      var reaction = Reaction(id: EntityID(id), party: "pty-b", to: "clm-a")
      reaction.stance = stance
      reaction.date = try EDTFDate(date)
      return reaction
    }
    dossier.reactions[1].supersedes = "rea-1"
    let text = try briefing(try #require(dossier.checked().dossier).release())
    #expect(text.contains("- Ben, 2 May: denies."))
    #expect(text.contains("- Earlier: Ben, 1 May: doubts."))
    #expect(text.contains("- After the cut-off: Ben, 4 June: affirms."))
  }
}
