import DossierCore

/// Writes prose as plain text: paragraphs and lists with their indentation, links with their addresses, marks for
/// references, items in full where they are embedded.
struct ProseWriter {
  let desk: Desk
  /// Whether the prose belongs to an item that is embedded itself: what it embeds in turn is only named.
  var isEmbedded = false

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
  }

  private func beginBlock(_ indentation: Int, isSpaced: Bool, into page: inout Page) {
    page.breakLine(indentation: indentation)
    if isSpaced { page.blankLine() }
  }

  private func write(_ block: Prose.Block, _ indentation: Int, into page: inout Page) {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines): write(inlines, into: &page)
    case .list(let start, let isTight, let items): write(items, from: start, isTight, indentation, into: &page)
    case .quotation(let blocks):
      page.breakLine(indentation: indentation + 4)
      write(blocks, into: &page)
    case .code(let text):
      page.breakLine(indentation: indentation + 4)
      page.append(verbatim: text.hasSuffix("\n") ? String(text.dropLast()) : text)
    case .rule: break
    case .embed(let id): EmbedWriter(desk: desk, isEmbedded: isEmbedded).write(id, indentation, into: &page)
    }
  }

  private func write(
    _ items: [[Prose.Block]], from start: Int?, _ isTight: Bool, _ indentation: Int, into page: inout Page
  ) {
    for (position, item) in items.enumerated() {
      if position > 0 || page.isLineBegun { beginBlock(indentation, isSpaced: position > 0 && !isTight, into: &page) }
      page.append(start.map { "\($0 + position). " } ?? "- ")
      page.hang()
      write(item, isTight: isTight, into: &page)
    }
  }
}

// MARK: - Inside a line

extension ProseWriter {
  private func write(_ inlines: [Prose.Inline], into page: inout Page) {
    for (position, inline) in inlines.enumerated() {
      switch inline {
      case .text(let text), .code(let text): page.append(text)
      case .emphasis(let inner), .strong(let inner): write(inner, into: &page)
      case .softBreak: page.append(" ")
      case .lineBreak: page.breakLine(indentation: page.indentation)
      case .link(let url, let inner):
        if inner == [.text(url)] || inner.isEmpty {
          page.append(url)
        } else {
          write(inner, into: &page)
          page.append(" (\(desk.isolated(url)))")
        }
      case .citations(let references):
        page.append(marks(references, after: position > 0 ? inlines[position - 1] : nil))
      }
    }
  }

  /// What references are shown as: `[claim 3; 2, p. 4]`.
  private func marks(_ references: [Prose.Reference], after last: Prose.Inline?) -> String {
    let texts = references.map { reference in
      var text = desk.marks.bracketed(reference.id)
      if let term = desk.release.term(reference.id), case .text(let words)? = last, Self.ends(words, with: term.term) {
        text = desk.label("glossary")
      }
      return reference.locator.map { text + desk.comma + desk.isolated($0) } ?? text
    }
    return "[\(texts.joined(separator: desk.semicolon))]"
  }

  /// Whether a text ends with a word that need not be said again.
  private static func ends(_ text: String, with word: String) -> Bool {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return text.lowercased().hasSuffix(word.lowercased())
  }
}
