/// A party whose identity is protected has the name that outputs print instead.
enum ProtectedNames: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for (offset, party) in dossier.parties.enumerated() where party.protectIdentity == true {
      if party.publicName == nil {
        report.add(
          .unnamedProtection,
          "the party \(quoted(party.id.text)) is protected and has no `publicName`, which outputs print in its place",
          at: .entity(.party, offset))
      }
    }
  }
}
