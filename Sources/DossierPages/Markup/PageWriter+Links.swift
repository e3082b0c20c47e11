import DossierCore
import DossierXML

/// Links to items, sources, topics and the world outside.
extension PageWriter {
  /// A link to an item: by its name where that is short and tells who or what it is, else by its mark.
  mutating func link(_ id: EntityID, _ kind: EntityKind) {
    guard let offset = book.release.offset(id, kind) else { return text(id.text) }
    link(kind, offset)
  }

  mutating func link(_ kind: EntityKind, _ offset: Int) {
    switch kind {
    case .party, .term: nameLink(kind, offset)
    case .section, .source, .event, .claim, .quote, .reaction, .question, .assessment, .attachment:
      markLink(kind, offset)
    }
  }

  /// A link to an item of whatever kind.
  mutating func link(_ id: EntityID) {
    guard let kind = book.release.kind(of: id) else { return text(id.text) }
    link(id, kind)
  }

  /// A link to an item, under the name that the book has for it.
  mutating func nameLink(_ kind: EntityKind, _ offset: Int) {
    let itemAddress = book.layout.itemAddress(kind, offset)
    beginLink(itemAddress)
    // The labels of these are made of a name and of words of the book, so that they run as the book does.
    label(of: itemAddress, isComposed: kind == .quote || kind == .reaction)
    literal("</a>")
    mark(behind: kind, offset)
  }

  /// A link to an item by its mark, `C5`; what it is called in full is there for those who hear the book.
  ///
  /// - Parameter isNarrow: Whether it stands where there may be no room for it in a line.
  mutating func markLink(_ kind: EntityKind, _ offset: Int, role: StaticString? = nil, isNarrow: Bool = false) {
    beginMarkLink(kind, offset, role: role, class: isNarrow ? "over-mark" : "mark")
    shortMark(kind, offset, isNarrow: isNarrow)
    xml.close()
    mark(behind: kind, offset)
  }

  /// The mark of an item, which leads to it, and what it is called; the name alone of what has no mark.
  mutating func named(_ kind: EntityKind, _ offset: Int) {
    link(kind, offset)
    switch kind {
    case .party, .term: break
    case .section, .source, .event, .claim, .quote, .reaction, .question, .assessment, .attachment:
      text(" ")
      label(of: book.layout.itemAddress(kind, offset), isComposed: kind == .quote || kind == .reaction)
    }
  }

  mutating func named(_ id: EntityID) {
    if let (kind, offset) = book.release.place(of: id) { named(kind, offset) }
  }

  private mutating func beginMarkLink(
    _ kind: EntityKind, _ offset: Int, role: StaticString?, class: StaticString = "mark"
  ) {
    let itemAddress = book.layout.itemAddress(kind, offset)
    xml.open("a")
    xml.attribute("class", literal: `class`)
    if let role { xml.attribute("role", literal: role) }
    xml.attribute("href", itemAddress.page)
    attribute("aria-label", words.marks.name(kind, book.layout.number(kind, offset), itemAddress.label))
  }

  /// The mark of an item, `C5`; a narrow one is divided before its number, where it must be.
  mutating func shortMark(_ kind: EntityKind, _ offset: Int, isNarrow: Bool = false) {
    let mark = words.marks.mark(kind, book.layout.number(kind, offset))
    guard isNarrow, let number = mark.firstIndex(where: \.isNumber) else { return text(mark) }
    text(String(mark[..<number]))
    literal("<wbr/>")
    text(String(mark[number...]))
  }

  /// A link inside the book.
  mutating func link(to address: String, _ label: String) {
    xml.open("a")
    attribute("href", address)
    isolated(label)
    xml.close()
  }

  /// The beginning of a link to an item.
  ///
  /// Links are most of a book: their markup is written as it stands, since addresses in the book are names of files and
  /// ids, which need no escape.
  mutating func beginLink(_ itemAddress: ItemAddress) {
    literal("<a href=\"")
    text(itemAddress.page)
    literal("\">")
  }

  /// A link to an item by its number alone.
  mutating func numberLink(_ kind: EntityKind, _ offset: Int) {
    beginMarkLink(kind, offset, role: nil)
    text(String(book.layout.number(kind, offset)))
    xml.close()
  }

  /// A link to an item by its kind and number: `Reaction 4`.
  mutating func kindLink(_ kind: EntityKind, _ offset: Int) {
    beginLink(book.layout.itemAddress(kind, offset))
    numbered(kind, offset)
    literal("</a>")
    mark(behind: kind, offset)
  }

  /// The kind and number of an item.
  mutating func numbered(_ kind: EntityKind, _ offset: Int) {
    let phrase = words.numbered(kind)
    if book.foreignLanguage != nil {
      return text("\(phrase.before)\(book.layout.number(kind, offset))\(phrase.after)")
    }
    text(phrase.before)
    text(String(book.layout.number(kind, offset)))
    text(phrase.after)
  }

  /// Which source, by its mark, where in it, and what for.
  mutating func citation(_ source: EntityID, locator: String? = nil, role: CitationRole? = nil) {
    guard let offset = book.release.offset(source, .source) else { return text(source.text) }
    markLink(.source, offset, role: "doc-biblioref")
    if let locator { aside(Typesetting.locator(locator)) }
    if let role, role != .standard { text(" (\(words.citationRole[role]))") }
  }

  /// The sources that an item cites; places in one source that follow each other stand together.
  mutating func citations(_ citations: [Citation]) {
    let merged = merged(citations)
    fact(.citations, each: merged, separator: words.semicolon) {
      $0.citation($1.source, locator: $1.locator, role: $1.role)
    }
  }

  /// The sources that stand behind a sentence, in brackets.
  mutating func bracketed(_ citations: [Citation]) {
    if citations.isEmpty { return }
    text(" [")
    for (position, citation) in merged(citations).enumerated() {
      if position > 0 { join(words.semicolon) }
      self.citation(citation.source, locator: citation.locator, role: citation.role)
    }
    text("]")
  }

  private func merged(_ citations: [Citation]) -> [Citation] {
    var merged: [Citation] = []
    for citation in citations {
      if let last = merged.last, last.source == citation.source, last.role == citation.role {
        let locators = [last.locator, citation.locator].compactMap { $0 }
        merged[merged.count - 1].locator = locators.isEmpty ? nil : Joining.list(locators, separator: words.semicolon)
      } else {
        merged.append(citation)
      }
    }
    return merged
  }

  mutating func topicLink(_ tag: String) {
    guard let address = book.layout.address(ofTopic: tag) else { return text(tag) }
    link(to: address, tag)
  }

  /// A link out of the book; text alone where the address is none that is safe to follow.
  mutating func externalLink(_ url: String, _ label: String? = nil) {
    guard let address = Hyperlink.address(url) else {
      if let label { text("\(label) ") }
      return text(url)
    }
    xml.open("a")
    attribute("href", address)
    text(label ?? url)
    xml.close()
  }

  /// What links to an item say; its direction must not act on what stands around it.
  mutating func label(of itemAddress: ItemAddress, isComposed: Bool = false) {
    let isPlain = !itemAddress.mayTurn && book.direction == .leftToRight
    if isPlain { return wording(of: itemAddress) }
    xml.open("bdi")
    if isComposed { attribute("dir", book.direction.rawValue) }
    wording(of: itemAddress)
    xml.close()
    // For reading systems that do not know the element: a mark of the book's own direction.
    literal(book.direction == .leftToRight ? "\u{200E}" : "\u{200F}")
  }

  /// The words of a label, those of another language in an element that says so.
  mutating func wording(of itemAddress: ItemAddress) {
    guard let run = itemAddress.foreign else { return text(itemAddress.label) }
    let bytes = itemAddress.label.utf8
    text(String(decoding: bytes.prefix(run.start), as: UTF8.self))
    let foreign = String(decoding: bytes.dropFirst(run.start), as: UTF8.self)
    xml.open("span")
    language(run.language, of: foreign)
    text(foreign)
    xml.close()
  }

  /// A text inside a line whose direction must not act on what stands around it.
  mutating func isolated(_ text: String) { label(of: ItemAddress(page: "", label: text)) }

  /// Words of the dossier that go on in a sentence of the book, after a comma.
  mutating func aside(_ text: String) {
    join(words.comma)
    isolated(text)
  }

  /// Words of the book that go on behind what stands before them, such as a comma: joined by how that ends.
  mutating func join(_ words: String) {
    // Most texts end in a letter or a digit, and behind those nothing is too much.
    guard Joining.looksBack(words), xml.lastCharacter.map({ !$0.isLetterOrDigit }) ?? true else { return text(words) }
    let tail = ending
    let end = tail.map { xml.bytes[$0] }
    let seam = Joining.seam(of: end.span, and: words.utf8.span)
    if let stop = seam.loses { xml.takeBack(tail[stop.lowerBound]..<tail[stop.upperBound - 1] + 1) }
    text(String(decoding: words.utf8.dropFirst(seam.skips), as: UTF8.self))
  }

  /// The places of the last characters, as far back as it matters how they end: behind a bracket that is as far as where it
  /// may begin, and links stand between, whose markup is long.
  private var ending: [Int] {
    let last = xml.tail(16)
    let isBracketed = last.contains { xml.bytes[$0] == UInt8(ascii: ")") || xml.bytes[$0] == UInt8(ascii: "]") }
    return isBracketed ? xml.tail(Limits.bracketed) : last
  }

  /// A date in words, and as programs read it.
  mutating func date(_ date: EDTFDate) {
    if let known = dates[date.text] { return fragment(known) }
    let markup = Self.markup(of: date, in: book)
    dates[date.text] = markup
    fragment(markup)
  }

  private static func markup(of date: EDTFDate, in book: Book) -> XMLBuffer {
    var xml = XMLBuffer(.xhtml)
    // An interval has no form that HTML knows, nor has the year 0.
    let isMachineReadable = date.end == nil && date.start.year > 0
    xml.open(isMachineReadable ? "time" : "span")
    if isMachineReadable {
      xml.attribute("datetime", date.start.qualifier == nil ? date.text : String(date.text.dropLast()))
    }
    if let language = book.foreignLanguage {
      xml.attribute("xml:lang", language)
      xml.attribute("lang", language)
      xml.attribute("dir", TextDirection(language: language).rawValue)
    }
    xml.text(book.labels.words(date))
    xml.close()
    return xml
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case ..<0x80: false
    default: properties.isAlphabetic
    }
  }
}
