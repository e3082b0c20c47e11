import DossierCore

/// Keys that stand twice in a mapping. The first one counts; both places are told.
enum DuplicateKeys {
  static func find(in tree: NodeTree, findings: inout [Finding]) {
    for node in tree.nodes.indices where tree.nodes[node].kind == .mapping {
      var next = node + 1
      let end = Int(tree.nodes[node].end)
      var keys: [Int] = []
      while next < end {
        keys.append(next)
        next = Int(tree.nodes[next + 1].end)
      }
      if keys.count > 24 {
        large(keys, in: tree, &findings)
      } else {
        small(keys, in: tree, &findings)
      }
    }
  }

  private static func small(_ keys: [Int], in tree: NodeTree, _ findings: inout [Finding]) {
    for position in keys.indices.dropFirst() {
      for earlier in keys[..<position] where tree.sameText(keys[position], earlier) {
        tell(keys[position], earlier, in: tree, &findings)
        break
      }
    }
  }

  private static func large(_ keys: [Int], in tree: NodeTree, _ findings: inout [Finding]) {
    var seen: [[UInt8]: Int] = [:]
    seen.reserveCapacity(keys.count)
    for key in keys {
      let bytes = tree.withBytes(of: key) { Array($0) }
      if let earlier = seen[bytes] {
        tell(key, earlier, in: tree, &findings)
      } else {
        seen[bytes] = key
      }
    }
  }

  private static func tell(_ key: Int, _ earlier: Int, in tree: NodeTree, _ findings: inout [Finding]) {
    guard findings.count < LoadLimits.findings else { return }
    findings.append(
      Finding(
        .duplicateKey, "the key \(quoted(tree.text(key))) stands at line \(tree.nodes[earlier].line) already",
        at: tree.place(key)))
  }
}
