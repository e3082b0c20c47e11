import DossierCore

/// What has changed since the edition before, for people: a row for each change, and where a list has changed a row for
/// each item that it has gained or lost, under the same number.
///
/// The table is there when the release was compared, and only then.
enum ChangesView {
  static func add(_ changes: Changes, _ context: WritingContext, to table: inout Table) {
    let words = ChangeWords(context.labels)
    var row = 0
    for (offset, change) in changes.list.enumerated() {
      let line = words.line(change)
      for state in states(of: change) {
        row += 1
        table.beginRow("\(row)")
        table.bare("\(offset + 1)")
        table.bare(change.kind.rawValue)
        table.bare(change.isWordingOnly ? "true" : "false")
        cell(change.itemKind?.rawValue)
        cell(change.id?.text)
        text(change.field)
        text(state.was)
        text(state.now)
        cell(change.party?.text)
        cell(change.date?.text)
        table.text(line)
        table.endRow()
      }
    }

    func cell(_ text: String?) { if let text { table.bare(text) } else { table.missing() } }
    func text(_ text: String?) { if let text { table.text(text) } else { table.missing() } }
  }

  /// What was and what is now, once or item by item.
  private static func states(of change: EditionChange) -> [(was: String?, now: String?)] {
    let items: [(was: String?, now: String?)] =
      change.removed.map { ($0.text, nil) } + change.added.map { (nil, $0.text) }
    guard items.isEmpty else { return items }
    return [(change.wording?.old ?? change.from?.text, change.wording?.new ?? change.to?.text)]
  }

  static let shape = TableShape(
    name: "changes", about: "Something that has changed since the edition before, in the order of the dossier.",
    columns: [
      TableColumn("number", .whole, about: "The number of the change; the items of a list that has changed share one."),
      TableColumn("change", .word(EditionChange.Kind.allCases.map(\.rawValue)), about: "What has happened."),
      TableColumn("wordingOnly", .truth, about: "Whether what is said stays the same."),
      TableColumn(
        "kind", .word(EntityKind.allCases.map(\.rawValue)), isRequired: false,
        about: "What kind of entity it is about; empty for the dossier itself."),
      TableColumn("id", .id, isRequired: false, about: "The entity, which may be gone; empty where it is not named."),
      TableColumn("field", .text, isRequired: false, about: "The field, where the change does not tell it."),
      TableColumn("was", .text, isRequired: false, about: "What it was, where it may be told."),
      TableColumn("now", .text, isRequired: false, about: "What it is."),
      TableColumn("party", .id, isRequired: false, about: "Whose stance it is, or who asserts, says or does it."),
      TableColumn("date", .date, isRequired: false, about: "When it came about."),
      TableColumn("text", .text, about: "The change in a line, as people read it."),
    ], key: [])
}
