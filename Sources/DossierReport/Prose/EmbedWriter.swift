import DossierCore
import DossierTemplating

/// Writes an item in full where prose embeds it, with the mark that leads to the rest that is known of it.
struct EmbedWriter {
  let briefing: BriefingContext
  /// Whether the item is embedded in an embedded one, and only named.
  var isEmbedded = false

  /// Writes an item from the place where the page stands.
  func write(_ id: EntityID, _ indentation: Int, into page: inout Page) {
    EmbedWriter(briefing: briefing.at(id), isEmbedded: isEmbedded).write(told: id, indentation, into: &page)
  }

  private func write(told id: EntityID, _ indentation: Int, into page: inout Page) {
    let release = briefing.release
    switch release.kind(of: id) {
    case .quote: if let quote = release.quote(id) { write(quote, indentation, into: &page) }
    case .event:
      if let event = release.event(id) {
        line(event.title, [briefing.date(event.date), event.place], id, event.description, into: &page)
      }
    case .claim:
      if let claim = release.claim(id) {
        line(
          claim.statement, [briefing.name(of: claim.claimant), briefing.date(claim.date)], id,
          found: [briefing.label("status", ["status": briefing.words.status[claim.status ?? .standard]])],
          claim.statusBasis,
          into: &page)
      }
    case .reaction: if let reaction = release.reaction(id) { write(reaction, into: &page) }
    case .question:
      if let question = release.question(id) { line(question.question, [], id, question.answer, into: &page) }
    case .term: if let term = release.term(id) { line(term.term, [], nil, term.definition, into: &page) }
    case .attachment:
      if let attachment = release.attachment(id) {
        line(release.shortLabel(of: id), [], id, attachment.caption, into: &page)
      }
    case .assessment:
      if let assessment = release.assessment(id) {
        line(assessment.statement, [], id, found: judged(assessment), assessment.confidenceBasis, into: &page)
      }
    case .source, .party, .section, nil: line(release.shortLabel(of: id), [], id, nil, into: &page)
    }
  }

  /// The words as a block of their own, then who said them.
  private func write(_ quote: Quote, _ indentation: Int, into page: inout Page) {
    page.beginQuotation(indentation: indentation)
    write(quote.text, of: quote, into: &page)
    for translation in quote.translations {
      page.beginQuotation(indentation: indentation, isFirst: false)
      page.append(briefing.language(translation.language) + briefing.colon)
      write(translation.text, of: quote, into: &page)
    }
    page.beginQuotation(indentation: indentation, isFirst: false)
    let said = [briefing.name(of: quote.speaker), quote.speakerRole, briefing.date(quote.date)].compactMap(\.self)
    page.append(Joining.list(said.map(briefing.isolated), separator: briefing.comma))
    writeMark(quote.id, into: &page)
  }

  /// Words of a quote, in quotation marks unless they are only reported.
  private func write(_ words: String, of quote: Quote, into page: inout Page) {
    if quote.mode != .indirect { page.append(briefing.labels.quotation.open) }
    page.append(verbatim: words)
    if quote.mode != .indirect { page.append(briefing.labels.quotation.close) }
  }

  private func write(_ reaction: Reaction, into page: inout Page) {
    let holds = reaction.stance.map { briefing.labels[$0] } ?? reaction.act.map { briefing.labels[$0] } ?? ""
    let said = briefing.label(
      "reactionShown",
      ["party": briefing.name(of: reaction.party), "position": holds, "item": briefing.marks.mark(reaction.to)])
    page.append(said)
    if let date = briefing.date(reaction.date) {
      page.append(joining: briefing.comma)
      page.append(briefing.isolated(date))
    }
    writeMark(reaction.id, into: &page)
    write(reaction.summary, into: &page)
  }

  /// How likely it is, and how good the ground of that is.
  private func judged(_ assessment: Assessment) -> [String] {
    let estimate = JudgementRecord.estimate(of: assessment, briefing).map {
      briefing.label("estimate", ["estimate": $0])
    }
    let confidence = assessment.confidence.map { briefing.label("confidence", ["confidence": briefing.labels[$0]]) }
    return [estimate, confidence].compactMap(\.self)
  }

  /// Writes an item in a line.
  ///
  /// - Parameter sentences: What has been found of it, which never goes without it.
  private func line(
    _ title: String, _ details: [String?], _ id: EntityID?, found sentences: [String] = [], _ prose: Prose?,
    into page: inout Page
  ) {
    page.append(Joining.list(([title] + details.compactMap(\.self)).map(briefing.isolated), separator: briefing.comma))
    if let id { writeMark(id, into: &page) }
    for sentence in sentences {
      page.append(joining: ". ")
      page.append(sentence)
    }
    write(prose, into: &page)
  }

  private func writeMark(_ id: EntityID, into page: inout Page) {
    page.append(" ")
    page.beginMarks()
    briefing.marks.write(id, into: &page)
    page.endMarks()
    if let mark = briefing.mark(of: id) { page.append(" (\(briefing.isolated(mark)))") }
  }

  private func write(_ prose: Prose?, into page: inout Page) {
    guard let prose, !prose.blocks.isEmpty, !isEmbedded else { return }
    page.append(joining: ". ")
    ProseWriter(briefing: briefing, isEmbedded: true).write(prose, into: &page)
  }
}
