import DossierCore
import DossierXML

/// Facts: what is known of an item, as a list of names and values. A value that is missing leaves no trace.
extension PageWriter {
  /// A list of the facts that `body` writes; none when it writes none.
  mutating func facts(_ body: (inout PageWriter) -> Void) {
    let outer = factsAreOpen
    factsAreOpen = false
    body(&self)
    if factsAreOpen {
      close()
      newline()
    }
    factsAreOpen = outer
  }

  /// A fact with a value that `body` writes.
  mutating func fact(_ word: Word, _ body: (inout PageWriter) -> Void) {
    beginFact(words[word])
    open("dd", "value")
    body(&self)
    close()
  }

  mutating func fact(_ word: Word, _ value: String?) {
    guard let value else { return }
    beginFact(words[word])
    literal("<dd class=\"value\">")
    text(value)
    literal("</dd>")
  }

  /// Facts of the head, each marked as it is.
  mutating func fact(_ word: Word, head values: [String]) {
    fact(word, each: values) { page, value in
      page.portion(page.book.release.headMark)
      page.text(value)
    }
  }

  /// A text whose every character counts.
  mutating func fact(_ word: Word, verbatim value: String?, language: String?) {
    guard let value else { return }
    fact(word) { page in
      page.open("bdi", "verbatim")
      page.language(language, of: value)
      page.verbatim(value)
      page.close()
    }
  }

  mutating func fact(_ word: Word, _ value: Int?) { fact(word, value.map(String.init)) }

  mutating func fact(_ word: Word, _ date: EDTFDate?) {
    guard let date else { return }
    beginFact(words[word])
    literal("<dd class=\"value\">")
    self.date(date)
    literal("</dd>")
  }

  mutating func fact(_ word: Word, _ prose: Prose?) {
    guard let prose, !prose.isEmpty else { return }
    fact(word) { $0.shortProse(prose, level: 5) }
  }

  mutating func fact(_ word: Word, _ values: [String]) {
    guard !values.isEmpty else { return }
    beginFact(words[word])
    for (position, value) in values.enumerated() {
      breakFacts(word, at: position)
      line("dd", "value", value)
    }
  }

  mutating func fact(_ word: Word, url: String?) {
    guard let url else { return }
    fact(word) { $0.externalLink(url) }
  }

  mutating func fact(_ word: Word, _ kind: EntityKind, _ id: EntityID?) {
    guard let id else { return }
    beginFact(words[word])
    literal("<dd class=\"value\">")
    link(id, kind)
    literal("</dd>")
  }

  /// Links to items of any kind.
  mutating func fact(_ word: Word, _ ids: [EntityID]) {
    fact(word, each: ids) { $0.link($1) }
  }

  /// Links to items of one kind.
  mutating func fact(_ word: Word, _ kind: EntityKind, _ ids: [EntityID]) {
    guard !ids.isEmpty else { return }
    beginFact(words[word])
    for (position, id) in ids.enumerated() {
      breakFacts(word, at: position)
      literal("<dd class=\"value\">")
      link(id, kind)
      literal("</dd>")
    }
  }

  /// A fact with several values, each written by `body`.
  mutating func fact<Value>(_ word: Word, each values: [Value], _ body: (inout PageWriter, Value) -> Void) {
    guard !values.isEmpty else { return }
    beginFact(words[word])
    for (position, value) in values.enumerated() {
      breakFacts(word, at: position)
      literal("<dd class=\"value\">")
      body(&self, value)
      literal("</dd>")
    }
  }

  /// The name of a fact; its values follow.
  mutating func beginFact(_ name: String) {
    if !factsAreOpen {
      open("dl", "facts")
      factsAreOpen = true
    }
    literal("<dt class=\"name\">")
    text(name)
    literal("</dt>")
  }

  /// The facts that every item has.
  mutating func commonFacts(_ entity: some Entity) {
    guard !entity.tags.isEmpty else { return }
    fact(.tags) { page in
      for (position, tag) in entity.tags.enumerated() {
        if position > 0 { page.join(page.words.comma) }
        page.topicLink(tag)
      }
    }
  }

  /// Goes on in a new file where this one is nearly full; a fact that is continued there has its name again.
  mutating func breakFacts(_ word: Word, at position: Int) {
    if position > 0, breakIfFull() { beginFact(words[word]) }
  }
}
