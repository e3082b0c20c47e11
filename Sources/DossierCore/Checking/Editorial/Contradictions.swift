/// A party that changes its stance on a claim says which reaction the later one supersedes.
enum Contradictions: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    struct Pair: Hashable {
      let party: EntityID
      let claim: EntityID
    }
    let superseded = Set(dossier.reactions.compactMap(\.supersedes))
    var first: [Pair: (stance: Stance, id: EntityID)] = [:]
    for (offset, reaction) in dossier.reactions.enumerated() where !superseded.contains(reaction.id) {
      guard let stance = reaction.stance, !reaction.party.isEmpty else { continue }
      let pair = Pair(party: reaction.party, claim: reaction.to)
      if let known = first[pair], known.stance != stance {
        report.add(
          .contradiction,
          "\(quoted(reaction.party.text)) \(stance.rawValue) \(quoted(reaction.to.text)) here and \(known.stance.rawValue) "
            + "it in \(quoted(known.id.text)): say with `supersedes` which one holds",
          at: .entity(.reaction, offset).key("stance"))
      } else {
        first[pair] = (stance, reaction.id)
      }
    }
  }
}
