/// A claimant asserts its claim by making it; only taking it back is a stance of its own.
enum OwnStance: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for offset in dossier.reactions.indices {
      guard let stance = dossier.reactions[offset].stance, stance != .retracts,
        let claim = facts.index.offset(of: dossier.reactions[offset].to, .claim),
        dossier.claims[claim].claimant == dossier.reactions[offset].party, !dossier.claims[claim].claimant.isEmpty
      else { continue }
      let reaction = dossier.reactions[offset]
      report.add(
        .ownStance,
        "\(quoted(reaction.party.text)) has the stance `\(stance.rawValue)` on its own claim \(quoted(reaction.to.text)): the "
          + "claimant asserts it already; remove the reaction, or, if it takes the claim back, write `stance: retracts`",
        at: .entity(.reaction, offset).key("stance"))
    }
  }
}
