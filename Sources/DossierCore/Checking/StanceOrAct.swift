/// A reaction to a claim has a stance and no act; any other has an act and no stance (format.md, section 3).
enum StanceOrAct {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for offset in dossier.reactions.indices {
      guard let target = facts.index[dossier.reactions[offset].to] else { continue }
      let isStance = target.kind == .claim
      if (dossier.reactions[offset].stance != nil) == isStance, (dossier.reactions[offset].act == nil) == isStance {
        continue
      }
      let reaction = dossier.reactions[offset]
      let path = FieldPath([.key("reactions"), .item(offset)])
      if isStance {
        if let act = reaction.act {
          report.add(
            .stanceOrAct,
            "\(quoted(reaction.to.text)) is a claim, so the reaction has a `stance`, not the act `\(act.rawValue)`: "
              + advice(on: "stance", like: act.rawValue, Stance.self), at: path.key("act"))
        } else if reaction.stance == nil, !report.has(path.key("stance")) {
          report.add(
            .stanceOrAct,
            "the reaction to the claim \(quoted(reaction.to.text)) lacks its `stance`: "
              + advice(on: "stance", like: nil, Stance.self), at: path)
        }
      } else if let stance = reaction.stance {
        report.add(
          .stanceOrAct,
          "\(quoted(reaction.to.text)) is no claim, so the reaction has an `act`, not the stance `\(stance.rawValue)`: "
            + advice(on: "act", like: stance.rawValue, Act.self), at: path.key("stance"))
      } else if reaction.act == nil, !report.has(path.key("act")) {
        report.add(
          .stanceOrAct,
          "the reaction to the \(target.kind) \(quoted(reaction.to.text)) lacks its `act`: "
            + advice(on: "act", like: nil, Act.self), at: path)
      }
    }
  }

  /// What to write: the word itself where the other list has it too, or one of that list.
  private static func advice<Words: Vocabulary>(on key: String, like word: String?, _ words: Words.Type) -> String {
    let all = Words.allCases.map(\.rawValue)
    if let word, all.contains(word) { return "write `\(key): \(word)`" }
    return "write `\(key)` with one of \(all.joined(separator: ", "))"
  }
}
