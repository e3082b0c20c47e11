/// A party whose identity is protected has the name that outputs print instead.
enum ProtectedNames: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for (offset, party) in dossier.parties.enumerated() where party.protectIdentity == true {
      if party.publicName == nil {
        report.add(
          .unnamedProtection,
          "the party \(quoted(party.id.text)) is protected and has no `publicName`, which outputs print in its place",
          at: .entity(.party, offset))
      } else if let betrayal = HiddenNames.betrayal(inPublicNameOf: party) {
        // In the JSON that we write the name is the public one, and no program can tell it from one that an author has copied.
        let what =
          switch betrayal {
          case .name:
            "is a name of it, which outputs print as it stands: write what it may be called, if that is its real name"
          case .word: "has a word of its name, which outputs print as it stands: write what it may be called without it"
          }
        report.add(
          .openName, "the party \(quoted(party.id.text)) is protected, and its `publicName` \(what)",
          at: .entity(.party, offset).key("publicName"))
      }
    }
  }
}
