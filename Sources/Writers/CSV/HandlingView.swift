import DossierCore

/// How the tables are to be handled, for people: the label, and that material is withheld where a release holds some back.
enum HandlingView {
  static func table(of release: Release, _ context: WritingContext) -> Table {
    var table = Table(name: "handling")
    for name in ["label", "notice"] { table.header(name) }
    table.endRow()
    table.bare(release.marking?.rawValue ?? "")
    table.text(release.notice(in: context.labels) ?? "")
    table.endRow()
    return table
  }
}
