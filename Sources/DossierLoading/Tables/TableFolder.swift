import DossierCore

/// A folder with tables: what its descriptor tells of them, and which of them a dossier has asked for.
struct TableFolder {
  /// With a slash at its end; empty for the folder of the dossier.
  let path: String
  /// How the tables were written; nil where nothing tells.
  private(set) var profile: TableProfile?
  /// The tables that the descriptor lists, by their files.
  private var described: [String: Description] = [:]
  /// The files of the tables that were read, or would have been if they were there.
  private var asked: [(file: String, isThere: Bool)] = []
  /// The cells of `tags.csv` that name an item; nil before it was read.
  var tagged: [(id: String, place: Place)]?

  /// A table in the words of the descriptor.
  private struct Description {
    let place: Place
    var columns: [String] = []
  }

  /// The folder of a table's path, with a slash at its end.
  static func path(of table: String) -> String { table.lastIndex(of: "/").map { String(table[...$0]) } ?? "" }

  /// The columns that the descriptor gives a table.
  func columns(of file: String) -> [String] { described[file]?.columns ?? [] }

  /// Notes that a table was asked for.
  mutating func ask(for file: String, isThere: Bool) {
    if !asked.contains(where: { $0.file == file }) { asked.append((file, isThere)) }
  }

  // MARK: The descriptor

  init(_ path: String, files: DossierFiles, findings: inout [Finding], read: inout [(file: String, bytes: [UInt8])]) {
    self.path = path
    let descriptor = path + TableProfile.descriptor
    let bytes: [UInt8]
    switch files.contents(descriptor) {
    case .success(let contents): bytes = contents
    case .failure(let finding):
      if finding.code != .missingFile { findings.append(finding) }
      return
    }
    let file = files.name(descriptor)
    read.append((file, bytes))
    // What is wrong with the descriptor is told once, and not at every text that it leaves in doubt.
    profile = .spreadsheet
    guard let tree = DossierLoader.tree(of: bytes, file: file, syntax: .json, findings: &findings),
      let root = tree.root, tree.nodes[root].kind == .mapping
    else { return }
    profile = nil
    for pair in tree.pairs(of: root) {
      if tree.isKey(pair.key, TableProfile.key) { readProfile(pair.value, in: tree, &findings) }
      if tree.isKey(pair.key, "resources") { readTables(pair.value, in: tree) }
    }
  }

  private mutating func readProfile(_ node: Int, in tree: NodeTree, _ findings: inout [Finding]) {
    let text = tree.text(node)
    profile = TableProfile(rawValue: text) ?? .spreadsheet
    guard profile?.rawValue != text else { return }
    let words = TableProfile.allCases.map(\.rawValue)
    findings.append(
      Finding(
        .unknownValue,
        "`\(TableProfile.key)` is \(quoted(text)), which is not in the list: the values are \(words.joined(separator: ", "))",
        at: tree.place(node), fix: nearest(to: text, among: words)))
  }

  private mutating func readTables(_ list: Int, in tree: NodeTree) {
    for resource in items(list, in: tree) {
      guard let path = value("path", of: resource, in: tree) else { continue }
      var description = Description(place: tree.place(path))
      if let schema = value("schema", of: resource, in: tree), let fields = value("fields", of: schema, in: tree) {
        description.columns = items(fields, in: tree).compactMap { field in
          value("name", of: field, in: tree).map { tree.text($0) }
        }
      }
      described[tree.text(path)] = description
    }
  }

  private func items(_ node: Int, in tree: NodeTree) -> [Int] {
    tree.nodes[node].kind == .sequence ? Array(tree.items(of: node)) : []
  }

  private func value(_ key: StaticString, of node: Int, in tree: NodeTree) -> Int? {
    guard tree.nodes[node].kind == .mapping else { return nil }
    return tree.pairs(of: node).first { tree.isKey($0.key, key) }?.value
  }

  // MARK: What is lost

  /// Tables that are not there and should be, under another name perhaps.
  func lostTables(files: DossierFiles) -> [Finding] {
    var missing = asked.filter { !$0.isThere }.map(\.file)
    let present = Set(asked.filter(\.isThere).map(\.file))
    var others: [String: String] = [:]
    let names: [String]
    switch files.names(path) {
    case .success(let all): names = all
    case .failure(let finding): return [finding]
    }
    for name in names where name.lowercased().hasSuffix(".csv") && !present.contains(name) {
      guard let meant = Self.meant(by: name, among: missing) else { continue }
      others[meant] = name
    }
    missing.removeAll { described[$0] == nil && others[$0] == nil }
    return missing.map { file in
      let other = others[file]
      let place = described[file]?.place ?? Place(file: files.name(path + (other ?? file)), line: 1, column: 1)
      let reason =
        described[file] == nil
        ? "there is no \(quoted(file)) here" : "\(quoted(file)) is described here, and not there, so its rows are lost"
      let fix =
        other.map { "\(quoted($0)) is no table: if it is that one, rename it" }
        ?? "put it back, or take it out of the description"
      return Finding(.lostTable, "\(reason): \(fix)", at: place)
    }
  }

  /// The table that a file with a slip in its name is meant to be: `claims_sources.csv`, `tag (1).csv`.
  private static func meant(by name: String, among tables: [String]) -> String? {
    let stem = name.dropLast(".csv".count).prefix { $0 != "(" }.filter { $0 != " " }
    return tables.first { table in
      let other = table.dropLast(".csv".count)
      return abs(stem.count - other.count) <= 2 && nearest(to: String(stem), among: [String(other)]) != nil
    }
  }

  /// Tags of items that the dossier does not have.
  func strayTags(ids: Set<String>) -> [Finding] {
    let known = ids.sorted()
    return (tagged ?? []).filter { !ids.contains($0.id) }.map { tag in
      let what =
        tag.id.isEmpty
        ? "the row does not say whose tag it is"
        : "there is no item \(quoted(tag.id)) in the dossier, whose tag this is"
      return Finding(.danglingReference, what, at: tag.place, fix: nearest(to: tag.id, among: known))
    }
  }
}
