/// A party whose identity is protected has the name that outputs print instead.
enum ProtectedNames: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for (offset, party) in dossier.parties.enumerated() where party.protectIdentity == true {
      if party.publicName == nil {
        report.add(
          .unnamedProtection,
          "the party \(quoted(party.id.text)) is protected and has no `publicName`, which outputs print in its place",
          at: .entity(.party, offset))
      } else if party.publicName == party.name {
        // So it is in the JSON that we write, and where an author has copied the line.
        report.add(
          .openName,
          "the party \(quoted(party.id.text)) is protected, and its `publicName` is its name, which outputs print as it stands: "
            + "write what it may be called, if that is its real name",
          at: .entity(.party, offset).key("publicName"))
      }
    }
  }
}
