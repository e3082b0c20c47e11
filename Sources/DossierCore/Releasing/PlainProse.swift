extension Release {
  /// The words of a Markdown text without its markup, for formats that have none.
  ///
  /// Blocks are parted by an empty line, the items of a list begin with `- ` or their number, the rows of a table are lines
  /// with ` | ` between their cells, a link is followed by its address in parentheses, and footnotes stand at the end. A
  /// reference is the name or the first words of what it refers to, in brackets, and so is an item that stands in the text
  /// in full.
  ///
  /// - Parameter naming: What stands for an item in place of that, such as its short mark.
  public func plainText(of prose: Prose, naming: ((EntityID) -> String)? = nil) -> String {
    let text = PlainProse(release: self, naming: naming)
    let notes = prose.notes.enumerated().map { "[^\($0 + 1)] \(text.blocks($1))" }
    return ([text.blocks(prose.blocks)] + notes).joined(separator: "\n\n")
  }
}

/// Markdown in words alone.
private struct PlainProse {
  let release: Release
  let naming: ((EntityID) -> String)?

  func blocks(_ blocks: [Prose.Block]) -> String { blocks.map(text).joined(separator: "\n\n") }

  private func text(_ block: Prose.Block) -> String {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines): text(inlines)
    case .quotation(let blocks): self.blocks(blocks)
    case .code(let code): code
    case .rule: "* * *"
    case .table(let table):
      ([table.head] + table.rows).map { $0.map(text).joined(separator: " | ") }.joined(separator: "\n")
    case .embed(let id): "[\(words(for: id))]"
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
    case .reference(let id, let inlines): "\(text(inlines)) [\(words(for: id))]"
    case .mention(let id): release.kind(of: id) == nil ? "@\(id.text)" : "[\(words(for: id))]"
    case .note(let number): "[^\(number)]"
    case .softBreak: " "
    case .lineBreak: "\n"
    case .citations(let references):
      "["
        + references.map { reference in
          (reference.prefix.map { "\($0) " } ?? "") + words(for: reference.id)
            + (reference.locator.map { ", \($0)" } ?? "")
        }.joined(separator: "; ") + "]"
    }
  }

  /// The name or the first words of an item, without the stop at their end.
  private func words(for id: EntityID) -> String {
    naming?(id) ?? Joining.clause(Release.opening(of: release.shortLabel(of: id)))
  }
}
