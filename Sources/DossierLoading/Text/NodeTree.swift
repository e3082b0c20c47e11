import DossierCore

/// What a YAML or JSON text says, with the place of every value: one flat array in reading order.
///
/// Both readers make it, so everything behind them sees one form. A node's children follow it; a mapping's children are
/// keys and values in turn. Texts are ranges of the file's own bytes where nothing had to be unescaped, and places are
/// offsets in it: a node takes twelve bytes.
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
    fileprivate let form: Form
    /// Which of `files` it stands in.
    fileprivate let file: UInt16
    /// Where it begins in its file; for a text that stands apart, which of those it is.
    fileprivate let start: UInt32
    /// The length of a scalar's text in bytes; of a mapping or sequence the index right after all that is in it.
    fileprivate var extent: UInt32

    /// The length of a scalar's text in bytes; 0 for a mapping or sequence.
    @inline(__always)
    var length: Int { isCollection ? 0 : Int(extent) }

    @inline(__always)
    fileprivate var isCollection: Bool { kind == .mapping || kind == .sequence }
  }

  /// Where the text of a scalar is.
  fileprivate enum Form: UInt8, Sendable {
    /// In the file, where the scalar begins.
    case here
    /// In the file, behind a quotation mark.
    case quoted
    /// In `unescaped`.
    case apart
    /// Nowhere: it is a mapping whose keys and values were left out.
    case closed
  }

  /// Where a text that does not stand in its file as it is begins there, and where it begins in `unescaped`.
  fileprivate struct Apart: Sendable {
    let offset: UInt32
    let start: UInt32
  }

  /// What YAML does to a text that its author may not know of.
  enum Remark: Sendable {
    /// What stands behind the text is a comment.
    case comment(YAMLComment)
    /// Its line breaks are spaces.
    case folded
  }

  /// Remarks on scalars.
  fileprivate(set) var remarks: [Int: Remark] = [:]
  /// The files that it was read from: one, but for tables with their link tables.
  fileprivate(set) var files: [PlacedText]
  /// The file that texts are ranges of; nothing for tables, whose texts all stand apart.
  let bytes: [UInt8]
  /// Texts that do not stand in the file as they are.
  fileprivate var unescaped: [UInt8] = []
  fileprivate var aparts: [Apart] = []
  /// How a mapping of it can be read again by itself; nil where it cannot.
  fileprivate(set) var syntax: Syntax?
  /// Where the text that it was read from ends.
  let textEnd: Int
  /// In reading order; the first is the whole document.
  fileprivate(set) var nodes: [Node] = []

  fileprivate init(_ file: PlacedText, bytes: [UInt8], textEnd: Int) {
    files = [file]
    self.bytes = bytes
    self.textEnd = textEnd
  }

  /// The node of the whole document; nil when there is none.
  var root: Int? { nodes.isEmpty ? nil : 0 }

  // MARK: Texts

  /// The text of a scalar or key.
  func text(_ node: Int) -> String {
    withBytes(of: node) { String(decoding: $0, as: UTF8.self) }
  }

  /// Hands over the bytes of the text of a scalar or key.
  @inline(__always)
  func withBytes<Result>(of node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let node = nodes[node]
    let isApart = node.form == .apart
    let start = isApart ? Int(aparts[Int(node.start)].start) : Int(node.start) + (node.form == .quoted ? 1 : 0)
    return (isApart ? unescaped : bytes).withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[start..<(start + node.length)]))
    }
  }

  /// Whether the key at `node` is this one.
  @inline(__always)
  func isKey(_ node: Int, _ name: StaticString) -> Bool {
    guard nodes[node].length == name.utf8CodeUnitCount else { return false }
    return withBytes(of: node) { bytes in
      name.withUTF8Buffer { Self.areEqual($0, bytes) }
    }
  }

  /// Whether the two nodes have the same text, byte for byte.
  func sameText(_ one: Int, _ other: Int) -> Bool {
    guard nodes[one].length == nodes[other].length else { return false }
    return withBytes(of: one) { one in withBytes(of: other) { Self.areEqual(one, $0) } }
  }

  /// Whether texts of one length are the same.
  @inline(__always)
  private static func areEqual(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    for offset in one.indices where one[offset] != other[offset] { return false }
    return true
  }

  // MARK: Places

  /// Where a node begins in its file.
  func offset(_ node: Int) -> Int {
    let node = nodes[node]
    return Int(node.form == .apart ? aparts[Int(node.start)].offset : node.start)
  }

  /// The bytes from the beginning of a value to that of the next; none for cells of tables.
  func written(_ node: Int) -> Range<Int> {
    guard nodes[node].file == 0, !bytes.isEmpty else { return 0..<0 }
    let start = offset(node)
    let next = end(of: node)
    return start..<(next < nodes.count ? max(start, offset(next)) : textEnd)
  }

  /// The place of a node.
  func place(_ node: Int) -> Place { place(at: offset(node), besides: node) }

  /// The place of a byte of the file that a node stands in.
  func place(at offset: Int, besides node: Int) -> Place { files[Int(nodes[node].file)].place(at: offset) }

  // MARK: Children

  /// Whether a mapping's keys and values were left out.
  func isClosed(_ node: Int) -> Bool { nodes[node].form == .closed }

  /// The index right after a node and all that is in it.
  @inline(__always)
  func end(of node: Int) -> Int { nodes[node].isCollection ? Int(nodes[node].extent) : node + 1 }

  /// How many items a sequence has.
  func count(of node: Int) -> Int {
    var count = 0
    var next = node + 1
    while next < end(of: node) {
      count += 1
      next = end(of: next)
    }
    return count
  }

  /// The items of a sequence.
  func items(of node: Int) -> [Int] {
    var items: [Int] = []
    var next = node + 1
    while next < end(of: node) {
      items.append(next)
      next = end(of: next)
    }
    return items
  }

  /// The keys of a mapping, each with its value.
  func pairs(of node: Int) -> [(key: Int, value: Int)] {
    var pairs: [(key: Int, value: Int)] = []
    var next = node + 1
    while next < end(of: node) {
      pairs.append((next, next + 1))
      next = end(of: next + 1)
    }
    return pairs
  }
}

/// Puts a tree together as a reader goes along.
struct NodeTreeBuilder {
  private(set) var tree: NodeTree
  private var open: [Int] = []

  /// A tree whose texts are ranges of a file, or of a part of it.
  init(_ text: PlacedText, in range: Range<Int>? = nil) {
    tree = NodeTree(text, bytes: text.bytes, textEnd: range?.upperBound ?? text.bytes.count)
    // Memory that no node comes to lie in costs nothing.
    tree.nodes.reserveCapacity((range?.count ?? text.bytes.count) / 12)
  }

  /// A tree of cells, whose texts all stand apart.
  init(cellsOf file: PlacedText) { tree = NodeTree(file, bytes: [], textEnd: 0) }

  /// A tree without anything yet, of the same text as another.
  fileprivate init(like other: NodeTree) {
    tree = NodeTree(other.files[0], bytes: other.bytes, textEnd: other.textEnd)
    tree.syntax = other.syntax
  }

  /// Which of the tree's files the nodes that are added stand in.
  var file: UInt16 = 0

  /// Adds a file that nodes can stand in.
  mutating func addFile(_ file: PlacedText) -> UInt16 {
    tree.files.append(file)
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

  /// The tree, whose mappings can be read again by themselves.
  func tree(readableAgainAs syntax: Syntax?) -> NodeTree {
    var tree = tree
    tree.syntax = syntax
    return tree
  }

  /// Opens a mapping or sequence.
  mutating func begin(_ kind: NodeTree.Kind, at offset: Int) {
    open.append(tree.nodes.count)
    append(kind, .here, offset, 0)
  }

  /// Closes the innermost mapping or sequence.
  mutating func end() {
    guard let node = open.popLast() else { return }
    tree.nodes[node].extent = UInt32(tree.nodes.count)
  }

  /// Adds a mapping whose keys and values are left out.
  fileprivate mutating func addClosed(at offset: Int) {
    append(.mapping, .closed, offset, tree.nodes.count + 1)
  }

  /// Adds a scalar or key whose text stands in the file, behind a quotation mark where it is quoted.
  @inline(__always)
  mutating func add(_ kind: NodeTree.Kind, at offset: Int, isQuoted: Bool = false, length: Int) {
    append(kind, isQuoted ? .quoted : .here, offset, length)
  }

  /// Adds a scalar or key with a text that need not stand in the file as it is.
  ///
  /// - Returns: Whether it does.
  @discardableResult
  mutating func add(_ kind: NodeTree.Kind, at offset: Int, text: UnsafeBufferPointer<UInt8>) -> Bool {
    if let isQuoted = [false, true].first(where: { stands(text, at: offset + ($0 ? 1 : 0)) }) {
      add(kind, at: offset, isQuoted: isQuoted, length: text.count)
      return true
    }
    tree.aparts.append(NodeTree.Apart(offset: UInt32(offset), start: UInt32(tree.unescaped.count)))
    tree.unescaped.append(contentsOf: text)
    append(kind, .apart, tree.aparts.count - 1, text.count)
    return false
  }

  private func stands(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    offset + text.count <= tree.bytes.count
      && tree.bytes.withUnsafeBufferPointer { $0[offset..<(offset + text.count)].elementsEqual(text) }
  }

  @inline(__always)
  private mutating func append(_ kind: NodeTree.Kind, _ form: NodeTree.Form, _ start: Int, _ extent: Int) {
    tree.nodes.append(
      NodeTree.Node(kind: kind, form: form, file: file, start: UInt32(start), extent: UInt32(extent)))
  }
}

extension NodeTree {
  /// The same without the keys and values of the items of its lists, so far as these can be read again.
  var outline: NodeTree {
    guard syntax != nil, let root else { return self }
    var builder = NodeTreeBuilder(like: self)
    copy(root, to: &builder, above: nodes[root].kind == .mapping ? 2 : 1)
    return builder.tree
  }

  /// Mappings of so many bytes are left out at most: a larger one is not to be read again for each place in it.
  private static let closedBytes = 16_384

  /// Copies a node and what is in it to another tree; items are so many levels below.
  private func copy(_ node: Int, to builder: inout NodeTreeBuilder, above items: Int) {
    let kind = nodes[node].kind
    if items == 0, kind == .mapping, written(node).count <= Self.closedBytes {
      builder.addClosed(at: offset(node))
    } else if nodes[node].isCollection {
      builder.begin(kind, at: offset(node))
      var next = node + 1
      while next < end(of: node) {
        copy(next, to: &builder, above: items - 1)
        next = end(of: next)
      }
      builder.end()
    } else {
      withBytes(of: node) { _ = builder.add(kind, at: offset(node), text: $0) }
    }
  }

  /// The tree of a mapping that is closed, read again; nil for one that is not.
  func opened(_ node: Int) -> NodeTree? {
    guard isClosed(node) else { return nil }
    return switch syntax {
    case .yaml: YAMLReader.mapping(in: written(node), of: files[0])
    case .json: JSONReader.mapping(in: written(node), of: files[0])
    case nil: nil
    }
  }
}
