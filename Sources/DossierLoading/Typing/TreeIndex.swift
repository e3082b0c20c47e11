import DossierCore

/// A tree in which children are found without going through those before them, for each finding again: the items of long
/// lists and the values of wide mappings are kept.
struct TreeIndex: Sendable {
  let tree: NodeTree
  private var items: [Int: [Int]] = [:]
  private var values: [Int: [String: Int]] = [:]

  init(_ tree: NodeTree) {
    self.tree = tree
    let least = 32
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
  }

  /// The node one step down; nil where there is none.
  func child(of node: Int, _ step: FieldPath.Step) -> Int? {
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
