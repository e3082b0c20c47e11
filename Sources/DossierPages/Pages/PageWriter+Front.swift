import DossierCore

/// The pages before the narrative.
extension PageWriter {
  /// The picture that the dossier names as its cover, or the one that is drawn.
  mutating func coverPage() {
    guard let cover = book.images.cover else { return }
    open("section", "part")
    open("img", "cover")
    semantics("cover", role: "doc-cover")
    attribute("src", cover.image.name)
    attribute("alt", cover.alternative)
    close()
    close()
  }

  /// Title, edition and handling.
  mutating func titlePage() {
    let dossier = book.dossier
    open("section", "title-page")
    attribute("epub:type", "titlepage")
    if let marking = book.marking { line("p", "handling", marking) }
    open("h1", "title")
    text(dossier.title)
    close()
    newline()
    if let subtitle = dossier.subtitle {
      open("p", "subtitle")
      semantics("subtitle", role: "doc-subtitle")
      portion(book.release.headMark)
      text(subtitle)
      close()
    }
    if let notice = book.release.notice(in: book.labels) { line("p", "notice", notice) }
    factLines { page in
      page.fact(.editionNumber, dossier.edition?.number)
      page.fact(.editionDate, dossier.edition?.date)
      page.fact(.cutoff, dossier.cutoff)
      page.fact(.authors, head: dossier.authors)
      page.fact(.publisher, head: [dossier.publisher].compactMap(\.self))
      page.fact(.embargo, dossier.embargo)
      if dossier.chathamHouse == true { page.fact(.handling, page.words[.chathamHouseRule]) }
    }
    close()
  }

  /// What the dossier comes to: its summary, the key judgements with likelihood and confidence, and what is in dispute.
  mutating func bottomLinePage() {
    part("abstract", role: "doc-abstract") { page in
      if let summary = page.book.dossier.summary { page.head { $0.prose(summary, level: 2) } }
      let judgements = page.book.dossier.assessments.enumerated().filter { $1.kind == .keyJudgement }
      if !judgements.isEmpty { page.subheading(2, .keyJudgements) }
      for (offset, judgement) in judgements {
        page.breakIfFull()
        let mark = page.book.release.mark(of: judgement.id)
        page.open("div", "judgement")
        page.portion(mark)
        page.marked(mark) { page in
          page.open("p", "statement")
          page.text("\(page.book.labels.judgement(judgement, on: page.book.dossier.scale)) ")
          page.markLink(.assessment, offset)
          page.close()
          page.estimate(judgement)
        }
        page.close()
        page.newline()
      }
      page.disputes()
    }
  }

  /// The claims in dispute of which there is most to tell, with what has come of them, as the briefing of a page has them.
  private mutating func disputes() {
    let release = book.release
    let (first, rest) = ListedItem.first(6, of: ListedItem.byRank(ListedItem.contested(in: release), in: release))
    if first.isEmpty { return }
    openHeading(2)
    portion(first.contains { $0.mark == nil } ? nil : first.compactMap(\.mark).min())
    text(book.labels["briefing.part.contestedClaims"])
    close()
    newline()
    open("ul", "lines")
    for told in first {
      breakIfFull()
      open("li", "item")
      portion(told.mark)
      marked(told.mark) { page in
        page.markLink(.claim, told.offset)
        page.text(" ")
        page.label(of: page.book.layout.itemAddress(.claim, told.offset))
        page.join(". ")
        if let verdict = page.book.verdicts.verdict(of: page.book.id(.claim, told.offset), at: told.mark) {
          page.line("strong", "status", verdict.status)
          page.text(
            " \(Joining.sentences([verdict.positions, verdict.contradictions].compactMap(\.self)))")
        }
      }
      close()
    }
    close()
    newline()
    let count = rest.count { $0.mark == nil }
    if count > 0 { line("p", "key", words[.notShown, ["count": String(count)]]) }
  }

  /// What is new in this edition.
  mutating func changesPage() {
    part("errata", role: "doc-errata") { page in
      let dossier = page.book.dossier
      page.corrections(dossier.corrections)
      page.facts { page in
        page.fact(.editionNote, head: [dossier.tellsEdition ? dossier.edition?.note : nil].compactMap(\.self))
        if let previous = dossier.edition?.previous, previous.contains("://") {
          page.fact(.previousEdition) { page in
            page.portion(page.book.release.headMark)
            page.externalLink(previous)
          }
        }
      }
      // A comparison tells more of them.
      if page.book.release.changes == nil { page.changes(of: dossier.assessments) }
      page.comparison()
    }
  }

  /// In a box, since who has read the edition before must not miss them.
  private mutating func corrections(_ corrections: [Correction]) {
    if corrections.isEmpty { return }
    open("section", "boxed")
    openHeading(2, isSmall: true)
    text(words[.corrections])
    close()
    newline()
    open("ul", "list")
    for correction in corrections {
      breakIfFull()
      open("li", "item")
      open("strong", "status")
      date(correction.date)
      close()
      text(words.colon)
      portion(book.release.headMark)
      text(correction.text)
      close()
      newline()
    }
    close()
    close()
    newline()
  }

  private mutating func changes(of assessments: [Assessment]) {
    let changed = assessments.enumerated().filter { book.dossier.tellsChange($1) }
    if changed.isEmpty { return }
    subheading(2, .assessments)
    for (offset, assessment) in changed {
      breakIfFull()
      let mark = book.release.mark(of: assessment.id)
      open("div", "say")
      portion(mark)
      marked(mark) { page in
        page.open("p", "line")
        page.named(.assessment, offset)
        if let change = assessment.change {
          page.text(" ")
          page.line("strong", "status", Joining.sentence(Joining.capitalized(page.words.change[change])))
        }
        page.close()
        if let reason = assessment.changeReason { page.prose(reason, level: 3) }
      }
      close()
      newline()
    }
  }
}
