import DossierCore
import DossierTemplating

/// Writes prose as plain text: paragraphs and lists with their indentation, links with their addresses, marks for
/// references, items in full where they are embedded.
struct ProseWriter {
  let briefing: BriefingContext
  /// Whether items are referred to by marks; a text for the news has none.
  var hasMarks = true
  /// What stands before each block: the mark of a text that is stricter than what is not marked.
  var mark: String?

  /// Writes a text from the place where the page stands, whose indentation it keeps, and its footnotes below it.
  func write(_ prose: Prose, into page: inout Page) {
    let outer = page.notes
    let indentation = page.indentation
    page.notes = NoteLog()
    write(prose.blocks, isTight: false, into: &page)
    writeNotes(prose.notes, indentation, into: &page)
    page.notes = outer
  }

  /// Writes blocks.
  ///
  /// - Parameter isTight: Whether they are an item of a list without blank lines.
  private func write(_ blocks: [Prose.Block], isTight: Bool, into page: inout Page) {
    let indentation = page.indentation
    for (position, block) in blocks.enumerated() {
      if position > 0 { beginBlock(indentation, isSpaced: !isTight, into: &page) }
      write(block, indentation, into: &page)
    }
    if blocks.count > 1, !isTight { page.blankLineAfter() }
    if blocks.last?.standsAlone == true { page.endBlock(indentation: indentation) }
  }

  /// Writes the footnotes of a text that are marked in it, and those that are marked in these.
  private func writeNotes(_ notes: [[Prose.Block]], _ indentation: Int, into page: inout Page) {
    var position = 0
    while position < page.notes.marked.count {
      let note = page.notes.marked[position]
      let number = page.number(ofNote: note)
      beginBlock(indentation, isSpaced: true, into: &page)
      page.beginNote(number, briefing.note(number))
      write(notes[note - 1], isTight: false, into: &page)
      position += 1
    }
    guard position > 0 else { return }
    page.blankLineAfter()
    page.endBlock(indentation: indentation)
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
      write(blocks, isTight: false, into: &page)
    case .code(let text):
      page.append(codeBlock: text.hasSuffix("\n") ? String(text.dropLast()) : text, indentation: indentation)
    case .rule: break
    case .table(let table):
      if page.isLineBegun { beginBlock(indentation, isSpaced: true, into: &page) }
      write(table, into: &page)
    case .embed(let id): EmbedWriter(briefing: briefing, hasMarks: hasMarks).write(id, indentation, into: &page)
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
    case .list, .quotation, .code, .table, .embed: true
    }
  }

  /// Whether a mark stands at the beginning of it: lists and quotations have it at that of what is in them.
  fileprivate var bearsMark: Bool {
    switch self {
    case .paragraph, .heading, .embed, .code, .table: true
    case .list, .quotation, .rule: false
    }
  }
}

// MARK: - Inside a line

extension ProseWriter {
  /// Writes the parts of a line.
  func write(_ inlines: [Prose.Inline], into page: inout Page) {
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
      case .citations(let references) where !hasMarks && !references.allSatisfy(\.isNumber):
        if !references.isEmpty { page.dropSpace() }
      case .citations(let references):
        write(references, after: inlines[..<position], into: &page)
      case .mention(let id): write(mention: id, after: inlines[..<position], into: &page)
      case .reference(let id, let inner):
        if !hasMarks {
          write(inner, into: &page)
          continue
        }
        page.append(briefing.marks.mark(id), behindWordsLinkingTo: id.text) { write(inner, into: &$0) }
      case .note(let note):
        let number = page.number(ofNote: note)
        page.append(note: number, briefing.note(number))
      }
    }
  }

  /// Writes an item by its kind and number; a word that names none as it stands.
  private func write(mention id: EntityID, after words: ArraySlice<Prose.Inline>, into page: inout Page) {
    guard let name = briefing.marks.mention(id) else { return page.append("@\(id.text)") }
    let before = TermMention.text(before: words, atLeast: 100).drop { $0 == " " }
    let isFirst =
      before.isEmpty
      ? !page.isLineBegun || page.isInCell && page.ends(with: "| ")
      : Joining.endsSentence(Self.trimmed(before).utf8.span)
    page.append(isFirst ? briefing.sentence(name) : name, linkingTo: id.text)
  }

  /// Writes references: `[see claim 3; 2, p. 4]`, `[glossary]` behind the word that it explains, and a number alone without
  /// brackets.
  private func write(_ references: [Prose.Reference], after words: ArraySlice<Prose.Inline>, into page: inout Page) {
    let areNumbers = references.allSatisfy(\.isNumber)
    if !areNumbers { page.beginMarks() }
    for (position, reference) in references.enumerated() {
      if position > 0 { page.append(joining: briefing.semicolon) }
      if let prefix = reference.prefix { page.append(Isolation.isolated(prefix, in: page.direction) + " ") }
      if reference.isNumber {
        briefing.marks.writeNumber(reference.id, into: &page)
      } else if let term = briefing.whole.term(reference.id),
        TermMention.words(
          of: term.term, endingIn: TermMention.text(before: words, atLeast: 8 * term.term.utf8.count)) != nil
      {
        page.append(briefing.label("glossary"), linkingTo: reference.id.text)
      } else {
        briefing.marks.write(reference.id, into: &page)
      }
      if let locator = reference.locator { page.append(locator: locator, after: briefing.comma) }
    }
    if !areNumbers { page.endMarks() }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
