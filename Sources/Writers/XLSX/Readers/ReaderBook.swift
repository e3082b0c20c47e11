import DossierCore

/// What the sheets for people are made from: the release, its words, and where each item stands among the sheets.
struct ReaderBook {
  let release: Release
  let labels: Labels
  let marks: ItemMarks
  let verdicts: ReleaseVerdicts
  let limits: SheetLimits
  private let names: [ReaderSheet.Kind: String]
  private let hasWideMatrix: Bool

  init(_ release: Release, _ labels: Labels, _ limits: SheetLimits) {
    self.release = release
    self.labels = labels
    self.limits = limits
    marks = ItemMarks(labels)
    verdicts = release.verdicts(in: labels)
    hasWideMatrix = release.dossier.claims.count * release.matrix.parties.count <= Limits.matrixCells
    names = SheetName.names(for: labels)
  }

  /// What a sheet is called.
  func name(of kind: ReaderSheet.Kind) -> String { names[kind] ?? kind.rawValue }

  /// The heading of a column: the words of a key, which may be written to stand inside a sentence.
  func title(_ key: String) -> String { Joining.capitalized(labels[key]) }

  // MARK: - Cells

  /// A text, from its first letter on as a cell begins.
  func words(_ text: String?) -> ReaderCell { text.map { .text(Joining.capitalized($0)) } ?? .empty }

  /// A text as it stands.
  func text(_ text: String?) -> ReaderCell { text.map { .text($0) } ?? .empty }

  /// A value of a vocabulary.
  func value(_ value: (some Vocabulary)?) -> ReaderCell { words(value.map { labels[$0] }) }

  /// Markdown as plain text, with short marks for what it refers to.
  func prose(_ prose: Prose?) -> ReaderCell { text(prose.map(plain)) }

  /// Markdown as plain text, with short marks for what it refers to.
  func plain(_ prose: Prose) -> String { release.plainText(of: prose) { mark(of: $0) } }

  func date(_ date: EDTFDate?) -> ReaderCell { date.map { .date($0) } ?? .empty }

  func number(_ number: Int) -> ReaderCell { number == 0 ? .empty : .number(number) }

  /// The marks of items in the row of another, as a link to the first that has a row.
  func items(_ ids: [EntityID], in row: EntityID?) -> ReaderCell {
    if ids.isEmpty { return .empty }
    return .link(
      Joining.list(ids.map { mark(of: $0, in: row) }, separator: labels["comma"]),
      ids.lazy.compactMap { target(of: $0) }.first)
  }

  /// What an item is called in the row of another, with its marking where that is stricter than the row's.
  func mark(of id: EntityID, in row: EntityID?) -> String { mark(of: id) + stricter(id, than: row) }

  /// The marking of an item, where it is stricter than that of the row in which something is told of it.
  func stricter(_ id: EntityID?, than row: EntityID?) -> String {
    guard let own = id.flatMap(release.mark) else { return "" }
    if let around = row.flatMap(release.mark), own <= around { return "" }
    return " (\(own.rawValue))"
  }

  /// The name of a party, leading to its row.
  func party(_ id: EntityID?) -> ReaderCell { id.map { .link(release.name(of: $0), target(of: $0)) } ?? .empty }

  /// The mark of an item, leading to its row on another sheet.
  func mark(_ kind: EntityKind, _ offset: Int, to sheet: ReaderSheet.Kind? = nil) -> ReaderCell {
    .link(marks.mark(kind, offset + 1), sheet.flatMap { cell(on: $0, row: offset) })
  }

  /// A web address that leads there.
  func address(_ url: String?) -> ReaderCell { url.map { .link($0, CellLink(address: $0)) } ?? .empty }

  func texts(_ texts: [String]) -> ReaderCell { texts.isEmpty ? .empty : .text(texts.joined(separator: "\n")) }

  /// What the item is marked with, where that is stricter than what is not marked.
  func marking(_ id: EntityID) -> ReaderCell { text(release.mark(of: id)?.rawValue) }

  // MARK: - Items

  /// What an item is called: the name of a party or a term, the short mark of all else.
  func mark(of id: EntityID) -> String {
    guard let place = release.place(of: id) else { return release.shortLabel(of: id) }
    switch place.kind {
    case .party, .term: return release.shortLabel(of: id, in: labels.quotation)
    default: return marks.mark(place.kind, place.offset + 1)
    }
  }

  /// Where an item has a row; that of a reaction is what it reacts to.
  func target(of id: EntityID) -> CellLink? {
    guard let place = release.place(of: id) else { return nil }
    switch place.kind {
    case .claim: return cell(on: .claims, row: place.offset)
    case .quote: return cell(on: .quotes, row: place.offset)
    case .party: return cell(on: .parties, row: place.offset)
    case .source: return cell(on: .sources, row: place.offset)
    case .assessment: return cell(on: .judgements, row: place.offset)
    case .reaction:
      let target = release.dossier.reactions[place.offset].to
      return release.kind(of: target) == .reaction ? nil : self.target(of: target)
    default: return nil
    }
  }

  /// The first cell of the row of an item, from 0; nil where it stands on a further sheet, or nowhere.
  private func cell(on sheet: ReaderSheet.Kind, row: Int) -> CellLink? {
    guard row + 2 <= limits.rows, sheet != .matrix || hasWideMatrix else { return nil }
    return CellLink(sheet: name(of: sheet), cell: "A\(row + 2)")
  }
}
