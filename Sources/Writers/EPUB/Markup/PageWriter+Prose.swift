import DossierCore

/// Markdown text, from its syntax tree.
extension PageWriter {
  /// Writes a text; its headings go below `level - 1`, one step at a time.
  mutating func prose(_ prose: Prose, level: Int) {
    var deepest = level - 1
    blocks(prose.blocks, level: level, deepest: &deepest)
  }

  /// Writes a text that is a single paragraph without the paragraph, where it stands in a line of its own anyway.
  mutating func shortProse(_ prose: Prose, level: Int) {
    if prose.blocks.count == 1, case .paragraph(let inlines)? = prose.blocks.first { return self.inlines(inlines) }
    self.prose(prose, level: level)
  }

  private mutating func blocks(_ blocks: [Prose.Block], level: Int, deepest: inout Int) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines):
        literal("<p class=\"text\">")
        self.inlines(inlines)
        literal("</p>")
      case .heading(let depth, let inlines):
        deepest = min(level - 1 + depth, deepest + 1)
        openHeading(deepest)
        self.inlines(inlines)
        close()
      case .list(let start, let isTight, let items):
        list(start: start, isTight: isTight, items, level: level, deepest: &deepest)
      case .quotation(let blocks):
        open("blockquote", "quotation")
        self.blocks(blocks, level: level, deepest: &deepest)
        close()
      case .code(let code):
        open("pre", "code")
        line("code", nil, code)
        close()
      case .rule: literal("<hr class=\"rule\"/>")
      case .embed(let id): embed(id, level: deepest + 1)
      }
      newline()
    }
  }

  private mutating func list(
    start: Int?, isTight: Bool, _ items: [[Prose.Block]], level: Int, deepest: inout Int
  ) {
    listDepth += 1
    // Deep lists would have no room on a small screen.
    open(start == nil ? "ul" : "ol", listDepth > 2 ? "deep-list" : "list")
    if let start, start != 1 { attribute("start", String(start)) }
    for item in items {
      open("li", "item")
      if isTight, case .paragraph(let inlines)? = item.first {
        self.inlines(inlines)
        blocks(Array(item.dropFirst()), level: level, deepest: &deepest)
      } else {
        blocks(item, level: level, deepest: &deepest)
      }
      close()
    }
    close()
    listDepth -= 1
  }

  private mutating func inlines(_ inlines: [Prose.Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): self.text(text)
      case .emphasis(let inlines): wrapped("em", inlines)
      case .strong(let inlines): wrapped("strong", inlines)
      case .code(let code): line("code", "code", code)
      case .link(let url, let inlines): proseLink(url, inlines)
      case .softBreak: newline()
      case .lineBreak: literal("<br/>")
      case .citations(let references): citations(references)
      }
    }
  }

  private mutating func wrapped(_ tag: StaticString, _ inlines: [Prose.Inline]) {
    open(tag)
    self.inlines(inlines)
    close()
  }

  private mutating func proseLink(_ url: String, _ inlines: [Prose.Inline]) {
    guard let address = Hyperlink.address(url) else {
      self.inlines(inlines)
      return text(" (\(url))")
    }
    open("a")
    attribute("href", address)
    isInLink = true
    self.inlines(inlines)
    isInLink = false
    close()
  }

  /// References from inside a text: a term stands in the sentence as a word, anything else in brackets behind it.
  private mutating func citations(_ references: [Prose.Reference]) {
    let isWord = references.count == 1 && book.release.kind(of: references[0].id) == .term
    if !isWord { text("[") }
    for (position, reference) in references.enumerated() {
      if position > 0 { text(words.semicolon) }
      if isInLink {
        isolated(book.release.shortLabel(of: reference.id, in: words.quotation))
        if let locator = reference.locator { aside(locator) }
      } else if book.release.kind(of: reference.id) == .source {
        citation(reference.id, locator: reference.locator, as: .title)
      } else {
        shortLink(reference.id)
        if let locator = reference.locator { aside(locator) }
      }
    }
    if !isWord { text("]") }
  }

  /// An item in full where the text wants it; a link to it inside what is itself shown so.
  mutating func embed(_ id: EntityID, level: Int) {
    if isEmbedded {
      open("p", "text")
      link(id)
      return close()
    }
    guard let kind = book.release.kind(of: id), let offset = book.release.offset(id, kind) else { return }
    isEmbedded = true
    // A quote is set off from the text by itself.
    open("div", kind == .quote ? "shown" : "embedded")
    item(kind, offset, level: level)
    close()
    newline()
    isEmbedded = false
  }
}
