import DossierCore

/// Writes prose as plain text: paragraphs and lists with their indentation, links with their addresses, marks for
/// references, items in full where they are embedded.
struct ProseWriter {
  let desk: Desk
  /// Whether the prose belongs to an item that is embedded itself: what it embeds in turn is only named.
  var isEmbedded = false
  /// What stands before each block: the mark of a text that is stricter than what is not marked.
  var mark: String?

  /// Writes blocks from the place where the page stands, whose indentation they keep.
  ///
  /// - Parameter isTight: Whether they are an item of a list without blank lines.
  func write(_ blocks: [Prose.Block], isTight: Bool = false, into page: inout Page) {
    let indentation = page.indentation
    for (position, block) in blocks.enumerated() {
      if position > 0 { beginBlock(indentation, isSpaced: !isTight, into: &page) }
      write(block, indentation, into: &page)
    }
    if blocks.count > 1, !isTight { page.blankLineAfter() }
    if blocks.last?.standsAlone == true { page.endBlock() }
  }

  private func beginBlock(_ indentation: Int, isSpaced: Bool, into page: inout Page) {
    page.breakLine(indentation: indentation)
    if isSpaced { page.blankLine() }
  }

  private func write(_ block: Prose.Block, _ indentation: Int, into page: inout Page) {
    if let mark, block.bearsMark { page.append(mark) }
    switch block {
    case .paragraph(let inlines): write(inlines, into: &page)
    case .heading(_, let inlines): page.append(delimiter: "**") { write(inlines, into: &$0) }
    case .list(let start, let isTight, let items): write(items, from: start, isTight, indentation, into: &page)
    case .quotation(let blocks):
      page.beginQuotation(indentation: indentation)
      write(blocks, into: &page)
    case .code(let text):
      page.append(codeBlock: text.hasSuffix("\n") ? String(text.dropLast()) : text, indentation: indentation)
    case .rule: break
    case .embed(let id): EmbedWriter(desk: desk, isEmbedded: isEmbedded).write(id, indentation, into: &page)
    }
  }

  private func write(
    _ items: [[Prose.Block]], from start: Int?, _ isTight: Bool, _ indentation: Int, into page: inout Page
  ) {
    for (position, item) in items.enumerated() {
      if position > 0 || page.isLineBegun { beginBlock(indentation, isSpaced: position > 0 && !isTight, into: &page) }
      page.append(markup: start.map { "\($0 + position). " } ?? "- ")
      page.hang()
      // The items of a list bear its mark, each at its beginning.
      write(item, isTight: isTight, into: &page)
    }
  }
}

extension Prose.Block {
  /// Whether nothing can follow it in the same line.
  fileprivate var standsAlone: Bool {
    switch self {
    case .paragraph, .heading, .rule: false
    case .list, .quotation, .code, .embed: true
    }
  }

  /// Whether a mark stands at the beginning of it: lists and quotations have it at that of what is in them.
  fileprivate var bearsMark: Bool {
    switch self {
    case .paragraph, .heading, .embed, .code: true
    case .list, .quotation, .rule: false
    }
  }
}

// MARK: - Inside a line

extension ProseWriter {
  private func write(_ inlines: [Prose.Inline], into page: inout Page) {
    for (position, inline) in inlines.enumerated() {
      switch inline {
      case .text(let text): page.append(text)
      case .code(let text): page.append(code: text)
      case .emphasis(let inner): page.append(delimiter: "*") { write(inner, into: &$0) }
      case .strong(let inner): page.append(delimiter: "**") { write(inner, into: &$0) }
      case .softBreak: page.append(byte: UInt8(ascii: " "))
      case .lineBreak: page.breakParagraphLine()
      case .link(let url, let inner):
        if inner == [.text(url)] || inner.isEmpty {
          page.append(address: url)
        } else {
          page.append(address: url) { write(inner, into: &$0) }
        }
      case .citations(let references):
        write(references, after: inlines[..<position], into: &page)
      }
    }
  }

  /// Writes references: `[claim 3; 2, p. 4]`, and `[glossary]` behind the word that it explains.
  private func write(_ references: [Prose.Reference], after words: ArraySlice<Prose.Inline>, into page: inout Page) {
    page.beginMarks()
    for (position, reference) in references.enumerated() {
      if position > 0 { page.append(joining: desk.semicolon) }
      if let term = desk.whole.term(reference.id),
        TermMention.words(
          of: term.term, endingIn: TermMention.text(before: words, atLeast: 8 * term.term.utf8.count)) != nil
      {
        page.append(desk.label("glossary"), linkingTo: reference.id)
      } else {
        desk.marks.writeBracketed(reference.id, into: &page)
      }
      if let locator = reference.locator { page.append(locator: locator, after: desk.comma) }
    }
    page.endMarks()
  }
}
