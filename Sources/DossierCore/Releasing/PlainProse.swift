extension Release {
  /// The words of a Markdown text without its markup, for formats that have none.
  ///
  /// Blocks are parted by an empty line, the items of a list begin with `- ` or their number, a link is followed by its
  /// address in parentheses. A reference is the id of what it refers to, in brackets, as the tables and JSON have it; an
  /// item that stands in the text in full is its short label.
  public func plainText(of prose: Prose) -> String { blocks(prose.blocks) }

  private func blocks(_ blocks: [Prose.Block]) -> String { blocks.map(text).joined(separator: "\n\n") }

  private func text(_ block: Prose.Block) -> String {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines): text(inlines)
    case .quotation(let blocks): self.blocks(blocks)
    case .code(let code): code
    case .rule: "* * *"
    case .embed(let id): "[\(shortLabel(of: id))]"
    case .list(let start, _, let items):
      items.enumerated().map { offset, item in
        (start.map { "\($0 + offset). " } ?? "- ") + blocks(item)
      }.joined(separator: "\n")
    }
  }

  private func text(_ inlines: [Prose.Inline]) -> String { inlines.map(text).joined() }

  private func text(_ inline: Prose.Inline) -> String {
    switch inline {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines): text(inlines)
    case .link(let url, let inlines):
      text(inlines) == url ? url : "\(text(inlines)) (\(url))"
    case .softBreak: " "
    case .lineBreak: "\n"
    case .citations(let references):
      "["
        + references.map { $0.id.text + ($0.locator.map { ", \($0)" } ?? "") }.joined(separator: "; ") + "]"
    }
  }
}
