/// Who speaks for a side does not deny what somebody else of it asserts, or readers should know.
enum OwnSide: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for position in facts.ownDenials.indices {
      for denial in facts.ownDenials[position] {
        guard let offset = denial.reaction.flatMap({ facts.index.offset(of: $0, .reaction) }) else { continue }
        let claim = dossier.claims[position]
        let side =
          switch facts.sides.side(of: claim.claimant) {
          case .party(let id): id.text
          case .word(let word): word
          }
        report.add(
          .ownSide,
          "\(quoted(denial.party.text)) denies \(quoted(claim.id.text)), which \(quoted(claim.claimant.text)) of the same side, "
            + "\(quoted(side)), asserts: if it was taken back, give the claim `withdrawn`; if the two are not of one side, give "
            + "one of them another `side`", at: .entity(.reaction, offset).key("stance"))
      }
    }
  }
}
