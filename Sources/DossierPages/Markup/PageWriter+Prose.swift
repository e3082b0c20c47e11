import DossierCore
import DossierXML

/// Markdown text, from its syntax tree.
extension PageWriter {
  /// Writes a text; its headings go below `level - 1`, one step at a time.
  mutating func prose(_ prose: Prose, level: Int) {
    var deepest = level - 1
    let outer = footnotes
    footnotes = Footnotes(prose.notes)
    blocks(prose.blocks, level: level, deepest: &deepest)
    writeFootnotes()
    footnotes = outer
  }

  /// Writes a text that is a single paragraph without the paragraph, where it stands in a line of its own anyway.
  mutating func shortProse(_ prose: Prose, level: Int) {
    guard prose.blocks.count == 1, case .paragraph(let inlines)? = prose.blocks.first else {
      return self.prose(prose, level: level)
    }
    let outer = footnotes
    footnotes = Footnotes(prose.notes)
    self.inlines(inlines, beginSentence: true)
    writeFootnotes()
    footnotes = outer
  }

  mutating func blocks(_ blocks: [Prose.Block], level: Int, deepest: inout Int) {
    proseDepth += 1
    for block in blocks {
      if proseDepth == 1, isFull {
        // Footnotes stand in the file of their marks.
        writeFootnotes()
        breakIfFull()
      }
      switch block {
      case .paragraph(let inlines):
        literal("<p class=\"text\">")
        self.inlines(inlines, beginSentence: true)
        literal("</p>")
      case .heading(let depth, let inlines):
        deepest = min(level - 1 + depth, deepest + 1)
        openHeading(deepest)
        self.inlines(inlines, beginSentence: true)
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
      case .table(let table): self.table(table)
      case .rule: literal("<hr class=\"rule\"/>")
      case .embed(let id):
        // An item can end the file, and footnotes stand in that of their marks.
        writeFootnotes()
        embed(id, level: deepest + 1)
      }
      newline()
    }
    proseDepth -= 1
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
        self.inlines(inlines, beginSentence: true)
        blocks(Array(item.dropFirst()), level: level, deepest: &deepest)
      } else {
        blocks(item, level: level, deepest: &deepest)
      }
      close()
    }
    close()
    listDepth -= 1
  }

  /// Writes the parts of a line; what is mentioned at its beginning may begin a sentence.
  mutating func inlines(_ inlines: [Prose.Inline], beginSentence: Bool = false) {
    for (position, inline) in inlines.enumerated() {
      switch inline {
      case .text(let text): self.text(text, before: inlines[(position + 1)...])
      case .emphasis(let inlines): wrapped("em", inlines)
      case .strong(let inlines): wrapped("strong", inlines)
      case .code(let code): line("code", "code", code)
      case .link(let url, let inlines): proseLink(url, inlines)
      case .softBreak: if !isSaid(inlines[(position + 1)...].first, after: inlines[..<position]) { newline() }
      case .lineBreak: literal("<br/>")
      case .citations(let references): citations(references, after: inlines[..<position])
      case .mention(let id): mention(id, isFirst: beginSentence && position == 0)
      case .reference(let id, let inlines): itemLink(id, inlines)
      case .note(let number): footnote(number)
      }
    }
  }

  /// A text; where it ends with the words of a term that is referred to behind it, these are the link.
  private mutating func text(_ text: String, before rest: ArraySlice<Prose.Inline>) {
    guard !isInLink, case .citations(let references)? = rest.first(where: { $0 != .softBreak }),
      let id = Self.mention(references, in: book.release)?.id, let term = book.release.term(id),
      let words = TermMention.words(of: term.term, endingIn: text),
      let offset = book.release.offset(id, .term)
    else { return self.text(text) }
    self.text(String(text[..<words.startIndex]))
    link(to: book.layout.itemAddress(.term, offset).page, String(words))
    mark(behind: .term, offset)
  }

  /// Whether an inline is the mention of a term whose words, right before it, are the link.
  private func isSaid(_ inline: Prose.Inline?, after words: ArraySlice<Prose.Inline>) -> Bool {
    guard case .citations(let references)? = inline, let id = Self.mention(references, in: book.release)?.id,
      let term = book.release.term(id), case .text(let text)? = words.last(where: { $0 != .softBreak })
    else { return false }
    return TermMention.words(of: term.term, endingIn: text) != nil
  }

  /// The term, where a term and nothing else is referred to.
  private static func mention(_ references: [Prose.Reference], in release: Release) -> Prose.Reference? {
    guard references.count == 1, references[0] == Prose.Reference(references[0].id),
      release.kind(of: references[0].id) == .term
    else {
      return nil
    }
    return references[0]
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
    linked(inlines)
  }

  /// Words that lead to an item.
  private mutating func itemLink(_ id: EntityID, _ inlines: [Prose.Inline]) {
    guard let kind = book.release.kind(of: id), let offset = book.release.offset(id, kind), !isInLink else {
      return self.inlines(inlines)
    }
    open("a")
    attribute("href", book.layout.itemAddress(kind, offset).page)
    linked(inlines)
    mark(behind: kind, offset)
  }

  /// The words of the link that has just begun, its end, and the marks of footnotes among them.
  private mutating func linked(_ inlines: [Prose.Inline]) {
    isInLink = true
    self.inlines(inlines)
    isInLink = false
    close()
    for number in footnotes.takePending() { footnote(number) }
  }

  /// An item in running text, by its kind and number or by its name; a word that names none as it stands.
  private mutating func mention(_ id: EntityID, isFirst: Bool) {
    guard let kind = book.release.kind(of: id), let offset = book.release.offset(id, kind) else {
      return text("@\(id.text)")
    }
    let itemAddress = book.layout.itemAddress(kind, offset)
    if kind == .party || kind == .term {
      if isInLink { return isolated(itemAddress.label) }
      return link(kind, offset)
    }
    let phrase = words.inSentence(kind)
    let begins = isFirst || Joining.endsSentence(xml.tail(Limits.bracketed).map { xml.bytes[$0] }.trimmed.span)
    if !isInLink { beginLink(itemAddress) }
    text("\(begins ? phrase.sentence : phrase.before)\(book.layout.number(kind, offset))\(phrase.after)")
    guard !isInLink else { return }
    literal("</a>")
    mark(behind: kind, offset)
  }

  /// References from inside a text, in brackets but for numbers alone; nothing for a term whose words, which stand right before it, are the link.
  private mutating func citations(_ references: [Prose.Reference], after before: ArraySlice<Prose.Inline>) {
    if let id = Self.mention(references, in: book.release)?.id, let term = book.release.term(id) {
      if isSaid(.citations(references), after: before) { return }
      let text = TermMention.text(before: before, atLeast: 8 * term.term.utf8.count)
      if TermMention.words(of: term.term, endingIn: text) != nil, let offset = book.release.offset(id, .term) {
        self.text("[")
        kindLink(.term, offset)
        return self.text("]")
      }
    }
    let areNumbers = references.allSatisfy(\.isNumber)
    if !areNumbers { text("[") }
    for (position, reference) in references.enumerated() {
      if position > 0 { text(words.semicolon) }
      if let prefix = reference.prefix {
        isolated(prefix)
        text(" ")
      }
      if reference.isNumber, let kind = book.release.kind(of: reference.id), kind != .party, kind != .term,
        let offset = book.release.offset(reference.id, kind)
      {
        if isInLink { text(String(book.layout.number(kind, offset))) } else { numberLink(kind, offset) }
        if let locator = reference.locator { aside(Typesetting.locator(locator)) }
      } else if isInLink {
        inLink(reference.id)
        if let locator = reference.locator { aside(Typesetting.locator(locator)) }
      } else if book.release.kind(of: reference.id) == .source {
        citation(reference.id, locator: reference.locator)
      } else {
        link(reference.id)
        if let locator = reference.locator { aside(Typesetting.locator(locator)) }
      }
    }
    if !areNumbers { text("]") }
  }

  /// The name of an item inside a link of the text's own.
  private mutating func inLink(_ id: EntityID) {
    guard let kind = book.release.kind(of: id), kind != .reaction, let offset = book.release.offset(id, kind) else {
      return isolated(book.release.shortLabel(of: id, in: words.quotation))
    }
    label(of: book.layout.itemAddress(kind, offset), isComposed: kind == .quote)
  }

  /// Whether what a text shows has its home in a section of this page, and has not been shown there before.
  private mutating func isHome(_ host: Homes.Host?, of id: EntityID) -> Bool {
    guard page.chapter == .sections, case .section(let section)? = host, page.items.contains(section)
    else { return false }
    return shownGuests.insert(id).inserted
  }

  /// An item in full where the text wants it; a link to it inside what is itself shown so.
  mutating func embed(_ id: EntityID, level: Int) {
    if isEmbedded {
      open("p", "text")
      link(id)
      return close()
    }
    guard let kind = book.release.kind(of: id), let offset = book.release.offset(id, kind) else { return }
    // A section shows a quote in full where that has its home, once, and else how it begins; so it is with pictures.
    if kind == .quote, page.chapter == .sections {
      if isHome(book.layout.homes.ofQuotes[offset], of: id) { return item(kind, offset, level: level) }
      breakIfFull()
      return opening(of: offset, hasSpeaker: true)
    }
    if kind == .attachment {
      return figure(id, isHome: isHome(book.layout.homes.ofPictures[offset], of: id))
    }
    isEmbedded = true
    // A quote is set off from the text by itself.
    open("div", kind == .quote ? "shown" : "embedded")
    item(kind, offset, level: level)
    close()
    newline()
    isEmbedded = false
  }
}

extension [UInt8] {
  /// Without the white space at the end.
  fileprivate var trimmed: ArraySlice<UInt8> {
    self[..<(lastIndex { $0 != 0x20 && $0 != 0x0A }.map { $0 + 1 } ?? startIndex)]
  }
}
