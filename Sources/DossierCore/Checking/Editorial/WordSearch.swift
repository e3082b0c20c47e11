/// Looks for many words in many texts at once, in whatever case of ASCII they stand and be it inside others; going through a
/// text takes as long for many words as for one (Aho and Corasick).
struct WordSearch {
  /// A beginning of some of the words.
  private struct Node {
    /// The longest other beginning that this one ends with.
    var fallback = 0
    /// Whether the texts have it.
    var isMet = false
  }

  private var nodes = [Node()]
  private var steps: [UInt64: Int] = [:]
  /// Every node behind those that it falls back to.
  private var order: [Int] = []
  /// The node at which each word ends.
  private var ends: [Int] = []

  /// - Parameter words: In lower case; an empty one is found nowhere.
  init(_ words: [[UInt8]]) {
    var depths: [[(node: Int, parent: Int, byte: UInt8)]] = []
    for word in words {
      var node = 0
      for (depth, byte) in word.enumerated() {
        if let next = steps[Self.key(node, byte)] {
          node = next
          continue
        }
        steps[Self.key(node, byte)] = nodes.count
        if depths.count <= depth { depths.append([]) }
        depths[depth].append((nodes.count, node, byte))
        node = nodes.count
        nodes.append(Node())
      }
      ends.append(node)
    }
    for (node, parent, byte) in depths.joined() {
      order.append(node)
      if parent != 0 { nodes[node].fallback = step(from: nodes[parent].fallback, byte) }
    }
  }

  /// Goes through a text.
  mutating func look(in text: String) {
    guard nodes.count > 1 else { return }
    var text = text
    text.withUTF8 { bytes in
      var node = 0
      for byte in bytes {
        node = step(from: node, (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        nodes[node].isMet = true
      }
    }
  }

  /// For each word whether it stands in one of the texts.
  mutating func found() -> [Bool] {
    // Whoever has met a beginning has met all that it ends with.
    for node in order.reversed() where nodes[node].isMet { nodes[nodes[node].fallback].isMet = true }
    return ends.map { $0 != 0 && nodes[$0].isMet }
  }

  private func step(from start: Int, _ byte: UInt8) -> Int {
    var node = start
    while true {
      if let next = steps[Self.key(node, byte)] { return next }
      if node == 0 { return 0 }
      node = nodes[node].fallback
    }
  }

  private static func key(_ node: Int, _ byte: UInt8) -> UInt64 { UInt64(node) << 8 | UInt64(byte) }
}
