package import DossierCore

extension OptionTree {
  /// The options that a mapping says.
  init(_ mapping: Int, in tree: NodeTree) {
    var entries: [Entry] = []
    var keys: Set<String> = []
    for pair in tree.pairs(of: mapping) {
      let key = tree.text(pair.key)
      // The first of two equal keys counts; the second has been told.
      if keys.insert(key).inserted {
        entries.append(Entry(key: key, value: Value(pair.value, in: tree)))
      }
    }
    self.init(entries)
  }
}

extension OptionTree.Value {
  fileprivate init(_ node: Int, in tree: NodeTree) {
    switch tree.nodes[node].kind {
    case .mapping: self = .tree(OptionTree(node, in: tree))
    case .sequence: self = .list(tree.items(of: node).map { OptionTree.Value($0, in: tree) })
    case .null: self = .scalar("", .text)
    case .string: self = .scalar(tree.text(node), .text)
    case .number, .boolean, .plain:
      let text = tree.text(node)
      self = .scalar(text, Self.type(of: text))
    }
  }

  /// The type of a scalar by the YAML 1.2 core schema, as far as JSON has it too.
  private static func type(of text: String) -> ScalarType {
    if text == "true" || text == "false" { return .boolean }
    if let number = Int(text), "\(number)" == text { return .integer }
    return Coordinate(text) == nil ? .text : .number
  }
}

extension DossierLoader {
  /// What any JSON object says, for descriptors that are no dossier; nil, with findings, when it cannot be read.
  package static func tree(ofJSON bytes: [UInt8], file: String, findings: inout [Finding]) -> OptionTree? {
    guard let tree = tree(of: bytes, file: file, syntax: .json, findings: &findings), let root = tree.root,
      tree.nodes[root].kind == .mapping
    else { return nil }
    return OptionTree(root, in: tree)
  }
}
