import DossierCore
import DossierXML

/// Links to items, sources, topics and the world outside.
extension PageWriter {
  /// A link to an item, under the name that the book has for it.
  mutating func link(_ id: EntityID, _ kind: EntityKind) {
    guard let offset = book.release.offset(id, kind) else { return text(id.text) }
    link(kind, offset)
  }

  mutating func link(_ kind: EntityKind, _ offset: Int) {
    let home = book.layout.home(kind, offset)
    open("a")
    attribute("href", home.address)
    // These labels are made of a name and of words of the book, so that they run as the book does.
    isolated(home.label, isComposed: kind == .quote || kind == .reaction)
    close()
  }

  /// A link to an item of whatever kind.
  mutating func link(_ id: EntityID) {
    guard let kind = book.release.kind(of: id) else { return text(id.text) }
    link(id, kind)
  }

  /// A link to an item from inside a sentence: a long statement by its first words.
  mutating func shortLink(_ id: EntityID) {
    guard let kind = book.release.kind(of: id), let offset = book.release.offset(id, kind) else { return text(id.text) }
    let home = book.layout.home(kind, offset)
    link(to: home.address, home.shortLabel)
  }

  /// A link inside the book.
  mutating func link(to address: String, _ label: String) {
    open("a")
    attribute("href", address)
    isolated(label)
    close()
  }

  /// A link to an item by its number alone.
  mutating func numberLink(_ kind: EntityKind, _ offset: Int) {
    open("a")
    attribute("href", book.layout.home(kind, offset).address)
    text(String(book.layout.number(kind, offset)))
    close()
  }

  /// A link to an item by its kind and number: `Reaction 4`.
  mutating func kindLink(_ kind: EntityKind, _ offset: Int) {
    open("a")
    attribute("href", book.layout.home(kind, offset).address)
    kicker(kind, offset)
    close()
  }

  /// The kind and number of an item.
  mutating func kicker(_ kind: EntityKind, _ offset: Int) {
    let phrase = words.numbered(kind)
    text(phrase.before)
    text(String(book.layout.number(kind, offset)))
    text(phrase.after)
  }

  /// Which source, by its number in the list of sources and its title, and where in it.
  mutating func citation(
    _ source: EntityID, locator: String? = nil, role: CitationRole? = nil, isNumbered: Bool = true
  ) {
    guard let offset = book.release.offset(source, .source) else { return text(source.text) }
    let home = book.layout.home(.source, offset)
    open("a")
    semantics("biblioref", role: "doc-biblioref")
    attribute("href", home.address)
    if isNumbered { text("[\(offset + 1)] ") }
    isolated(home.label)
    close()
    if let locator { text(", \(locator)") }
    if let role, role != .standard { text(" (\(words.citationRole[role]))") }
  }

  /// The sources that an item cites; places in one source that follow each other stand together.
  mutating func citations(_ citations: [Citation]) {
    var merged: [Citation] = []
    for citation in citations {
      if let last = merged.last, last.source == citation.source, last.role == citation.role {
        let locators = [last.locator, citation.locator].compactMap { $0 }
        merged[merged.count - 1].locator = locators.isEmpty ? nil : locators.joined(separator: "; ")
      } else {
        merged.append(citation)
      }
    }
    fact(.citations, each: merged) { $0.citation($1.source, locator: $1.locator, role: $1.role) }
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
    open("a")
    attribute("href", address)
    text(label ?? url)
    close()
  }

  /// A text inside a line whose direction must not act on what stands around it.
  mutating func isolated(_ text: String, isComposed: Bool = false) {
    if book.direction == .leftToRight, !TextDirection.mayTurn(text) { return self.text(text) }
    open("bdi")
    if isComposed { attribute("dir", book.direction.rawValue) }
    self.text(text)
    close()
  }

  /// A date in words, and as programs read it.
  mutating func date(_ date: EDTFDate) {
    if let known = dates[date.text] { return fragment(known) }
    let markup = Self.markup(of: date, in: book.labels)
    dates[date.text] = markup
    fragment(markup)
  }

  private static func markup(of date: EDTFDate, in labels: Labels) -> XMLBuffer {
    var xml = XMLBuffer(.xhtml)
    // An interval has no form that HTML knows, nor has the year 0.
    let isMachineReadable = date.end == nil && date.start.year > 0
    xml.open(isMachineReadable ? "time" : "span")
    if isMachineReadable {
      xml.attribute("datetime", date.start.qualifier == nil ? date.text : String(date.text.dropLast()))
    }
    xml.text(labels.words(date))
    xml.close()
    return xml
  }
}
