import DossierCore

/// Trees as lists in lists, with lines that are drawn beside them: they can be read at every width.
extension PageWriter {
  /// Where the reports come from: each source below the one that it is taken from, and how many are roots.
  mutating func provenancePage() {
    part { page in
      let ground = page.book.release.seen(at: nil)
      guard let provenance = Provenance(of: ground) else { return }
      let counts: KeyValuePairs = ["all": String(provenance.count), "count": String(provenance.roots)]
      page.line("p", "text", page.words[.provenanceCount, counts])
      page.tree(provenance.forest) { page, row in
        let source = ground.dossier.sources[row.node]
        let isRoot = provenance.forest.parents[row.node] == nil
        page.shape(
          lines: isRoot ? "" : "M2.8 8a5.2 5.2 0 1 0 10.4 0a5.2 5.2 0 1 0 -10.4 0z",
          area: isRoot ? "M2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z" : "")
        page.text(" ")
        page.source(source, row, in: ground)
      }
      page.line("p", "key", page.words[.provenanceKey])
    }
  }

  /// Who made a source, its mark and its date; of whom it is taken where that is more than the list shows.
  private mutating func source(_ source: Source, _ row: Forest.Row, in ground: Release) {
    guard let offset = book.release.offset(source.id, .source) else { return }
    open("strong")
    if let name = source.publisher ?? source.authors.first {
      isolated(name)
    } else {
      label(of: book.layout.itemAddress(.source, offset))
    }
    close()
    text(" ")
    markLink(.source, offset)
    if let date = source.published {
      join(words.comma)
      self.date(date)
    }
    let origins = source.derivesFrom.filter { ground.offset($0, .source) != nil }
    guard origins.count > 1 || row.isTooDeep else { return }
    join(". " + words[.derivesFrom] + words.colon)
    for (position, origin) in origins.enumerated() {
      if position > 0 { join(words.comma) }
      link(origin, .source)
    }
  }

  /// How the claims in dispute hang together, below where everybody stands on them.
  mutating func argument() {
    let ground = book.release.seen(at: nil)
    guard let argument = Argument(of: ground) else { return }
    breakIfFull()
    open("section", "part")
    subheading(2, .argument)
    tree(argument.forest) { page, row in
      let claim = ground.dossier.claims[row.node]
      guard let offset = page.book.release.offset(claim.id, .claim) else { return }
      if let link = argument.link(of: row.node) {
        page.shape(link.type)
        // What no list shows so deep says on what it hangs itself.
        if row.isTooDeep {
          page.markLink(.claim, offset)
          page.text(" \(page.words.relationType[link.type]) ")
          page.link(ground.dossier.claims[link.to].id, .claim)
        } else {
          page.text("\(page.words.inverseRelation[link.type]) ")
          page.markLink(.claim, offset)
        }
      } else {
        page.markLink(.claim, offset)
        // The list above has the words of those on which more than one has spoken.
        if ground.standings(on: claim.id).count < 2 {
          page.text(" ")
          page.label(of: page.book.layout.itemAddress(.claim, offset))
        }
      }
      page.join(". ")
      page.line(
        "strong", "status", Joining.sentence(Joining.capitalized(page.words.claimStatus[claim.status ?? .standard])))
      page.others(argument.otherLinks(of: row.node), in: ground)
    }
    close()
    newline()
  }

  private mutating func others(_ links: [Argument.Link], in ground: Release) {
    var last: RelationType?
    for link in links {
      if link.type == last {
        join(words.comma)
      } else {
        text(" ")
        shape(link.type)
        text("\(words.relationType[link.type]) ")
        last = link.type
      }
      self.link(ground.dossier.claims[link.to].id, .claim)
    }
  }

  /// The shape of a relation; the word for it stands behind it.
  private mutating func shape(_ type: RelationType) {
    switch type {
    case .contradicts: shape(lines: "M2.5 2.5l11 11M13.5 2.5l-11 11", area: "")
    case .supports: shape(lines: "", area: "M8 2.2L14.2 13.4H1.8z")
    case .supersedes: shape(lines: "M2 5.5h12M2 10.5h12", area: "")
    case .qualifies, .repeats, .refines: shape(nil)
    }
    text("\u{A0}")
  }

  /// A forest, each row of it written by `body`.
  private mutating func tree(_ forest: Forest, _ body: (inout PageWriter, Forest.Row) -> Void) {
    var depth = -1
    for row in forest.rows {
      if row.depth > depth {
        breakIfFull()
        open("ul", depth < 0 ? "tree" : "branch")
      } else {
        close()
        for _ in row.depth..<depth {
          close()
          close()
        }
        breakIfFull()
      }
      newline()
      depth = row.depth
      open("li", "node")
      body(&self, row)
    }
    for _ in 0...max(0, depth) where depth >= 0 {
      close()
      close()
    }
    newline()
    if forest.omitted > 0 { line("p", "key", words[.notShown, ["count": String(forest.omitted)]]) }
  }
}
