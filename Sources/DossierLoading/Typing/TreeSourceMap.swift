import DossierCore

/// Finds the place of a value by going down the tree that it was read from.
struct TreeSourceMap: SourceMap {
  private let tree: NodeTree
  /// The items of long lists and the values of wide mappings, so that finding one does not mean going through those before
  /// it, for each finding again.
  private let items: [Int: [Int]]
  private let values: [Int: [String: Int]]
  /// The collections that stand in files of their own, by their keys.
  private let elsewhere: [String: TreeSourceMap]
  /// The files, and what findings call them.
  private let texts: [(file: String, bytes: [UInt8])]

  init(tree: NodeTree, elsewhere: [String: NodeTree] = [:], texts: [(file: String, bytes: [UInt8])] = []) {
    self.tree = tree
    self.texts = texts
    self.elsewhere = elsewhere.mapValues { TreeSourceMap(list: $0) }
    (items, values) = Self.wide(in: tree)
  }

  private init(list tree: NodeTree) {
    self.tree = tree
    elsewhere = [:]
    texts = []
    (items, values) = Self.wide(in: tree)
  }

  private static func wide(in tree: NodeTree) -> (items: [Int: [Int]], values: [Int: [String: Int]]) {
    let least = 32
    var items: [Int: [Int]] = [:]
    var values: [Int: [String: Int]] = [:]
    for node in tree.nodes.indices where tree.end(of: node) - node > least {
      switch tree.nodes[node].kind {
      case .sequence:
        let found = tree.items(of: node)
        if found.count > least { items[node] = found }
      case .mapping:
        let found = tree.pairs(of: node)
        guard found.count > least else { continue }
        // Of equal keys the first counts.
        values[node] = Dictionary(found.map { (tree.text($0.key), $0.value) }) { first, _ in first }
      default: break
      }
    }
    return (items, values)
  }

  func place(of path: FieldPath, words: [String], occurrence: Int) -> Place? {
    if case .key(let name)? = path.steps.first, let map = elsewhere[name] {
      return map.place(of: FieldPath(Array(path.steps.dropFirst())), words: words, occurrence: occurrence)
    }
    guard var node = tree.root else { return nil }
    for step in path.steps {
      guard let next = child(of: node, step) else { return place(of: path) }
      node = next
    }
    return tree.place(of: words, occurrence: occurrence, in: node)
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
    let end = tree.end(of: node)
    switch (step, tree.nodes[node].kind) {
    case (.key(let name), .mapping):
      if let values = values[node] { return values[name] }
      while next < end {
        let isIt = tree.withBytes(of: next) { $0.elementsEqual(name.utf8) }
        if isIt { return next + 1 }
        next = tree.end(of: next + 1)
      }
    case (.item(let position), .sequence):
      if let items = items[node] { return items.indices.contains(position) ? items[position] : nil }
      for _ in 0..<position where next < end { next = tree.end(of: next) }
      return next < end ? next : nil
    default: break
    }
    return nil
  }
}
