import DossierCore

/// What a YAML or JSON text says, with the place of every value: one flat array in reading order.
///
/// Both readers make it, so everything behind them sees one form. A node's children follow it; a mapping's children are
/// keys and values in turn. Texts are ranges of the file's own bytes where nothing had to be unescaped.
struct NodeTree: Sendable {
  /// What a node is.
  enum Kind: UInt8, Sendable {
    case mapping, sequence
    /// YAML `~`, `null` or nothing; JSON null.
    case null
    /// A YAML scalar without quotation marks.
    case plain
    /// A text in quotation marks or a block.
    case string
    /// A JSON number.
    case number
    /// A JSON true or false.
    case boolean
  }

  /// One value.
  struct Node: Sendable {
    let kind: Kind
    /// Whether the text lies in `unescaped` rather than in the file.
    let isUnescaped: Bool
    /// Which of `files` it stands in.
    let file: UInt16
    /// From 1.
    let line: UInt32
    /// From 1, in code points.
    let column: UInt32
    /// Where the text begins.
    let start: UInt32
    /// The text's length in bytes.
    let length: UInt32
    /// The index right after the node and all that is in it.
    var end: UInt32
  }

  /// What YAML does to a text that its author may not know of.
  enum Remark: Sendable {
    /// What stands behind the text is a comment.
    case comment(YAMLComments.Comment)
    /// Its line breaks are spaces.
    case folded
  }

  /// Remarks on scalars.
  fileprivate(set) var remarks: [Int: Remark] = [:]
  /// The names, in findings, of the files that it was read from: one, but for tables with their link tables.
  fileprivate(set) var files: [String]
  /// The file.
  let bytes: [UInt8]
  /// Texts that do not stand in the file as they are.
  fileprivate(set) var unescaped: [UInt8] = []
  /// In reading order; the first is the whole document.
  fileprivate(set) var nodes: [Node] = []

  /// Where every so many lines begin, so that finding one does not mean going through those before it.
  let lineMarks: [Int]
  static let markedLines = 256

  init(file: String, bytes: [UInt8]) {
    files = [file]
    self.bytes = bytes
    var marks = [0]
    var breaks = 0
    bytes.withUnsafeBufferPointer { bytes in
      for (position, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
        breaks += 1
        if breaks.isMultiple(of: Self.markedLines) { marks.append(position + 1) }
      }
    }
    lineMarks = marks
  }

  /// The node of the whole document; nil when there is none.
  var root: Int? { nodes.isEmpty ? nil : 0 }

  /// The text of a scalar or key.
  func text(_ node: Int) -> String {
    withBytes(of: node) { String(decoding: $0, as: UTF8.self) }
  }

  /// Hands over the bytes of the text of a scalar or key.
  @inline(__always)
  func withBytes<Result>(of node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let node = nodes[node]
    let range = Int(node.start)..<Int(node.start) + Int(node.length)
    return (node.isUnescaped ? unescaped : bytes).withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// The place of a node.
  func place(_ node: Int) -> Place {
    let node = nodes[node]
    return Place(file: files[Int(node.file)], line: Int(node.line), column: Int(node.column))
  }

  /// Whether the key at `node` is this one.
  @inline(__always)
  func isKey(_ node: Int, _ name: StaticString) -> Bool {
    guard Int(nodes[node].length) == name.utf8CodeUnitCount else { return false }
    return withBytes(of: node) { bytes in
      name.withUTF8Buffer { $0.elementsEqual(bytes) }
    }
  }

  /// Whether the two nodes have the same text, byte for byte.
  func sameText(_ one: Int, _ other: Int) -> Bool {
    guard nodes[one].length == nodes[other].length else { return false }
    return withBytes(of: one) { bytes in withBytes(of: other) { bytes.elementsEqual($0) } }
  }

  /// The items of a sequence.
  func items(of node: Int) -> [Int] {
    var items: [Int] = []
    var next = node + 1
    while next < Int(nodes[node].end) {
      items.append(next)
      next = Int(nodes[next].end)
    }
    return items
  }

  /// The keys of a mapping, each with its value.
  func pairs(of node: Int) -> [(key: Int, value: Int)] {
    var pairs: [(key: Int, value: Int)] = []
    var next = node + 1
    while next < Int(nodes[node].end) {
      pairs.append((next, next + 1))
      next = Int(nodes[next + 1].end)
    }
    return pairs
  }
}

/// Puts a tree together as a reader goes along.
struct NodeTreeBuilder {
  private(set) var tree: NodeTree
  private var open: [Int] = []

  init(file: String, bytes: [UInt8]) { tree = NodeTree(file: file, bytes: bytes) }

  /// Which of the tree's files the nodes that are added stand in.
  var file: UInt16 = 0

  /// Adds a file that nodes can stand in.
  mutating func addFile(_ name: String) -> UInt16 {
    tree.files.append(name)
    return UInt16(tree.files.count - 1)
  }

  /// How many mappings and sequences are open.
  var depth: Int { open.count }

  /// Whether the open collection at that level, from 0, is a mapping.
  func isMapping(level: Int) -> Bool { tree.nodes[open[level]].kind == .mapping }

  /// How many nodes there are.
  var count: Int { tree.nodes.count }

  /// Notes a remark on a scalar.
  mutating func note(_ remark: NodeTree.Remark, _ node: Int) { tree.remarks[node] = remark }

  mutating func reserve(_ count: Int) { tree.nodes.reserveCapacity(count) }

  /// Opens a mapping or sequence.
  mutating func begin(_ kind: NodeTree.Kind, line: Int, column: Int) {
    open.append(tree.nodes.count)
    append(kind, isUnescaped: false, line: line, column: column, start: 0, length: 0)
  }

  /// Closes the innermost mapping or sequence.
  mutating func end() {
    guard let node = open.popLast() else { return }
    tree.nodes[node].end = UInt32(tree.nodes.count)
  }

  /// Adds a scalar or key whose text stands in the file.
  @inline(__always)
  mutating func add(_ kind: NodeTree.Kind, line: Int, column: Int, start: Int, length: Int) {
    append(kind, isUnescaped: false, line: line, column: column, start: start, length: length)
  }

  /// Adds a scalar or key with a text of its own.
  mutating func add(_ kind: NodeTree.Kind, line: Int, column: Int, text: UnsafeBufferPointer<UInt8>) {
    let start = tree.unescaped.count
    tree.unescaped.append(contentsOf: text)
    append(kind, isUnescaped: true, line: line, column: column, start: start, length: text.count)
  }

  @inline(__always)
  private mutating func append(
    _ kind: NodeTree.Kind, isUnescaped: Bool, line: Int, column: Int, start: Int, length: Int
  ) {
    tree.nodes.append(
      NodeTree.Node(
        kind: kind, isUnescaped: isUnescaped, file: file, line: UInt32(line), column: UInt32(column),
        start: UInt32(start),
        length: UInt32(length), end: UInt32(tree.nodes.count + 1)))
  }
}
