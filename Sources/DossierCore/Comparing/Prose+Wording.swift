extension Prose {
  /// The words alone, without markup and references, blocks with a space between them: what a reader would call the
  /// wording.
  var wording: String { allBlocks.map(\.wording).filter { !$0.isEmpty }.joined(separator: " ") }
}

extension Prose.Block {
  fileprivate var wording: String {
    switch self {
    case .paragraph(let inlines), .heading(_, let inlines): Prose.Inline.wording(of: inlines)
    case .list(_, _, let items): items.joined().map(\.wording).joined(separator: " ")
    case .quotation(let blocks): blocks.map(\.wording).joined(separator: " ")
    case .table: lines.map(Prose.Inline.wording).filter { !$0.isEmpty }.joined(separator: " ")
    case .code(let code): code
    case .rule: ""
    // What leads to it would run into the next sentence.
    case .embed: "[…]"
    }
  }
}

extension Prose.Inline {
  /// The words of a line. The space before a reference goes with it.
  fileprivate static func wording(of inlines: [Prose.Inline]) -> String {
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let words), .code(let words): text += words
      case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines), .reference(_, let inlines):
        text += wording(of: inlines)
      case .mention(let id): text += "@" + id.text
      case .note: break
      case .softBreak, .lineBreak: text += " "
      case .citations: if text.last == " " { text.removeLast() }
      }
    }
    return text
  }
}
