import CLibCmark
import DossierCore

/// A syntax tree of libcmark.
struct MarkdownDocument: ~Copyable {
  private let root: OpaquePointer

  /// The tree of the text; nil when memory is short.
  init?(_ source: String) {
    var source = source
    let parsed = source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let parsed else { return nil }
    root = parsed
  }

  deinit { cmark_node_free(root) }

  /// The blocks of the text; nil where its links are written out to more than may be.
  ///
  /// - Parameter room: How many bytes the addresses of its links may have together.
  func blocks(room: Int, problems: inout [Prose.Problem]) -> [Prose.Block]? {
    var reader = MarkdownReader(room: room)
    let blocks = reader.blocks(in: root, depth: 0)
    guard reader.room >= 0 else { return nil }
    problems += reader.problems
    return blocks
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

  init(room: Int) { self.room = room }

  mutating func blocks(in parent: Node, depth: Int) -> [Prose.Block] {
    guard depth < Limits.proseDepth else {
      tellOfDepth()
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
      if inlines.count == 1, case .citations(let references) = inlines[0], references.count == 1,
        references[0].locator == nil
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
    case CMARK_NODE_CODE_BLOCK: return .code(literal(node))
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    case CMARK_NODE_HTML_BLOCK:
      tellOfHTML()
      var text = literal(node)
      while text.hasSuffix("\n") { text.removeLast() }
      return .paragraph([.text(text)])
    default: return nil
    }
  }

  private mutating func inlines(in parent: Node, depth: Int) -> [Prose.Inline] {
    guard depth < Limits.proseDepth else {
      tellOfDepth()
      return []
    }
    var inlines: [Prose.Inline] = []
    var next = cmark_node_first_child(parent)
    while let node = next {
      if let inline = inline(node, depth: depth) { inlines.append(inline) }
      next = cmark_node_next(node)
    }
    return SoftBreaks.resolve(CitationSyntax.resolve(inlines))
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
      return .link(url: url, inlines(in: node, depth: depth + 1))
    case CMARK_NODE_IMAGE:
      // Pictures are attachments, which have an alternative text and stay in the dossier: its words stand for it here.
      return .emphasis(inlines(in: node, depth: depth + 1))
    case CMARK_NODE_HTML_INLINE:
      tellOfHTML()
      return .text(literal(node))
    default: return nil
    }
  }

  private func literal(_ node: Node) -> String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }

  private mutating func tellOfDepth() {
    if !toldOfDepth { problems.append(.depth) }
    toldOfDepth = true
  }

  private mutating func tellOfHTML() {
    if !toldOfHTML {
      problems.append(
        Prose.Problem(code: .rawHTML, message: "has HTML in it, which is shown as it stands: use Markdown instead"))
    }
    toldOfHTML = true
  }
}
