import DossierCore

/// How the tables are to be handled, for people: the label, and that material is withheld where a release holds some back.
enum HandlingView {
  static func add(_ release: Release, _ context: WritingContext, to table: inout Table) {
    let notice = release.notice(in: context.labels)
    // A row of empty cells is none to most programs.
    guard release.marking != nil || notice != nil else { return }
    table.beginRow("1")
    if let marking = release.marking { table.bare(marking.rawValue) } else { table.missing() }
    if let notice { table.text(notice) } else { table.missing() }
    table.endRow()
  }

  static let shape = TableShape(
    name: "handling", about: "How the tables are to be handled.",
    columns: [
      TableColumn(
        "label", .word(Marking.allCases.map(\.rawValue)), isRequired: false, about: "The label that all tables bear."),
      TableColumn("notice", .text, isRequired: false, about: "What is to be said of the release."),
    ], key: [])
}
