import DossierCore

extension TableProfile {
  /// The profile that the descriptor in the folder of the tables tells; that of spreadsheets where there is none, since
  /// who writes tables by hand does it in one.
  static func told(
    in folder: String, files: DossierFiles, findings: inout [Finding],
    read: inout [(file: String, bytes: [UInt8])]
  ) -> TableProfile {
    let path = folder + descriptor
    guard case .success(let bytes) = files.contents(path) else { return .spreadsheet }
    let file = files.name(path)
    read.append((file, bytes))
    guard let tree = DossierLoader.tree(of: bytes, file: file, syntax: .json, findings: &findings),
      let root = tree.root,
      tree.nodes[root].kind == .mapping,
      let said = tree.pairs(of: root).first(where: { tree.isKey($0.key, key) })?.value
    else { return .spreadsheet }
    if let profile = TableProfile(rawValue: tree.text(said)) { return profile }
    let words = allCases.map(\.rawValue)
    findings.append(
      Finding(
        .unknownValue,
        "`\(key)` is \(quoted(tree.text(said))), which is not in the list: the values are \(words.joined(separator: ", "))",
        at: tree.place(said), mend: nearest(to: tree.text(said), among: words)))
    return .spreadsheet
  }
}
