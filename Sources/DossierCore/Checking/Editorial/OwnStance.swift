/// A claimant asserts its claim by making it; only taking it back is a stance of its own.
enum OwnStance: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    let claimants = Dictionary(dossier.claims.map { ($0.id, $0.claimant) }, uniquingKeysWith: { first, _ in first })
    for (offset, reaction) in dossier.reactions.enumerated() where claimants[reaction.to] == reaction.party {
      guard let stance = reaction.stance, stance != .retracts, !reaction.party.isEmpty else { continue }
      report.add(
        .ownStance,
        "\(quoted(reaction.party.text)) has the stance `\(stance.rawValue)` on its own claim \(quoted(reaction.to.text)): the "
          + "claimant asserts it already; remove the reaction, or, if it takes the claim back, write `stance: retracts`",
        at: .entity(.reaction, offset).key("stance"))
    }
  }
}
