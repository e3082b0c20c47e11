/// No two entities have the same id.
enum Identity {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for (position, first) in facts.index.duplicates {
      let id = dossier[position.kind].id(at: position.offset)
      let place = report.places?.place(of: first.path.key("id"))
      let seen = place.map { "line \($0.line)" } ?? quoted(first.path.description)
      report.add(
        .duplicateID, "the id \(quoted(id.text)) is taken: the \(first.kind) at \(seen) has it",
        at: position.path.key("id"))
    }
  }
}
