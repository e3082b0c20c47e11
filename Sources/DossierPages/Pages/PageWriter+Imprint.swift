import DossierCore

/// The imprint: how to cite the dossier, what was checked, where errors are reported, and how the book came about.
extension PageWriter {
  mutating func colophonPage() {
    part("colophon", role: "doc-colophon") { page in
      page.subheading(2, .citeAs)
      page.citation()
      page.comparisonSummary()
      page.subheading(2, .editionNumber)
      page.factLines { page in
        let dossier = page.book.dossier
        page.fact(.editionNumber, dossier.edition?.number)
        page.fact(.editionDate, dossier.edition?.date)
        // That of a later edition says what has changed, and stands there.
        page.fact(.editionNote, head: [dossier.tellsEdition ? nil : dossier.edition?.note].compactMap(\.self))
        page.fact(.contact, head: [dossier.contact].compactMap(\.self))
        page.fact(.rights, head: [dossier.rights].compactMap(\.self))
        page.fact(.handling, page.book.marking)
        page.fact(.defaultMarking, page.book.release.ground?.rawValue)
        page.fact(.headMarking, page.book.release.headMark?.rawValue)
        if dossier.chathamHouse == true { page.fact(.chathamHouse, page.words[.yes]) }
        page.fact(.language, page.words.name(ofLanguage: page.book.release.language))
        page.fact(.dossierID, page.book.release.id.text)
        page.fact(.identifier, page.book.identifier)
        page.fact(.generator, page.book.generator)
        page.fact(.modified, try? EDTFDate(page.book.date.iso8601))
      }
    }
  }

  /// The dossier as a list of references has it: who made it, title, edition, who puts it out, and when.
  private mutating func citation() {
    let dossier = book.dossier
    let (makers, publisher) = (Joining.list(dossier.authors, separator: words.comma), dossier.publisher)
    let isOwnPublisher = dossier.authors.count == 1 && dossier.authors.first == publisher
    open("p", "text")
    if !makers.isEmpty {
      portion(book.release.headMark)
      isolated(makers)
      join(". ")
    }
    line("cite", nil, book.release.seen(at: nil).fullTitle)
    if let number = dossier.edition?.number { join("\(words.comma)\(words[.editionNumber]) \(number)") }
    join(". ")
    if let publisher, !isOwnPublisher {
      portion(book.release.headMark)
      isolated(publisher)
      if dossier.edition?.date != nil { join(words.comma) }
    }
    if let date = dossier.edition?.date { self.date(date) }
    endFact()
    close()
    newline()
  }

  /// How many quotes agree how far with the archived texts of their sources.
  private mutating func comparisonSummary() {
    // Where none was compared, the page of quotes says so.
    guard book.comparesQuotes else { return }
    subheading(2, .checked)
    let levels = book.release.seen(at: nil).verifications.map(\.level)
    open("p", "text")
    text(words[.checkedWording])
    text(words.colon)
    var isFirst = true
    for level in VerificationLevel.allCases {
      let count = levels.count { $0 == level }
      if count == 0 { continue }
      if !isFirst { text(words.semicolon) }
      text("\(book.labels["briefing.verification.\(level.rawValue)"])\(words.colon)\(count)")
      isFirst = false
    }
    endFact()
    close()
    newline()
  }
}
