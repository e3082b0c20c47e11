/// A party that changes its stance on a claim says which reaction the later one supersedes.
enum Contradictions: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    let reactions = dossier.reactions
    let superseded = Set(reactions.indices.compactMap { reactions[$0].supersedes })
    // Ids that lead nowhere are numbered as well.
    var numbers = facts.index.numbers
    var first: [Pair: Int] = [:]
    first.reserveCapacity(reactions.count)
    for offset in reactions.indices where reactions[offset].stance != nil {
      guard !reactions[offset].party.isEmpty, superseded.isEmpty || !superseded.contains(reactions[offset].id) else {
        continue
      }
      let pair = Pair(
        party: numbers.number(of: reactions[offset].party), claim: numbers.number(of: reactions[offset].to))
      guard let known = first[pair].map({ reactions[$0] }) else {
        first[pair] = offset
        continue
      }
      let reaction = reactions[offset]
      if let stance = reaction.stance, let other = known.stance, stance != other {
        report.add(
          .contradiction,
          "\(quoted(reaction.party.text)) has the stance \(quoted(stance.rawValue)) on \(quoted(reaction.to.text)) here, and "
            + "\(quoted(other.rawValue)) in \(quoted(known.id.text)): say with `supersedes` which one holds",
          at: .entity(.reaction, offset).key("stance"))
      } else {
        first[pair] = offset
      }
    }
  }

  private struct Pair: Hashable {
    let party: Int
    let claim: Int
  }
}
