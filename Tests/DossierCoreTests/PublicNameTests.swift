import Testing

@testable import DossierCore

/// What is secret of a protected party whose public name is written where its name stands, as in our own JSON.
@Suite("Public names")
struct PublicNameTests {
  private func dossier(name: String) -> Dossier {
    var dossier = Dossier(title: "The yard")
    dossier.marking = .clear
    dossier.sources = [Source(id: "src-one", title: "The Gazette")]
    var guardian = Party(id: "pty-one", name: name)
    guardian.kind = .person
    guardian.protectIdentity = true
    guardian.publicName = "Guard Able"
    guardian.marking = .green
    dossier.parties = [guardian, Party(id: "pty-council", name: "The council")]
    var claim = Claim(id: "clm-one", statement: "Guard Able saw a drone.", claimant: "pty-one")
    claim.sources = [Citation(source: "src-one")]
    claim.marking = .clear
    dossier.claims = [claim]
    return dossier
  }

  @Test("Neither the name nor a word of it is looked for where it is the public one")
  func own() {
    let names = HiddenNames(of: dossier(name: "Guard Able"))
    let found = names.owners(ofNamesAndWordsIn: "Guard Able saw a drone over Able's yard.")
    #expect(found.names.isEmpty && found.words.isEmpty)
  }

  @Test("Whether it is the real one somebody has to say before the party leaves")
  func accepted() throws {
    let checked = try #require(dossier(name: "Guard Able").checked().dossier)
    let release = checked.filteredRelease(for: .green)
    #expect(release.unaccepted(accepting: []).map(\.code) == [.openName, .unaccepted])
    #expect(release.unaccepted(accepting: [.openName]).isEmpty)
    // Where the party stays behind nothing is to be accepted.
    #expect(checked.filteredRelease(for: .clear).unaccepted(accepting: []).isEmpty)
    let other = try #require(dossier(name: "Ivan Petrov").checked().dossier)
    #expect(other.filteredRelease(for: .green).unaccepted(accepting: []).isEmpty)
  }

  @Test(
    "Another name of the party, or a word of its name, in the public name is told",
    arguments: [
      ("Іван Петренко", true), ("Vanya", true), ("Source Petrov", true), ("I. Petrov", true), ("a Petrova", true),
      ("Guard Able", false), ("a guard", false),
    ])
  func betrayal(publicName: String, isTold: Bool) {
    var dossier = dossier(name: "Ivan Petrov")
    dossier.parties[0].nativeName = "Іван Петренко"
    dossier.parties[0].aliases = ["Vanya"]
    dossier.parties[0].publicName = publicName
    #expect(dossier.checked().findings.contains { $0.code == .openName } == isTold)
  }

  @Test("What is in the real name alone is looked for")
  func real() {
    let names = HiddenNames(of: dossier(name: "Ivan Petrov"))
    #expect(names.owners(ofNamesAndWordsIn: "A Petrov saw it.").words == ["pty-one"])
    #expect(names.owners(in: "Ivan Petrov saw it.") == ["pty-one"])
  }
}
