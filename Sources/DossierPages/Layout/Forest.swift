/// Things that hang on others, as trees: each stands once, below the one that it hangs on.
///
/// Nothing hangs on itself: who comes back to where he began hangs on nothing. It takes a few steps a thing, and holds no
/// more rows than a page has room for.
struct Forest: Equatable {
  /// One of them, where it stands.
  struct Row: Equatable {
    let node: Int
    /// How deep it is drawn, from 0.
    let depth: Int
    /// Whether it hangs on another than the one that it is drawn below, since no tree is drawn deeper.
    let isTooDeep: Bool
  }

  static let mostRows = 100
  static let mostDepth = 5

  /// What is drawn, tree by tree, each thing before those that hang on it.
  private(set) var rows: [Row] = []
  /// How many have no room.
  private(set) var omitted = 0
  /// What each hangs on.
  private(set) var parents: [Int?]

  /// - Parameters:
  ///   - parents: What each hangs on.
  ///   - isMeant: Whether the tree of some things is to be drawn; the first of them hangs on nothing.
  init(_ parents: [Int?], where isMeant: ([Int]) -> Bool) {
    self.parents = Self.withoutCycles(parents)
    var children: [Int: [Int]] = [:]
    for (node, parent) in self.parents.enumerated() { if let parent { children[parent, default: []].append(node) } }
    for root in self.parents.indices where self.parents[root] == nil {
      var tree: [Row] = []
      var waiting = [(node: root, depth: 0)]
      while let (node, depth) = waiting.popLast() {
        let drawn = min(depth, Self.mostDepth)
        tree.append(Row(node: node, depth: drawn, isTooDeep: depth > drawn))
        waiting += (children[node] ?? []).reversed().map { ($0, depth + 1) }
      }
      guard isMeant(tree.map(\.node)) else { continue }
      let room = Self.mostRows - rows.count
      rows += tree.prefix(room)
      omitted += max(0, tree.count - room)
    }
  }

  private static func withoutCycles(_ parents: [Int?]) -> [Int?] {
    var parents = parents
    // The number of the walk that came by.
    var walks = Array(repeating: -1, count: parents.count)
    for start in parents.indices {
      var node = start
      while walks[node] < 0 {
        walks[node] = start
        guard let parent = parents[node] else { break }
        if walks[parent] == start {
          parents[node] = nil
        } else {
          node = parent
        }
      }
    }
    return parents
  }
}
