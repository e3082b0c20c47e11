/// A party's `side` that looks like an id is that of a party: any other text is a word, and a slip would be one without a sound.
enum SideNames: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    guard dossier.parties.contains(where: { $0.side != nil }) else { return }
    let parties = Set(dossier.parties.map(\.id.text))
    for (offset, party) in dossier.parties.enumerated() {
      guard let side = party.side, !parties.contains(side) else { continue }
      let path = FieldPath.entity(.party, offset).key("side")
      if facts.index.row(of: EntityID(side)) != nil {
        report.add(
          .wrongKind, "`side` is \(quoted(side)), which is the id of no party: write the id of one, or a word", at: path
        )
        continue
      }
      guard let hyphen = side.firstIndex(of: "-") else { continue }
      let alike = parties.filter { $0.hasPrefix(side[...hyphen]) }
      if let near = nearest(to: side, among: alike.sorted()) {
        report.add(
          .bareReference, "`side` is \(quoted(side)), which is no party's id, and is shown as a word", at: path,
          fix: near)
      }
    }
  }
}
