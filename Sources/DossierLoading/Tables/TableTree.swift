import DossierCore

/// Joins the table of a collection with the link tables beside it into the tree that the same collection in YAML has.
///
/// An empty cell is no value. A link table that is not there is an empty one.
struct TableTree {
  private let shapes: [TableShape]
  private let kind: EntityKind
  private var cells: TableCells
  private(set) var folder: TableFolder
  private let files: DossierFiles
  private(set) var findings: [Finding] = []
  /// Whether rows of the collection's own table were left out.
  private(set) var hasLostRows = false
  /// The files that were read, for showing lines of them.
  private(set) var read: [(file: String, bytes: [UInt8])] = []
  /// The required fields that have no column, `relations.to` in a list: told once, and not once a row.
  private(set) var absent: Set<String> = []

  init<Value: Entity & Record>(_ type: Value.Type, in folder: TableFolder, files: DossierFiles) {
    shapes = TableShape.tables(of: type)
    kind = Value.entityKind
    self.folder = folder
    self.files = files
    cells = TableCells(profile: folder.profile, folder: folder.path, files: files)
  }

  /// The tree of the collection; nil, with findings, when its table cannot be read.
  mutating func tree(_ path: String, _ bytes: [UInt8]) -> NodeTree? {
    let shape = shapes[0]
    folder.ask(for: String(path.dropFirst(folder.path.count)), isThere: true)
    guard let table = table(path, bytes) else { return nil }
    hasLostRows = !table.lostRows.isEmpty
    let told = findings.count
    let columns = known(table, shape, file: String(path.dropFirst(folder.path.count)))
    guard let key = columns.firstIndex(where: { $0?.name == "id" }) else {
      // Where the first row is no header nothing else that is said of it helps.
      findings.removeSubrange(told...)
      findings.append(reportNoID(table, shape))
      return nil
    }
    let ids = Set((table.rows + table.lostRows.filter { $0.count > key }).map { $0[key].text })
    let links = (shapes.dropFirst() + [TableShape.tags]).compactMap { self.links($0, to: ids) }
    var builder = NodeTreeBuilder(cellsOf: table.text)
    let linkFiles = links.map { builder.addFile($0.table.text) }
    builder.begin(.sequence, at: 0)
    for row in table.rows {
      builder.begin(.mapping, at: row[0].offset)
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

  private func reportNoID(_ table: CSVTable, _ shape: TableShape) -> Finding {
    let cell = table.header.first { nearest(to: $0.text, among: ["id"]) != nil }
    let names = table.header.prefix(3).map { quoted($0.text) }.joined(separator: ", ")
    return Finding(
      .missingField,
      "the table has no column `id`: its first row names the columns, which are "
        + "\(shape.columns.map(\.name).joined(separator: ", ")), and begins with \(names)",
      at: table.place(cell ?? table.header[0]), fix: cell.map { _ in "id" })
  }

  private mutating func table(_ path: String, _ bytes: [UInt8]) -> CSVTable? {
    let file = files.name(path)
    read.append((file, bytes))
    return CSVTable(bytes, file: file, findings: &findings)
  }

  /// The columns of the table, nil for those that it should not have. These are told, and so are those that it lacks.
  private mutating func known(_ table: CSVTable, _ shape: TableShape, file: String) -> [TableColumn?] {
    let names = shape.columns.map(\.name)
    var seen: Set<String> = []
    // Columns that stand there under a name with a slip in it.
    var misspelt: Set<String> = []
    let columns = table.header.enumerated().map { offset, cell -> TableColumn? in
      if let place = shape.place(of: cell.text) {
        if seen.insert(cell.text).inserted { return shape.columns[place] }
        findings.append(
          Finding(
            .duplicateKey, "the column \(quoted(cell.text)) stands here a second time: remove one of the two",
            at: table.place(cell)))
        return nil
      }
      // Spreadsheets write separators as far as they were ever filled.
      if cell.text.isEmpty, table.rows.allSatisfy({ $0[offset].text.isEmpty }) { return nil }
      let fix = nearest(to: cell.text, among: names)
      if let fix { misspelt.insert(fix) }
      findings.append(
        Finding(
          .unknownKey, "there is no column \(quoted(cell.text)) here: the columns are \(names.joined(separator: ", "))",
          at: table.place(cell), fix: fix))
      return nil
    }
    for column in shape.columns where !seen.contains(column.name) {
      reportLack(of: column, in: table, shape, isDescribed: folder.columns(of: file).contains(column.name), misspelt)
    }
    return columns
  }

  private mutating func reportLack(
    of column: TableColumn, in table: CSVTable, _ shape: TableShape, isDescribed: Bool, _ misspelt: Set<String>
  ) {
    // Rows of a list are told from one another by their order where nothing tells their positions, and a table without
    // ids is not read at all.
    let isNeeded = column.isRequired && !shape.key.contains(column.name) && !table.rows.isEmpty
    if isNeeded { absent.insert(shape.list.map { "\($0.field).\(column.name)" } ?? column.name) }
    guard isNeeded || isDescribed, !misspelt.contains(column.name),
      !["id", shape.columns[0].name].contains(column.name)
    else { return }
    let place = table.place(table.header[0])
    findings.append(
      isNeeded
        ? Finding(.missingField, "the table has no column \(quoted(column.name)), which is required", at: place)
        : Finding(
          .lostTable,
          "the table is described as having a column \(quoted(column.name)), and has none, so what stood in it is lost: "
            + "put it back, or take it out of \(quoted(TableProfile.descriptor))", at: place))
  }

  // MARK: Link tables

  /// The rows of a link table by the id that they belong to, each with its cells that say something, in order of
  /// position.
  private struct Links {
    let list: TableShape.List
    let table: CSVTable
    var items: [String: [[(column: TableColumn, cell: CSVTable.Cell)]]] = [:]
  }

  private mutating func links(_ shape: TableShape, to ids: Set<String>) -> Links? {
    let file = "\(shape.name).csv"
    let path = folder.path + file
    guard let list = shape.list else { return nil }
    // Every collection reads the table of tags, and the first one tells what is wrong with it.
    let isTags = shape.name == TableShape.tags.name
    let told = isTags && folder.tagged != nil ? findings.count : nil
    defer { if let told { findings.removeLast(findings.count - told) } }
    let bytes: [UInt8]
    switch files.contents(path) {
    case .success(let contents): bytes = contents
    case .failure(let finding):
      // One that is there and cannot be read is no empty table.
      let isAbsent = finding.code == .missingFile
      if !isAbsent {
        findings.append(
          Finding(
            finding.code, "\(finding.message): its rows would be missing everywhere",
            at: Place(file: files.name(path), line: 1, column: 1)))
      }
      if !isAbsent, isTags, folder.tagged == nil { folder.tagged = [] }
      folder.ask(for: file, isThere: !isAbsent)
      return nil
    }
    folder.ask(for: file, isThere: true)
    guard let table = table(path, bytes) else { return nil }
    let owner = shape.columns[0].name
    let columns = known(table, shape, file: file)
    guard let key = columns.firstIndex(where: { $0?.name == owner }) else {
      findings.append(Finding(.missingField, "the table has no column `\(owner)`", at: table.place(table.header[0])))
      return nil
    }
    let position = columns.firstIndex { $0?.name == "position" }
    if isTags, folder.tagged == nil { folder.tagged = table.rows.map { ($0[key].text, table.place($0[key])) } }
    var taken: [String: Set<Int>] = [:]
    let places = table.rows.map { row in
      position.map { place(row[$0], of: row[key].text, in: table, taken: &taken) } ?? 0
    }
    let order = table.rows.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var links = Links(list: list, table: table)
    for row in order.map({ table.rows[$0] }) {
      let id = row[key].text
      guard ids.contains(id) else {
        // Tags of other collections stand in the same table; whether there are such items is told at the end.
        if !isTags {
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
  private mutating func place(
    _ cell: CSVTable.Cell, of owner: String, in table: CSVTable, taken: inout [String: Set<Int>]
  ) -> Int {
    if cell.text.isEmpty { return .max }
    guard let place = Int(TableCells.whole(cell.text)) else {
      findings.append(
        Finding(.wrongType, "`position` is \(quoted(cell.text)), which is not a whole number", at: table.place(cell)))
      return .max
    }
    if place < 1 {
      findings.append(
        Finding(.outOfRange, "`position` is \(quoted(cell.text)), and positions count from 1", at: table.place(cell)))
    } else if !taken[owner, default: []].insert(place).inserted {
      findings.append(
        Finding(
          .samePosition,
          "the list of \(quoted(owner)) has two items with the position \(place), which stand in the order of their rows: "
            + "number them", at: table.place(cell)))
    }
    return place
  }

  // MARK: Nodes

  private mutating func add(
    _ items: [[(column: TableColumn, cell: CSVTable.Cell)]], of links: Links, to builder: inout NodeTreeBuilder
  ) {
    guard let first = items.lazy.compactMap(\.first).first?.cell else { return }
    add(key: links.list.field, at: first, to: &builder)
    builder.begin(.sequence, at: first.offset)
    for item in items {
      guard let start = item.first else { continue }
      if links.list.isPlain {
        cells.add(start.column, start.cell, in: links.table, to: &builder)
      } else {
        builder.begin(.mapping, at: start.cell.offset)
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
    name.withUTF8 { _ = builder.add(.plain, at: cell.offset, text: $0) }
  }
}
