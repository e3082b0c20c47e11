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
      let repeated = keys.count > 24 ? large(keys, in: tree) : small(keys, in: tree)
      report(repeated, of: keys, in: tree, &findings)
    }
  }

  /// A key, and the one before it that is the same.
  private typealias Repetition = (key: Int, earlier: Int)

  private static func small(_ keys: [Int], in tree: NodeTree) -> [Repetition] {
    keys.indices.dropFirst().compactMap { position in
      keys[..<position].first { areEqual(keys[position], $0, in: tree) }.map { (keys[position], $0) }
    }
  }

  private static func areEqual(_ one: Int, _ other: Int, in tree: NodeTree) -> Bool {
    if tree.sameText(one, other) { return true }
    let isASCII = tree.withBytes(of: one) { $0.allSatisfy { $0 < 0x80 } }
    return !isASCII && tree.text(one) == tree.text(other)
  }

  private static func large(_ keys: [Int], in tree: NodeTree) -> [Repetition] {
    // Strings are equal when they are canonically equivalent.
    var seen: [String: Int] = [:]
    seen.reserveCapacity(keys.count)
    return keys.compactMap { key in
      let text = tree.text(key)
      if let earlier = seen[text] { return (key, earlier) }
      seen[text] = key
      return nil
    }
  }

  private static func report(
    _ repeated: [Repetition], of keys: [Int], in tree: NodeTree, _ findings: inout [Finding]
  ) {
    guard let start = repeated.first, let first = keys.first else { return }
    // An id that comes again, and not right behind the first, begins another item.
    let isItem =
      first > 1
      && repeated.contains { tree.isKey($0.key, "id") && Int(tree.nodes[$0.earlier + 1].end) < $0.key }
    for (key, earlier) in repeated where findings.count < Limits.findings {
      let line = tree.nodes[earlier].line
      let name = quoted(tree.text(key))
      guard !isItem else {
        // What else comes again does so because the item does.
        guard tree.sameText(key, start.key) else { continue }
        let dash =
          tree.place(key).file.hasSuffix(".json")
          ? "`}, {` is missing before this \(name), where a new item begins"
          : "a dash is missing before this \(name), where a new item begins: write `- \(tree.text(key))`, its dash right "
            + "below that of the item at line \(tree.nodes[first].line)"
        let finding = Finding(.duplicateKey, dash, at: tree.place(key))
        findings.append(collection(around: key, in: tree).map(finding.losingItems) ?? finding)
        continue
      }
      let isCollection = first == 1 && EntityKind.allCases.contains { $0.collection == tree.text(key) }
      let advice = isCollection ? "move these items under that one, and remove this key" : "remove one of the two"
      let finding = Finding(
        .duplicateKey, "the key \(name) stands at line \(line) already: \(advice)", at: tree.place(key))
      findings.append(isCollection ? finding.losingItems(of: FieldPath([.key(tree.text(key))])) : finding)
    }
  }

  /// The path of the collection that a node lies in; nil in a file that is one.
  private static func collection(around node: Int, in tree: NodeTree) -> FieldPath? {
    guard let root = tree.root, tree.nodes[root].kind == .mapping else { return nil }
    return tree.pairs(of: root).first { $0.value < node && node < Int(tree.nodes[$0.value].end) }
      .map { FieldPath([.key(tree.text($0.key))]) }
  }
}
