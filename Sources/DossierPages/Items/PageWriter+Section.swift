import DossierCore

extension PageWriter {
  /// A part of the narrative, then the items that it names.
  mutating func section(_ section: Section, _ offset: Int, level: Int) {
    open("section", isEmbedded ? "shown" : "entry", id: isEmbedded ? nil : section.id.text)
    openHeading(level)
    kicker(.section, offset)
    announce()
    if isEmbedded { nameLink(.section, offset) } else { text(section.title) }
    close()
    newline()
    sectionsAround.append(section.id)
    if let body = section.body { prose(body, level: level + 1) }
    var rest: [EntityID] = []
    for (position, id) in section.items.enumerated() {
      if !claim(id, at: position, of: section, offset, level: level + 1) { rest.append(id) }
    }
    sectionsAround.removeLast()
    list(rest, of: section.id, offset)
    facts { page in
      page.citations(section.sources)
      page.commonFacts(section)
      page.mentions(of: section.id)
    }
    beyond(section.id)
    close()
    newline()
  }

  /// Shows a claim where it stands in this section, with its own address. False when the item is no such claim, or one that
  /// follows on a page of its own.
  private mutating func claim(
    _ id: EntityID, at position: Int, of section: Section, _ offset: Int, level: Int
  ) -> Bool {
    guard !isEmbedded, let claim = book.release.offset(id, .claim), book.layout.section(ofClaim: claim) == offset,
      section.items.firstIndex(of: id) == position
    else { return false }
    guard book.layout.itemAddress(.claim, claim).page.hasPrefix("\(page.file)#") else { return false }
    breakIfFull()
    item(.claim, claim, level: level)
    return true
  }

  /// Items that stand in full elsewhere, a line each: the mark, what it is called where no section before has listed it,
  /// and what has come of a claim.
  private mutating func list(_ ids: [EntityID], of section: EntityID, _ place: Int) {
    let mark = book.release.mark(of: section)
    let items = ids.compactMap { id in book.release.place(of: id).map { (id, $0.kind, $0.offset) } }
    if items.isEmpty { return }
    line("p", "side", words[.inThisSection])
    open("ul", "lines")
    for (id, kind, offset) in items {
      breakIfFull()
      open("li", "item")
      if book.layout.homes.isFirstListing(of: id, inSection: place, marked: mark) {
        named(kind, offset)
      } else {
        link(kind, offset)
      }
      if let claim = sight.claim(id) {
        join(". ")
        line("strong", "status", Joining.capitalized(words.claimStatus[claim.status ?? .standard]))
      }
      close()
      newline()
    }
    close()
    newline()
  }
}
