/// Who speaks for a side does not deny what somebody else of it asserts, or readers should know.
enum OwnSide: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    let sides = Sides(of: dossier)
    let denials = sides.ownDenials(in: dossier, Standing.standings(of: dossier))
    guard denials.contains(where: { !$0.isEmpty }) else { return }
    let offsets = Dictionary(
      dossier.reactions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (claim, denials) in zip(dossier.claims, denials) {
      for denial in denials {
        guard let offset = denial.reaction.flatMap({ offsets[$0] }) else { continue }
        let side =
          switch sides.side(of: claim.claimant) {
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
