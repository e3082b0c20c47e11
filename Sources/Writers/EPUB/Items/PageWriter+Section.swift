import DossierCore

extension PageWriter {
  /// A part of the narrative, then the items that it names.
  mutating func section(_ section: Section, _ offset: Int, level: Int) {
    open("section", isEmbedded ? "shown" : "entry", id: isEmbedded ? nil : section.id.text)
    openHeading(level)
    announce()
    if isEmbedded { link(.section, offset) } else { text(section.title) }
    close()
    newline()
    if let body = section.body { prose(body, level: level + 1) }
    for (position, id) in section.items.enumerated() {
      breakIfFull()
      if !claim(id, at: position, of: section, offset, level: level + 1) { embed(id, level: level + 1) }
    }
    facts { page in
      page.citations(section.sources)
      page.commonFacts(section)
      page.mentions(of: section.id)
    }
    beyond(section.id)
    close()
    newline()
  }

  /// Shows a claim where it stands in this section, with its own address; only a link where it follows on a page of its
  /// own. False when the item is no such claim.
  private mutating func claim(
    _ id: EntityID, at position: Int, of section: Section, _ offset: Int, level: Int
  ) -> Bool {
    guard !isEmbedded, let claim = book.release.offset(id, .claim), book.layout.section(ofClaim: claim) == offset,
      section.items.firstIndex(of: id) == position
    else { return false }
    if book.layout.itemAddress(.claim, claim).page.hasPrefix("\(page.file)#") {
      item(.claim, claim, level: level)
    } else {
      open("p", "text")
      kicker(.claim, claim)
      text(" ")
      link(.claim, claim)
      close()
    }
    return true
  }
}
