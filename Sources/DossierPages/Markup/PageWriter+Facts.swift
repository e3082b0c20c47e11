import DossierCore
import DossierXML

/// Facts: what is known of an item besides what its sentences tell. A value that is missing leaves no trace.
///
/// They stand in a paragraph of small type, each behind its name: `Date: 5 May 2023. Topics: divers; traffic.`
extension PageWriter {
  /// A paragraph of the facts that `body` writes; none when it writes none.
  mutating func facts(_ body: (inout PageWriter) -> Void) {
    let outer = factsAreOpen
    factsAreOpen = false
    body(&self)
    endFacts()
    factsAreOpen = outer
  }

  /// The same with a line for each, where they are all that there is.
  mutating func factLines(_ body: (inout PageWriter) -> Void) {
    factsAreLines = true
    facts(body)
    factsAreLines = false
  }

  private mutating func endFacts() {
    guard factsAreOpen else { return }
    close()
    newline()
    factsAreOpen = false
  }

  /// A fact with a value that `body` writes.
  mutating func fact(_ word: Word, _ body: (inout PageWriter) -> Void) {
    beginFact(words[word])
    body(&self)
    endFact()
  }

  mutating func fact(_ word: Word, _ value: String?) {
    guard let value else { return }
    fact(word) { $0.isolated(value) }
  }

  /// Facts of the head, each marked as it is.
  mutating func fact(_ word: Word, head values: [String]) {
    fact(word, each: values, separator: words.semicolon) { page, value in
      page.portion(page.book.release.headMark)
      page.isolated(value)
    }
  }

  mutating func fact(_ word: Word, _ value: Int?) { fact(word, value.map(String.init)) }

  mutating func fact(_ word: Word, _ date: EDTFDate?) {
    guard let date else { return }
    fact(word) { $0.date(date) }
  }

  /// A text: one of several paragraphs stands below its name.
  mutating func fact(_ word: Word, _ prose: Prose?) {
    guard let prose, !prose.isEmpty else { return }
    beginFact(words[word])
    if prose.isParagraph {
      shortProse(prose, level: 5)
      endFact()
    } else {
      endFacts()
      self.prose(prose, level: 5)
    }
  }

  mutating func fact(_ word: Word, _ values: [String]) {
    // Sentences of a list lose their stops, and the list has one.
    fact(word, each: values, separator: words.semicolon) { $0.isolated(Joining.clause($1)) }
  }

  mutating func fact(_ word: Word, url: String?) {
    guard let url else { return }
    fact(word) { $0.externalLink(url) }
  }

  mutating func fact(_ word: Word, _ kind: EntityKind, _ id: EntityID?) {
    guard let id else { return }
    fact(word) { $0.link(id, kind) }
  }

  /// Links to items of any kind.
  mutating func fact(_ word: Word, _ ids: [EntityID]) { fact(word, each: ids, separator: words.comma) { $0.link($1) } }

  /// Links to items of one kind.
  mutating func fact(_ word: Word, _ kind: EntityKind, _ ids: [EntityID]) {
    fact(word, each: ids, separator: words.comma) { $0.link($1, kind) }
  }

  /// A fact with several values, each written by `body`.
  mutating func fact<Value>(
    _ word: Word, each values: [Value], separator: String, _ body: (inout PageWriter, Value) -> Void
  ) {
    fact(words[word], each: values, separator: separator, body)
  }

  /// The same under a name that is none of the book's own.
  mutating func fact<Value>(
    _ name: String, each values: [Value], separator: String, _ body: (inout PageWriter, Value) -> Void
  ) {
    guard !values.isEmpty else { return }
    beginFact(name)
    for (position, value) in values.enumerated() {
      if position > 0, !breakFacts(name) { join(separator) }
      body(&self, value)
    }
    endFact()
  }

  /// The name of a fact; its value follows.
  mutating func beginFact(_ name: String) {
    if factsAreOpen {
      literal(" ")
    } else {
      open("p", "record")
      factsAreOpen = true
    }
    self.name(name)
  }

  /// The end of a fact, as that of a sentence.
  mutating func endFact() {
    join(".")
    if factsAreLines { endFacts() }
  }

  /// The facts that every item has.
  mutating func commonFacts(_ entity: some Entity) {
    fact(.tags, each: entity.tags, separator: words.comma) { $0.topicLink($1) }
  }

  /// Goes on in a new file where this one is nearly full, with the name of the fact again.
  private mutating func breakFacts(_ name: String) -> Bool {
    guard breakIfFull() else { return false }
    self.name(name)
    return true
  }

  private mutating func name(_ name: String) {
    literal("<span class=\"name\">")
    text(Joining.capitalized(name))
    text(words.colon.trimmingEnd)
    literal("</span> ")
  }
}

extension Prose {
  /// Whether it is one paragraph and nothing else.
  var isParagraph: Bool {
    guard blocks.count == 1, case .paragraph = blocks[0] else { return false }
    return true
  }
}

extension String {
  /// Without the space at the end.
  fileprivate var trimmingEnd: String { last == " " || last == "\u{A0}" ? String(dropLast()) : self }
}
