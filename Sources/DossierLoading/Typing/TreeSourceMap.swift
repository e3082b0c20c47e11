import DossierCore
import Synchronization

/// Finds the place of a value by going down the tree that it was read from.
///
/// Of the tree an outline is kept. An item of which a place is asked for is read again: most never are.
struct TreeSourceMap: SourceMap {
  private let outline: TreeIndex
  private let item = OpenItem()
  /// The collections that stand in files of their own, by their keys.
  private let elsewhere: [String: TreeSourceMap]
  /// The files, and what findings call them.
  private let texts: [(file: String, bytes: [UInt8])]

  /// The item that was asked about last: the next question is often about the same one.
  private final class OpenItem: Sendable {
    let last = Mutex<(node: Int, index: TreeIndex)?>(nil)
  }

  init(tree: NodeTree, elsewhere: [String: NodeTree] = [:], texts: [(file: String, bytes: [UInt8])] = []) {
    outline = TreeIndex(tree.outline)
    self.texts = texts
    self.elsewhere = elsewhere.mapValues { TreeSourceMap(tree: $0) }
  }

  func place(of path: FieldPath) -> Place? { place(of: path, words: [], occurrence: 0) }

  func place(of path: FieldPath, words: [String], occurrence: Int) -> Place? {
    if case .key(let name)? = path.steps.first, let map = elsewhere[name] {
      return map.place(of: FieldPath(Array(path.steps.dropFirst())), words: words, occurrence: occurrence)
    }
    guard var node = outline.tree.root else { return nil }
    var index = outline
    for step in path.steps {
      if let item = opened(node, in: index.tree) { (index, node) = (item, 0) }
      guard let next = index.child(of: node, step) else { return index.tree.place(node) }
      node = next
    }
    return index.tree.place(of: words, occurrence: occurrence, in: node)
  }

  func showing(_ findings: [Finding]) -> [Finding] {
    texts.reduce(findings) { Excerpts.add(to: $0, from: $1.bytes, file: $1.file) }
  }

  /// An item that is closed in the outline, with all that is in it; nil for another node.
  private func opened(_ node: Int, in tree: NodeTree) -> TreeIndex? {
    guard tree.isClosed(node) else { return nil }
    return item.last.withLock { last in
      if let last, last.node == node { return last.index }
      guard let index = tree.opened(node).map(TreeIndex.init) else { return nil }
      last = (node, index)
      return index
    }
  }
}
