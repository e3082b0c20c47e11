import DossierCore

extension NodeReader {
  /// The tree of a collection that stands in a file of its own; nil, with findings, when it cannot be read. A table may lack
  /// rows that did not fit.
  mutating func collection<Value: Entity & Record>(
    _ type: Value.Type, _ field: Field, _ node: Int
  ) -> (tree: NodeTree?, hasLostRows: Bool) {
    let path = tree.text(node)
    guard TextForm.isInside(path) else {
      let problem = WrittenPath.problem(of: path)
      report(
        .outsidePath, "`\(field.name)` is \(quoted(path)), \(problem.message)", at: node, field, fix: problem.fix)
      return (nil, false)
    }
    let isTable = path.hasSuffix(".csv")
    guard isTable || Syntax(fileName: path) != nil else {
      report(
        .wrongType,
        "`\(field.name)` is \(quoted(path)), where a list is expected, or the path of a .yaml, .json or .csv file",
        at: node, field)
      return (nil, false)
    }
    switch files.contents(path) {
    case .failure(let finding):
      report(finding.code, "`\(field.name)`: \(finding.message)", at: node, field)
      return (nil, false)
    case .success(let bytes):
      if isTable {
        let folder = TableFolder.path(of: path)
        var table = TableTree(type, in: tableFolder(folder), files: files)
        let tree = table.tree(path, bytes)
        tableFolders[folder] = table.folder
        absentColumns = table.absent
        findings += table.findings
        texts += table.read
        return (tree, table.hasLostRows)
      }
      let file = files.name(path)
      texts.append((file, bytes))
      guard let tree = DossierLoader.tree(of: bytes, file: file, syntax: Syntax(fileName: path), findings: &findings)
      else {
        return (nil, false)
      }
      guard let root = tree.root, tree.nodes[root].kind == .sequence else {
        findings.append(
          Finding(
            .wrongType, "the file of `\(field.name)` is a list of mappings", at: Place(file: file, line: 1, column: 1)))
        return (nil, false)
      }
      return (tree, false)
    }
  }

  /// Tells what folders of tables have and nothing has taken, once all items of the dossier are known.
  mutating func finishTables(of dossier: Dossier) {
    guard !tableFolders.isEmpty else { return }
    let ids = Set(dossier.ids.map(\.text))
    for (_, folder) in tableFolders.sorted(by: { $0.key < $1.key }) {
      findings += folder.lostTables(files: files)
      // The items of a collection that could not be read are not known.
      if !hasLostCollection { findings += folder.strayTags(ids: ids) }
    }
  }

  /// Whether the table of the collection has no column for a field, which has been told.
  func isAbsentColumn(_ field: Field) -> Bool {
    guard !absentColumns.isEmpty else { return false }
    let keys = path.steps.dropFirst().compactMap { if case .key(let key) = $0 { key } else { nil } }
    return absentColumns.contains((keys + ["\(field.name)"]).joined(separator: "."))
  }

  /// A folder with tables, whose descriptor is read once.
  private mutating func tableFolder(_ path: String) -> TableFolder {
    tableFolders[path] ?? TableFolder(path, files: files, findings: &findings, read: &texts)
  }
}
