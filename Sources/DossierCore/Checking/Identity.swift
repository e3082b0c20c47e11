/// No two entities have the same id.
enum Identity {
  static func check(_ dossier: Dossier, index: EntityIndex, into report: inout Report) {
    for (position, first) in index.duplicates {
      let id = dossier.id(at: position)
      let place = report.places?.place(of: first.path.key("id"))
      let seen = place.map { "line \($0.line)" } ?? quoted(first.path.description)
      report.add(
        .duplicateID, "the id \(quoted(id.text)) is taken: the \(first.kind) at \(seen) has it",
        at: position.path.key("id"))
    }
  }
}

extension Dossier {
  /// The id of the entity at a position that an index of this dossier gave.
  func id(at position: EntityIndex.Position) -> EntityID {
    switch position.kind {
    case .source: sources[position.offset].id
    case .party: parties[position.offset].id
    case .event: events[position.offset].id
    case .claim: claims[position.offset].id
    case .quote: quotes[position.offset].id
    case .reaction: reactions[position.offset].id
    case .question: questions[position.offset].id
    case .assessment: assessments[position.offset].id
    case .section: sections[position.offset].id
    case .attachment: attachments[position.offset].id
    case .term: terms[position.offset].id
    }
  }
}
