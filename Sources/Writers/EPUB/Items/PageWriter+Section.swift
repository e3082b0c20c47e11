import DossierCore

extension PageWriter {
  /// A part of the narrative, then the items that it names.
  mutating func section(_ section: Section, _ offset: Int, level: Int) {
    open("section", isEmbedded ? "shown" : "entry", id: isEmbedded ? nil : section.id.text)
    if isEmbedded {
      openHeading(level)
      link(.section, offset)
      close()
    } else {
      heading(level, section.title)
    }
    if let body = section.body { prose(body, level: level + 1) }
    for id in section.items {
      breakIfFull()
      embed(id, level: level + 1)
    }
    facts { page in
      page.citations(section.sources)
      page.commonFacts(section)
      page.mentions(of: section.id)
    }
    close()
    newline()
  }
}
