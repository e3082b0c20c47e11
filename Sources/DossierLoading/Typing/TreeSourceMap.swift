import DossierCore

/// Finds the place of a value by going down the tree that it was read from.
struct TreeSourceMap: SourceMap {
  private let tree: NodeTree
  /// The items of the lists of the whole document, so that finding one does not mean counting through those before it.
  private let collections: [Int: [Int]]
  /// The collections that stand in files of their own, by their keys.
  private let elsewhere: [String: TreeSourceMap]
  /// The files, and what findings call them.
  private let texts: [(file: String, bytes: [UInt8])]

  init(tree: NodeTree, elsewhere: [String: NodeTree] = [:], texts: [(file: String, bytes: [UInt8])] = []) {
    self.tree = tree
    self.texts = texts
    self.elsewhere = elsewhere.mapValues { TreeSourceMap(list: $0) }
    let lists = tree.root.map(tree.pairs(of:))?.map(\.value).filter { tree.nodes[$0].kind == .sequence } ?? []
    collections = Dictionary(uniqueKeysWithValues: lists.map { ($0, tree.items(of: $0)) })
  }

  private init(list tree: NodeTree) {
    self.tree = tree
    elsewhere = [:]
    texts = []
    collections = tree.root.map { [$0: tree.items(of: $0)] } ?? [:]
  }

  func place(of path: FieldPath) -> Place? {
    if case .key(let name)? = path.steps.first, let map = elsewhere[name] {
      return map.place(of: FieldPath(Array(path.steps.dropFirst())))
    }
    guard var node = tree.root else { return nil }
    for step in path.steps {
      guard let next = child(of: node, step) else { break }
      node = next
    }
    return tree.place(node)
  }

  func showing(_ findings: [Finding]) -> [Finding] {
    texts.reduce(findings) { Excerpts.add(to: $0, from: $1.bytes, file: $1.file) }
  }

  private func child(of node: Int, _ step: FieldPath.Step) -> Int? {
    var next = node + 1
    let end = Int(tree.nodes[node].end)
    switch (step, tree.nodes[node].kind) {
    case (.key(let name), .mapping):
      while next < end {
        let isIt = tree.withBytes(of: next) { $0.elementsEqual(name.utf8) }
        if isIt { return next + 1 }
        next = Int(tree.nodes[next + 1].end)
      }
    case (.item(let position), .sequence):
      if let items = collections[node] { return items.indices.contains(position) ? items[position] : nil }
      for _ in 0..<position where next < end { next = Int(tree.nodes[next].end) }
      return next < end ? next : nil
    default: break
    }
    return nil
  }
}
