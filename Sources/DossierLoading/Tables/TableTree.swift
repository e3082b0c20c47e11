import DossierCore

/// Joins the table of a collection with the link tables beside it into the tree that the same collection in YAML has.
///
/// An empty cell is no value. A link table that is not there is an empty one.
struct TableTree {
  private let kind: EntityKind
  private let columns: TableColumns
  private let files: DossierFiles
  private let folder: String
  private(set) var findings: [Finding] = []
  /// The files that were read, for showing lines of them.
  private(set) var read: [(file: String, bytes: [UInt8])] = []

  init<Value: Entity & Record>(_ type: Value.Type, path: String, files: DossierFiles) {
    kind = Value.entityKind
    columns = TableColumns.of(type)
    self.files = files
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The tree of the collection; nil, with findings, when its table cannot be read.
  mutating func tree(_ path: String, _ bytes: [UInt8]) -> NodeTree? {
    let file = files.name(path)
    read.append((file, bytes))
    guard let table = CSVTable(bytes, file: file, findings: &findings) else { return nil }
    let header = known(table, columns.columns)
    guard let key = header.firstIndex(of: "id") else {
      findings.append(Finding(.missingField, "the table has no column `id`", at: table.place(table.header[0])))
      return nil
    }
    let ids = Set(table.rows.map { $0[key].text })
    let lists = columns.lists.map { list in (list, links(list, ids)) }
    let tags = links(TableColumns.List(field: "tags", columns: ["tag"], isPlain: true), ids)
    var builder = NodeTreeBuilder(file: file, bytes: [])
    let linkFiles = lists.map { $0.1.map { builder.addFile($0.file) } }
    let tagFile = tags.map { builder.addFile($0.file) }
    builder.begin(.sequence, line: 1, column: 1)
    for row in table.rows {
      builder.begin(.mapping, line: row[0].line, column: row[0].column)
      for (name, cell) in zip(header, row) {
        if let name, !cell.text.isEmpty { add(name, cell, isText: columns.texts.contains(name), to: &builder) }
      }
      let id = row[key].text
      for ((list, links), linkFile) in zip(lists, linkFiles) {
        if let links, let linkFile { add(links.items[id] ?? [], of: list, in: linkFile, to: &builder) }
      }
      if let tags, let tagFile {
        add(
          tags.items[id] ?? [], of: TableColumns.List(field: "tags", columns: ["tags"], isPlain: true), in: tagFile,
          to: &builder)
      }
      builder.end()
    }
    builder.end()
    return builder.tree
  }

  // MARK: Link tables

  /// The rows of a link table by the id that they belong to, each with the names of its cells, in order of position.
  private struct Links {
    let file: String
    var items: [String: [[(name: String, cell: CSVTable.Cell)]]] = [:]
  }

  private mutating func links(_ list: TableColumns.List, _ ids: Set<String>) -> Links? {
    let isTags = list.field == "tags"
    let path = folder + (isTags ? "tags.csv" : "\(kind.rawValue)-\(list.field).csv")
    let owner = isTags ? "entity" : kind.rawValue
    guard case .success(let bytes) = files.contents(path) else { return nil }
    let file = files.name(path)
    read.append((file, bytes))
    guard let table = CSVTable(bytes, file: file, findings: &findings) else { return nil }
    let header = known(table, [owner, "position"] + list.columns)
    guard let key = header.firstIndex(of: owner) else {
      findings.append(Finding(.missingField, "the table has no column `\(owner)`", at: table.place(table.header[0])))
      return nil
    }
    let position = header.firstIndex(of: "position")
    var links = Links(file: file)
    for row in table.rows.enumerated().sorted(by: { order($0, position) < order($1, position) }).map(\.element) {
      let id = row[key].text
      guard ids.contains(id) else {
        // Tags of other collections stand in the same table.
        if !isTags {
          findings.append(
            Finding(
              .danglingReference, "there is no \(kind) \(quoted(id)) in the table of \(kind.collection)",
              at: table.place(row[key])))
        }
        continue
      }
      let cells = zip(header, row).compactMap { name, cell -> (name: String, cell: CSVTable.Cell)? in
        guard let name, name != "position", name != owner || list.columns.contains(owner), !cell.text.isEmpty else {
          return nil
        }
        return (name, cell)
      }
      // A column of the items may be called like the owner; the first one is the owner.
      let own = cells.first?.name == owner ? Array(cells.dropFirst()) : cells
      links.items[id, default: []].append(own)
    }
    return links
  }

  private func order(_ row: (offset: Int, element: [CSVTable.Cell]), _ position: Int?) -> (Int, Int) {
    (position.flatMap { Int(row.element[$0].text) } ?? 0, row.offset)
  }

  /// The names of the columns, nil for those that the table does not have, which are told once.
  private mutating func known(_ table: CSVTable, _ columns: [String]) -> [String?] {
    table.header.map { cell in
      if columns.contains(cell.text) { return cell.text }
      findings.append(
        Finding(
          .unknownKey,
          "there is no column \(quoted(cell.text)) here: the columns are \(columns.joined(separator: ", "))",
          at: table.place(cell), mend: nearest(to: cell.text, among: columns)))
      return nil
    }
  }

  // MARK: Nodes

  private func add(
    _ items: [[(name: String, cell: CSVTable.Cell)]], of list: TableColumns.List, in file: UInt16,
    to builder: inout NodeTreeBuilder
  ) {
    guard let first = items.first?.first?.cell else { return }
    builder.file = file
    add(key: list.field, at: first, to: &builder)
    builder.begin(.sequence, line: first.line, column: first.column)
    for item in items {
      guard let start = item.first?.cell else { continue }
      if list.isPlain {
        add(start, isText: true, to: &builder)
      } else {
        builder.begin(.mapping, line: start.line, column: start.column)
        for (name, cell) in item { add(name, cell, isText: true, to: &builder) }
        builder.end()
      }
    }
    builder.end()
    builder.file = 0
  }

  private func add(_ name: String, _ cell: CSVTable.Cell, isText: Bool, to builder: inout NodeTreeBuilder) {
    add(key: name, at: cell, to: &builder)
    add(cell, isText: isText, to: &builder)
  }

  private func add(key name: String, at cell: CSVTable.Cell, to builder: inout NodeTreeBuilder) {
    var name = name
    name.withUTF8 { builder.add(.plain, line: cell.line, column: cell.column, text: $0) }
  }

  /// A cell without its formula guard; ids, dates and numbers never look like one that was guarded.
  private func add(_ cell: CSVTable.Cell, isText: Bool, to builder: inout NodeTreeBuilder) {
    var text = cell.text
    text.withUTF8 { bytes in
      let isGuarded = isText && FormulaGuard.wasApplied(to: bytes)
      let own = isGuarded ? UnsafeBufferPointer(rebasing: bytes.dropFirst()) : bytes
      builder.add(.plain, line: cell.line, column: cell.column, text: own)
    }
  }
}
