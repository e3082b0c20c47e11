import DossierCore

extension NodeReader {
  /// The tree of a collection that stands in a file of its own; nil, with findings, when it cannot be read.
  mutating func collection<Value: Entity & Record>(_ type: Value.Type, _ field: Field, _ node: Int) -> NodeTree? {
    let path = tree.text(node)
    guard TextForm.isInside(path) else {
      tell(
        .outsidePath,
        "`\(field.name)` is \(quoted(path)), which does not stay in the dossier's folder: write a list, or a "
          + "path relative to the folder", at: node, field)
      return nil
    }
    let isTable = path.hasSuffix(".csv")
    guard isTable || Syntax(fileName: path) != nil else {
      tell(
        .wrongType,
        "`\(field.name)` is \(quoted(path)), where a list is expected, or the path of a .yaml, .json or .csv file",
        at: node, field)
      return nil
    }
    switch files.contents(path) {
    case .failure(let finding):
      tell(finding.code, "`\(field.name)`: \(finding.message)", at: node, field)
      return nil
    case .success(let bytes):
      if isTable {
        var table = TableTree(type, path: path, files: files, profile: profile(of: TableTree.folder(of: path)))
        let tree = table.tree(path, bytes)
        findings += table.findings
        texts += table.read
        return tree
      }
      let file = files.name(path)
      texts.append((file, bytes))
      guard let tree = DossierLoader.tree(of: bytes, file: file, syntax: Syntax(fileName: path), findings: &findings)
      else {
        return nil
      }
      guard let root = tree.root, tree.nodes[root].kind == .sequence else {
        findings.append(
          Finding(
            .wrongType, "the file of `\(field.name)` is a list of mappings", at: Place(file: file, line: 1, column: 1)))
        return nil
      }
      return tree
    }
  }
  /// The profile of the tables in a folder, whose descriptor is read once.
  private mutating func profile(of folder: String) -> TableProfile {
    if let profile = tableProfiles[folder] { return profile }
    let profile = TableProfile.told(in: folder, files: files, findings: &findings, read: &texts)
    tableProfiles[folder] = profile
    return profile
  }
}
