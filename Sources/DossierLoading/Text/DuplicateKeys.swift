import DossierCore

/// Keys that stand twice in a mapping. The first one counts; both places are told.
///
/// Keys that look the same, composed and decomposed (Unicode, canonical equivalence), are the same key.
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
      for earlier in keys[..<position] where areEqual(keys[position], earlier, in: tree) {
        tell(keys[position], earlier, in: tree, &findings)
        break
      }
    }
  }

  private static func areEqual(_ one: Int, _ other: Int, in tree: NodeTree) -> Bool {
    if tree.sameText(one, other) { return true }
    let isASCII = tree.withBytes(of: one) { $0.allSatisfy { $0 < 0x80 } }
    return !isASCII && tree.text(one) == tree.text(other)
  }

  private static func large(_ keys: [Int], in tree: NodeTree, _ findings: inout [Finding]) {
    // Strings are equal when they are canonically equivalent.
    var seen: [String: Int] = [:]
    seen.reserveCapacity(keys.count)
    for key in keys {
      let text = tree.text(key)
      if let earlier = seen[text] {
        tell(key, earlier, in: tree, &findings)
      } else {
        seen[text] = key
      }
    }
  }

  private static func tell(_ key: Int, _ earlier: Int, in tree: NodeTree, _ findings: inout [Finding]) {
    guard findings.count < Limits.findings else { return }
    findings.append(
      Finding(
        .duplicateKey,
        "the key \(quoted(tree.text(key))) stands at line \(tree.nodes[earlier].line) already: remove one of the two",
        at: tree.place(key)))
  }
}
