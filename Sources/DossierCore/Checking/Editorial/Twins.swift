/// A claim stands once: one claimant saying the same twice is one claim.
enum Twins: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    struct Key: Hashable {
      let claimant: EntityID
      let statement: String
    }
    var first: [Key: EntityID] = [:]
    first.reserveCapacity(dossier.claims.count)
    for offset in dossier.claims.indices where !dossier.claims[offset].statement.isEmpty {
      let claim = dossier.claims[offset]
      let key = Key(claimant: claim.claimant, statement: claim.statement.withoutTrailingBreaks.lowercased())
      if let twin = first[key] {
        report.add(
          .twin,
          "the claim \(quoted(claim.id.text)) has the words and the claimant of \(quoted(twin.text)): keep one of them",
          at: .entity(.claim, offset).key("statement"))
      } else {
        first[key] = claim.id
      }
    }
  }
}
