import CLibCmark
import DossierCore

/// A syntax tree of libcmark.
struct MarkdownDocument: ~Copyable {
  private let root: OpaquePointer
  private let source: String

  /// The tree of the text; nil when memory is short.
  init?(_ source: String) {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else { return nil }
    defer { cmark_parser_free(parser) }
    Self.register
    if let tables = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, tables) }
    var text = source
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let parsed = cmark_parser_finish(parser) else { return nil }
    root = parsed
    self.source = source
  }

  /// Makes the extensions known to libcmark, once, from whatever thread the first text is read.
  private static let register: Void = cmark_gfm_core_extensions_ensure_registered()

  deinit { cmark_node_free(root) }

  /// The blocks of the text; nil where its links are written out to more than may be.
  ///
  /// - Parameter room: How many bytes the addresses of its links may have together.
  func prose(room: Int, problems: inout [Prose.Problem]) -> Prose? {
    var reader = MarkdownReader(room: room, footnotesOf: root)
    let blocks = reader.blocks(in: root, depth: 0)
    let notes = reader.notes()
    guard reader.room >= 0 else { return nil }
    problems += reader.problems + reader.footnoteProblems(in: source)
    return Prose(source: source, blocks: blocks, notes: notes)
  }
}

/// Turns libcmark's nodes into ours.
private struct MarkdownReader {
  typealias Node = OpaquePointer

  var problems: [Prose.Problem] = []
  /// How many bytes addresses of links may still have.
  private(set) var room: Int
  private var toldOfHTML = false
  private var toldOfDepth = false
  /// What the footnotes say, in libcmark's order, from which marks are numbered.
  private let footnotes: [Node]
  /// The footnotes whose marks have been read, in that order, by their places there.
  private var marked: [Int] = []
  /// Their numbers.
  private var numbers: [Int: Int] = [:]
  private var isInFootnote = false
  /// What looks like the mark of a footnote and is none.
  private var lostMarks: [String] = []
  private var codes: [String] = []

  init(room: Int, footnotesOf root: Node) {
    self.room = room
    var footnotes: [Node] = []
    var next = cmark_node_first_child(root)
    while let node = next {
      if cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION { footnotes.append(node) }
      next = cmark_node_next(node)
    }
    self.footnotes = footnotes
  }

  mutating func blocks(in parent: Node, depth: Int) -> [Prose.Block] {
    guard depth < Limits.proseDepth else {
      reportOfDepth()
      return []
    }
    var blocks: [Prose.Block] = []
    var next = cmark_node_first_child(parent)
    while let node = next {
      if let block = block(node, depth: depth) { blocks.append(block) }
      next = cmark_node_next(node)
    }
    return blocks
  }

  private mutating func block(_ node: Node, depth: Int) -> Prose.Block? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      let inlines = inlines(in: node, depth: depth)
      // A footnote that cites is no place for an item in full.
      if !isInFootnote, inlines.count == 1, case .citations(let references) = inlines[0], references.count == 1,
        references[0] == Prose.Reference(references[0].id)
      {
        return .embed(references[0].id)
      }
      return .paragraph(inlines)
    case CMARK_NODE_HEADING:
      return .heading(level: Int(cmark_node_get_heading_level(node)), inlines(in: node, depth: depth))
    case CMARK_NODE_BLOCK_QUOTE: return .quotation(blocks(in: node, depth: depth + 1))
    case CMARK_NODE_LIST:
      var items: [[Prose.Block]] = []
      var next = cmark_node_first_child(node)
      while let item = next {
        items.append(blocks(in: item, depth: depth + 1))
        next = cmark_node_next(item)
      }
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(
        start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, isTight: cmark_node_get_list_tight(node) != 0,
        items: items)
    case CMARK_NODE_CODE_BLOCK:
      let code = literal(node)
      if code.utf8.contains(UInt8(ascii: "^")) { codes.append(code) }
      return .code(code)
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    case CMARK_NODE_HTML_BLOCK:
      reportOfHTML(node)
      var text = literal(node)
      while text.hasSuffix("\n") { text.removeLast() }
      return .paragraph([.text(text)])
    default: return typeName(node) == "table" ? table(node, depth: depth) : nil
    }
  }

  private mutating func table(_ node: Node, depth: Int) -> Prose.Block {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    var alignments: [Prose.Table.Alignment?] = Array(repeating: nil, count: columns)
    if let signs = cmark_gfm_extensions_get_table_alignments(node) {
      for column in 0..<columns {
        switch signs[column] {
        case UInt8(ascii: "l"): alignments[column] = .left
        case UInt8(ascii: "c"): alignments[column] = .centre
        case UInt8(ascii: "r"): alignments[column] = .right
        default: break
        }
      }
    }
    var rows: [[[Prose.Inline]]] = []
    var nextRow = cmark_node_first_child(node)
    while let row = nextRow {
      var cells: [[Prose.Inline]] = []
      var nextCell = cmark_node_first_child(row)
      while let cell = nextCell {
        cells.append(inlines(in: cell, depth: depth + 1))
        nextCell = cmark_node_next(cell)
      }
      rows.append(cells)
      nextRow = cmark_node_next(row)
    }
    return .table(Prose.Table(columns: alignments, head: rows.first ?? [], rows: Array(rows.dropFirst())))
  }

  private mutating func inlines(in parent: Node, depth: Int) -> [Prose.Inline] {
    guard depth < Limits.proseDepth else {
      reportOfDepth()
      return []
    }
    var inlines: [Prose.Inline] = []
    var next = cmark_node_first_child(parent)
    while let node = next {
      if let inline = inline(node, depth: depth) { inlines.append(inline) }
      next = cmark_node_next(node)
    }
    let resolved = SoftBreaks.resolve(CitationSyntax.resolve(inlines))
    for case .text(let text) in resolved { lostMarks += Footnotes.marks(in: text) }
    return resolved
  }

  private mutating func inline(_ node: Node, depth: Int) -> Prose.Inline? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: return .text(literal(node))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code(literal(node))
    case CMARK_NODE_EMPH: return .emphasis(inlines(in: node, depth: depth + 1))
    case CMARK_NODE_STRONG: return .strong(inlines(in: node, depth: depth + 1))
    case CMARK_NODE_LINK:
      let url = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
      room -= url.utf8.count
      // A definition that is used often is told; until then no more of it is copied.
      guard room >= 0 else { return nil }
      if url.hasPrefix("@"), EntityID(String(url.dropFirst())).isWellFormed {
        return .reference(EntityID(String(url.dropFirst())), inlines(in: node, depth: depth + 1))
      }
      return .link(url: url, inlines(in: node, depth: depth + 1))
    case CMARK_NODE_IMAGE:
      // Pictures are attachments, which have an alternative text and stay in the dossier: its words stand for it here.
      return .emphasis(inlines(in: node, depth: depth + 1))
    case CMARK_NODE_HTML_INLINE:
      reportOfHTML(node)
      return .text(literal(node))
    case CMARK_NODE_FOOTNOTE_REFERENCE: return note(node)
    default: return nil
    }
  }

  /// The mark of a footnote.
  private mutating func note(_ node: Node) -> Prose.Inline? {
    guard let place = Int(literal(node)).map({ $0 - 1 }), footnotes.indices.contains(place) else { return nil }
    if let number = numbers[place] { return .note(number) }
    marked.append(place)
    numbers[place] = marked.count
    return .note(marked.count)
  }

  /// What the footnotes say whose marks have been read, and those that are marked in them.
  mutating func notes() -> [[Prose.Block]] {
    isInFootnote = true
    var notes: [[Prose.Block]] = []
    while notes.count < marked.count { notes.append(blocks(in: footnotes[marked[notes.count]], depth: 1)) }
    return notes
  }

  /// Marks without a footnote, and footnotes without a mark.
  func footnoteProblems(in source: String) -> [Prose.Problem] {
    var problems: [Prose.Problem] = []
    var told: Set<String> = []
    // What is escaped is meant as text.
    let escaped = Footnotes.escaped(in: source)
    for name in lostMarks where told.insert(Footnotes.key(name)).inserted && !escaped.contains(Footnotes.key(name)) {
      problems.append(
        Prose.Problem(
          code: .lostFootnote,
          message:
            "has the mark \(quoted("[^\(name)]")), and no footnote of that name: write one on a line of its own, "
            + quoted("[^\(name)]: …"), words: "[^\(name)]"))
    }
    let lines = Set(marked.map { Int(cmark_node_get_start_line(footnotes[$0])) })
    let coded = Set(codes.flatMap { Footnotes.definitions(in: $0).map(\.name) })
    for (name, line) in Footnotes.definitions(in: source)
    where !lines.contains(line) && !coded.contains(name) && told.insert(Footnotes.key(name)).inserted {
      problems.append(
        Prose.Problem(
          code: .unusedFootnote,
          message: "has the footnote \(quoted("[^\(name)]")), which nobody will see, since no mark leads to it: put "
            + "\(quoted("[^\(name)]")) where it belongs, or take it out", words: "[^\(name)]:"))
    }
    return problems
  }

  private func typeName(_ node: Node) -> String { cmark_node_get_type_string(node).map { String(cString: $0) } ?? "" }

  private func literal(_ node: Node) -> String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }

  private mutating func reportOfDepth() {
    if !toldOfDepth { problems.append(.depth) }
    toldOfDepth = true
  }

  private mutating func reportOfHTML(_ node: Node) {
    if !toldOfHTML {
      problems.append(
        Prose.Problem(
          code: .rawHTML, message: "has HTML in it, which is shown as it stands: use Markdown instead",
          words: literal(node).split(separator: "\n").first.map(String.init) ?? ""))
    }
    toldOfHTML = true
  }
}
