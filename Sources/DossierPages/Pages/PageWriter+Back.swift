import DossierCore

/// The pages after the items.
extension PageWriter {
  /// How the dossier was made, what it does not know, and what its words of likelihood mean.
  mutating func methodPage() {
    part { page in
      let dossier = page.book.dossier
      if let method = dossier.method, !method.isEmpty {
        page.subheading(2, .method)
        page.head { $0.prose(method, level: 3) }
      }
      if !dossier.gaps.isEmpty {
        page.subheading(2, .gaps)
        page.open("ul", "list")
        for gap in dossier.gaps {
          page.breakIfFull()
          page.open("li", "item")
          page.portion(page.book.release.headMark)
          page.text(gap)
          page.close()
          page.newline()
        }
        page.close()
        page.newline()
      }
      if page.book.showsScale { page.scaleTable(dossier.scale ?? .standard) }
    }
  }

  private mutating func scaleTable(_ scale: Scale) {
    subheading(2, .likelihood)
    open("table", "table", id: "table_1")
    line("caption", "caption", words[.scale] + words.colon + words.scale[scale])
    open("thead")
    open("tr")
    header(.likelihoodTerm)
    header(.likelihoodPercent)
    close()
    close()
    open("tbody")
    for term in Likelihood.terms(of: scale) {
      guard let band = term.band(on: scale) else { continue }
      open("tr")
      open("th", "row")
      attribute("scope", "row")
      text(words.likelihood[term])
      close()
      line("td", "cell", book.labels.percent(from: band.lowerBound, to: band.upperBound) ?? "")
      close()
    }
    close()
    close()
    newline()
  }

  /// The words that the dossier explains.
  mutating func glossaryPage() {
    part("glossary", role: "doc-glossary") { page in
      page.open("dl", "glossary")
      for place in page.page.items {
        let offset = page.book.layout.offset(.term, at: place)
        let term = page.book.dossier.terms[offset]
        let mark = page.book.release.mark(of: term.id)
        page.open("dt", "term", id: term.id.text)
        page.portion(mark)
        page.line("dfn", nil, term.term)
        page.close()
        page.open("dd", "definition")
        page.portion(mark)
        page.marked(mark) { page in
          page.prose(term.definition, level: 2)
          page.facts { page in
            page.commonFacts(term)
            page.mentions(of: term.id)
          }
          page.beyond(term.id)
        }
        page.close()
        page.newline()
      }
      page.close()
    }
  }

  /// The tags, and the items that carry them.
  mutating func topicsPage() {
    part("index", role: "doc-index") { page in
      for topic in page.book.layout.topics[page.page.items] {
        page.breakIfFull()
        page.open("p", "index-line", id: topic.anchor)
        let mark = page.leastMark(topic.members.map { ($0.kind, $0.offset) })
        page.portion(mark)
        page.line("strong", "index-word", topic.tag)
        page.text(page.words.colon)
        page.marked(mark) { $0.members(of: topic) }
        page.close()
        page.newline()
      }
    }
  }

  /// The items that carry a tag, by their marks, kind by kind.
  private mutating func members(of topic: Topic) {
    var last: (kind: EntityKind, mark: Marking?)?
    // Those of a kind stand together, and those of them that are marked alike.
    let members = topic.members.enumerated().sorted { one, other in
      (one.element.kind.ordinal, rank(one.element), one.offset) < (
        other.element.kind.ordinal, rank(other.element), other.offset
      )
    }.map(\.element)
    for member in members {
      let mark = book.mark(member.kind, member.offset)
      if last != nil, !breakIfFull() { text(last?.kind == member.kind ? words.comma : words.semicolon) }
      if last.map({ $0 != (member.kind, mark) }) ?? true { portion(mark) }
      last = (member.kind, mark)
      link(member.kind, member.offset)
    }
  }

  private func rank(_ member: Topic.Member) -> Int { book.mark(member.kind, member.offset)?.rank ?? 0 }
}
