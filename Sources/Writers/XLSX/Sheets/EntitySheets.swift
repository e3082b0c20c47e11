import DossierCore
import DossierTables

/// The tables of a dossier: each collection, then the lists of its records, then all tags.
struct EntitySheets: TableSink {
  private var collections: [SheetTable] = []
  private let texts: CellTexts

  /// Each with the name of its table.
  static func tables(of release: Release, _ texts: CellTexts) throws -> [(table: SheetTable, about: String)] {
    var tables = TableSource(EntitySheets(texts: texts))
    try tables.putCollections(of: release)
    try tables.putDossier(of: release)
    return (tables.sink.collections + tables.lists + [tables.tags]).map { ($0, SheetName.table(of: $0.name)) }
  }

  func begin(_ shape: TableShape) -> SheetTable { table(shape, texts) }

  /// The dossier's own fields stand on the first sheet, and its table is no part of the workbook.
  mutating func put(_ shape: TableShape, rows: (inout SheetTable) -> Void) {
    let isShown = shape.name != SheetName.dossier
    var table = table(shape, isShown ? texts : texts.blank)
    rows(&table)
    if isShown { collections.append(table) }
  }

  private func table(_ shape: TableShape, _ texts: CellTexts) -> SheetTable {
    SheetTable(SheetName.table(shape.name), columns: shape.columns.map(\.name), texts)
  }
}

extension SheetTable: TableCells {
  mutating func beginRow(_ id: String, position: Int?) {}
  mutating func text(_ text: String) { self.text(text, .text) }
  mutating func id(_ id: String) { text(id) }
  mutating func word(_ word: String) { text(word) }
  mutating func empty() { missing() }
}
