import DossierCore

/// Joins the table of a collection with the link tables beside it into the tree that the same collection in YAML has.
///
/// An empty cell is no value. A link table that is not there is an empty one.
struct TableTree {
  private let shapes: [TableShape]
  private let kind: EntityKind
  private var cells: TableCells
  private let folder: String
  private let files: DossierFiles
  private(set) var findings: [Finding] = []
  /// The files that were read, for showing lines of them.
  private(set) var read: [(file: String, bytes: [UInt8])] = []

  init<Value: Entity & Record>(_ type: Value.Type, path: String, files: DossierFiles, profile: TableProfile) {
    shapes = TableShape.tables(of: type)
    kind = Value.entityKind
    folder = Self.folder(of: path)
    self.files = files
    cells = TableCells(profile: profile, folder: folder, files: files)
  }

  /// The folder of a table's path, with a slash at its end; empty for that of the dossier.
  static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  /// The tree of the collection; nil, with findings, when its table cannot be read.
  mutating func tree(_ path: String, _ bytes: [UInt8]) -> NodeTree? {
    let shape = shapes[0]
    guard let table = table(path, bytes) else { return nil }
    let columns = known(table, shape)
    guard let key = columns.firstIndex(where: { $0?.name == "id" }) else {
      findings.append(Finding(.missingField, "the table has no column `id`", at: table.place(table.header[0])))
      return nil
    }
    let ids = Set(table.rows.map { $0[key].text })
    let links = (shapes.dropFirst() + [TableShape.tags]).compactMap { self.links($0, to: ids) }
    var builder = NodeTreeBuilder(file: table.file, bytes: [])
    let linkFiles = links.map { builder.addFile($0.file) }
    builder.begin(.sequence, line: 1, column: 1)
    for row in table.rows {
      builder.begin(.mapping, line: row[0].line, column: row[0].column)
      for (column, cell) in zip(columns, row) {
        if let column { add(column, cell, in: table, to: &builder) }
      }
      for (link, file) in zip(links, linkFiles) {
        guard let items = link.items[row[key].text] else { continue }
        builder.file = file
        add(items, of: link, to: &builder)
        builder.file = 0
      }
      builder.end()
    }
    builder.end()
    findings += cells.findings
    read += cells.read
    return builder.tree
  }

  private mutating func table(_ path: String, _ bytes: [UInt8]) -> CSVTable? {
    let file = files.name(path)
    read.append((file, bytes))
    return CSVTable(bytes, file: file, findings: &findings)
  }

  /// The columns of the table, nil for those that it should not have, which are told.
  private mutating func known(_ table: CSVTable, _ shape: TableShape) -> [TableColumn?] {
    let names = shape.columns.map(\.name)
    return table.header.map { cell in
      if let place = shape.place(of: cell.text) { return shape.columns[place] }
      findings.append(
        Finding(
          .unknownKey, "there is no column \(quoted(cell.text)) here: the columns are \(names.joined(separator: ", "))",
          at: table.place(cell), mend: nearest(to: cell.text, among: names)))
      return nil
    }
  }

  // MARK: Link tables

  /// The rows of a link table by the id that they belong to, each with its cells that say something, in order of
  /// position.
  private struct Links {
    let list: TableShape.List
    let table: CSVTable
    var items: [String: [[(column: TableColumn, cell: CSVTable.Cell)]]] = [:]

    var file: String { table.file }
  }

  private mutating func links(_ shape: TableShape, to ids: Set<String>) -> Links? {
    let path = "\(folder)\(shape.name).csv"
    guard let list = shape.list, case .success(let bytes) = files.contents(path), let table = table(path, bytes) else {
      return nil
    }
    let owner = shape.columns[0].name
    let columns = known(table, shape)
    guard let key = columns.firstIndex(where: { $0?.name == owner }) else {
      findings.append(Finding(.missingField, "the table has no column `\(owner)`", at: table.place(table.header[0])))
      return nil
    }
    let position = columns.firstIndex { $0?.name == "position" }
    let places = table.rows.map { row in position.map { place(row[$0], in: table) } ?? 0 }
    let order = table.rows.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var links = Links(list: list, table: table)
    for row in order.map({ table.rows[$0] }) {
      let id = row[key].text
      guard ids.contains(id) else {
        // Tags of other collections stand in the same table.
        if shape.name != TableShape.tags.name {
          findings.append(
            Finding(
              .danglingReference, "there is no \(kind) \(quoted(id)) in the table of \(kind.collection)",
              at: table.place(row[key])))
        }
        continue
      }
      let item = row.indices.compactMap { place -> (column: TableColumn, cell: CSVTable.Cell)? in
        guard place != key, place != position, let column = columns[place], !row[place].text.isEmpty else { return nil }
        return (column, row[place])
      }
      links.items[id, default: []].append(item)
    }
    return links
  }

  /// The position that a cell says; a row that says none comes last.
  private mutating func place(_ cell: CSVTable.Cell, in table: CSVTable) -> Int {
    if cell.text.isEmpty { return .max }
    if let place = Int(TableCells.whole(cell.text)) { return place }
    findings.append(
      Finding(.wrongType, "`position` is \(quoted(cell.text)), which is not a whole number", at: table.place(cell)))
    return .max
  }

  // MARK: Nodes

  private mutating func add(
    _ items: [[(column: TableColumn, cell: CSVTable.Cell)]], of links: Links, to builder: inout NodeTreeBuilder
  ) {
    guard let first = items.lazy.compactMap(\.first).first?.cell else { return }
    add(key: links.list.field, at: first, to: &builder)
    builder.begin(.sequence, line: first.line, column: first.column)
    for item in items {
      guard let start = item.first else { continue }
      if links.list.isPlain {
        cells.add(start.column, start.cell, in: links.table, to: &builder)
      } else {
        builder.begin(.mapping, line: start.cell.line, column: start.cell.column)
        for (column, cell) in item { add(column, cell, in: links.table, to: &builder) }
        builder.end()
      }
    }
    builder.end()
  }

  private mutating func add(
    _ column: TableColumn, _ cell: CSVTable.Cell, in table: CSVTable, to builder: inout NodeTreeBuilder
  ) {
    guard !cell.text.isEmpty else { return }
    add(key: column.name, at: cell, to: &builder)
    cells.add(column, cell, in: table, to: &builder)
  }

  private func add(key name: String, at cell: CSVTable.Cell, to builder: inout NodeTreeBuilder) {
    var name = name
    name.withUTF8 { builder.add(.plain, line: cell.line, column: cell.column, text: $0) }
  }
}
