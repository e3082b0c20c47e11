import Testing

@testable import DossierCore

/// A dossier may protect thousands.
@Suite("Many protected names")
struct ManyNames {
  @Test("the search for four times as many names takes no sixteen times as long to make")
  func growth() {
    func fastest(_ count: Int) -> Duration {
      var dossier = Dossier(title: "T")
      for number in 0..<count {
        var party = Party(id: EntityID("pty-\(number)"), name: "Mr Bo\(number % 7)ba\(number)x")
        party.protectIdentity = true
        party.publicName = "a witness, \(number)"
        dossier.parties.append(party)
      }
      return (0..<3).map { _ in
        ContinuousClock().measure { #expect(!HiddenNames(of: dossier).isEmpty) }
      }.min() ?? .zero
    }
    #expect(fastest(1_200) < fastest(300) * 9)
  }
}
