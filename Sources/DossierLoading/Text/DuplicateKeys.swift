import DossierCore

/// Keys that stand twice in a mapping. The first one counts; both places are told.
///
/// Keys that look the same, composed and decomposed (Unicode, canonical equivalence), are the same key.
enum DuplicateKeys {
  static func find(in tree: NodeTree, findings: inout [Finding]) {
    var keys: [Int] = []
    for node in tree.nodes.indices where tree.nodes[node].kind == .mapping {
      let repeated = repetitions(in: node, of: tree, keys: &keys)
      report(repeated, of: keys, in: tree, &findings)
    }
  }

  /// A key, and the one before it that is the same.
  private typealias Repetition = (key: Int, earlier: Int)

  /// What comes again in a mapping; its keys are put into `keys`.
  private static func repetitions(in mapping: Int, of tree: NodeTree, keys: inout [Int]) -> [Repetition] {
    keys.removeAll(keepingCapacity: true)
    var repeated: [Repetition] = []
    var marks: UInt64 = 0
    var key = mapping + 1
    let end = tree.end(of: mapping)
    while key < end {
      let mark = tree.withBytes(of: key, Self.mark)
      if mark == 0 || marks & mark != 0, keys.count <= few,
        let earlier = keys.first(where: { areEqual(key, $0, in: tree) })
      {
        repeated.append((key, earlier))
      }
      marks |= mark
      keys.append(key)
      key = tree.end(of: key + 1)
    }
    return keys.count > few ? large(keys, in: tree) : repeated
  }

  /// Of so many keys each is compared with those before it.
  private static let few = 24

  /// One bit of 64, the same one for equal keys; none for a key that may be equal to one of other bytes.
  @inline(__always)
  private static func mark(of key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let first = key.first, let last = key.last, key.allSatisfy({ $0 < 0x80 }) else { return 0 }
    let sum = UInt64(first) << 16 | UInt64(last) << 8 | UInt64(truncatingIfNeeded: key.count)
    return 1 << (sum &* 0x9E37_79B9_7F4A_7C15 >> 58)
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
      && repeated.contains { tree.isKey($0.key, "id") && tree.end(of: $0.earlier + 1) < $0.key }
    for (key, earlier) in repeated where findings.count < Limits.findings {
      let line = tree.place(earlier).line
      let name = quoted(tree.text(key))
      guard !isItem else {
        // What else comes again does so because the item does.
        guard tree.sameText(key, start.key) else { continue }
        let dash =
          tree.place(key).file.hasSuffix(".json")
          ? "`}, {` is missing before this \(name), where a new item begins"
          : "a dash is missing before this \(name), where a new item begins: write `- \(tree.text(key))`, its dash right "
            + "below that of the item at line \(tree.place(first).line)"
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
    return tree.pairs(of: root).first { node > $0.value && node < tree.end(of: $0.value) }.map { pair in
      FieldPath([.key(tree.text(pair.key))])
    }
  }
}
