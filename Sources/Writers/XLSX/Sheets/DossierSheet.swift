import DossierCore

/// The first sheet: what the dossier is, and what the other sheets are.
enum DossierSheet {
  static func table(
    of release: Release, sheets: [SheetTable], _ context: WritingContext, _ texts: CellTexts
  ) -> SheetTable {
    let labels = context.labels
    var page = SheetTable(
      SheetName.dossier, layout: .page, columns: ["field", "value", "rows"], widths: [26, 100, 8], texts)
    if let marking = release.marking { page.line(marking.rawValue, .label) }
    if let notice = release.notice(in: labels) { page.line(notice, .label) }
    page.line(release.dossier.title, .title)
    if let subtitle = release.dossier.subtitle { page.line(subtitle, .label) }
    page.endRow()
    for (name, value) in facts(of: release, context) { page.fact(labels["xlsx.\(name)"], value) }
    page.endRow()
    page.text(labels["xlsx.sheet"], .header)
    page.text(labels["xlsx.what"], .header)
    page.text(labels["xlsx.rows"], .header)
    page.endRow()
    for table in sheets {
      page.link(to: SheetName.name(table.name, number: 1))
      page.text(about(table, labels))
      page.number(String(table.count))
      page.endRow()
    }
    if let marking = release.marking {
      page.endRow()
      page.line(marking.rawValue, .label)
    }
    return page
  }

  private static func facts(of release: Release, _ context: WritingContext) -> [(String, Value)] {
    let dossier = release.dossier
    let labels = context.labels
    let prose = { (prose: Prose?) in prose.map { Value.text(release.plainText(of: $0)) } }
    let values: [(String, Value?)] = [
      ("summary", prose(dossier.summary)),
      ("edition", dossier.edition?.number.map { .text(String($0)) }),
      ("date", dossier.edition?.date.map(Value.date)),
      ("note", dossier.edition?.note.map(Value.text)),
      ("previous", dossier.edition?.previous.flatMap { $0.contains("://") ? .text($0) : nil }),
      ("cutoff", dossier.cutoff.map(Value.date)),
      ("authors", dossier.authors.isEmpty ? nil : .text(dossier.authors.joined(separator: "\n"))),
      ("publisher", dossier.publisher.map(Value.text)),
      ("embargo", dossier.embargo.map(Value.date)),
      ("chathamHouse", dossier.chathamHouse == true ? .text(labels["xlsx.chathamHouseRule"]) : nil),
      ("rights", dossier.rights.map(Value.text)),
      ("scale", dossier.scale.map { .text(labels[$0]) }),
      ("method", prose(dossier.method)),
      ("id", .text(release.id.text)),
      ("language", .text(release.language)),
      ("generator", .text(context.generator)),
    ]
    return values.compactMap { name, value in value.map { (name, $0) } }
  }

  /// What a sheet has: its own line in the label file, else that it is a list.
  private static func about(_ table: SheetTable, _ labels: Labels) -> String {
    let key = "xlsx.sheets.\(table.name)"
    if labels.keys.contains(key) { return labels[key] }
    let parts = table.name.split(separator: "-", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return labels["xlsx.sheets.\(SheetName.matrix)"] }
    let kind = EntityKind(rawValue: parts[0]).map { labels["kinds.\($0.rawValue)"] } ?? labels["xlsx.dossier"]
    return labels["xlsx.list", ["kind": kind, "field": parts[1]]]
  }

  fileprivate enum Value {
    case text(String)
    case date(EDTFDate)
  }
}

extension SheetTable {
  fileprivate mutating func line(_ text: String, _ style: CellStyle) {
    self.text(text, style)
    endRow()
  }

  fileprivate mutating func fact(_ name: String, _ value: DossierSheet.Value) {
    text(name, .label)
    switch value {
    case .text(let text): self.text(text)
    case .date(let date): self.date(date)
    }
    endRow()
  }
}
