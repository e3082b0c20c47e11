import DossierCore

/// The first sheet: what the dossier is, what the other sheets are, and what the letters of the matrix mean.
enum ReadMeSheet {
  /// - Parameter sheets: Those that show, each with what it is described as in the label file.
  static func table(
    _ book: ReaderBook, sheets: [(table: SheetTable, about: String)], hidesTables: Bool, generator: String,
    _ texts: CellTexts
  ) -> SheetTable {
    let release = book.release
    let labels = book.labels
    var page = SheetTable(
      book.name(of: .readMe), layout: .page, columns: ["field", "value", "rows"], widths: [26, 100, 8], texts)
    if let marking = release.marking { page.line(marking.rawValue, .label) }
    if release.ground != release.marking, let ground = release.ground {
      page.line(labels["xlsx.ground", ["marking": ground.rawValue]], .label)
    }
    if let notice = release.notice(in: labels) { page.line(notice, .label) }
    page.line(release.dossier.title, .title)
    if let subtitle = release.dossier.subtitle { page.line(subtitle, .label) }
    page.endRow()
    if let summary = release.dossier.summary {
      page.fact(labels["xlsx.summary"], .text(book.plain(summary)), labels)
      page.endRow()
    }
    page.text(labels["xlsx.sheet"], .header)
    page.text(labels["xlsx.what"], .header)
    page.text(labels["xlsx.rows"], .header)
    page.endRow()
    for (table, about) in sheets {
      page.link(table.name, to: CellLink(sheet: table.name, cell: "A1"))
      page.text(self.about(about, labels))
      page.number(String(table.count))
      page.endRow()
    }
    if hidesTables {
      page.missing()
      page.text(labels["xlsx.hidden"])
      page.endRow()
    }
    page.endRow()
    for (name, value) in facts(book, generator: generator) { page.fact(labels["xlsx.\(name)"], value, labels) }
    if let marking = release.marking {
      page.endRow()
      page.line(marking.rawValue, .label)
    }
    return page
  }

  private static func facts(_ book: ReaderBook, generator: String) -> [(String, Value)] {
    let dossier = book.release.dossier
    let labels = book.labels
    let prose = { (prose: Prose?) in prose.map { Value.text(book.plain($0)) } }
    let values: [(String, Value?)] = [
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
      ("contact", dossier.contact.map(Value.text)),
      ("scale", dossier.scale.map { .text(labels[$0]) }),
      ("method", prose(dossier.method)),
      ("language", .text(Joining.capitalized(labels.language(book.release.language)))),
      ("id", .text(book.release.id.text)),
      ("generator", .text(generator)),
    ]
    return values.compactMap { name, value in value.map { (name, $0) } }
  }

  /// What a sheet has: its own line in the label file, else that it is a list.
  private static func about(_ name: String, _ labels: Labels) -> String {
    let key = "xlsx.sheets.\(name)"
    if labels.has(key) { return labels[key] }
    let parts = name.split(separator: "-", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return name }
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

  fileprivate mutating func fact(_ name: String, _ value: ReadMeSheet.Value, _ labels: Labels) {
    text(name, .label)
    switch value {
    case .text(let text): self.text(text)
    case .date(let date): self.date(date, labels)
    }
    endRow()
  }
}
