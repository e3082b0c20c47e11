import DossierCore
import DossierTemplating

/// Writes an item where prose shows it, in a line: the first words of a quote, of others what they say in a sentence, with
/// the mark that leads to where the item stands in full.
struct EmbedWriter {
  let briefing: BriefingContext
  /// Whether its mark stands with it.
  var hasMarks = true

  /// Writes an item from the place where the page stands.
  func write(_ id: EntityID, _ indentation: Int, into page: inout Page) {
    EmbedWriter(briefing: briefing.at(id), hasMarks: hasMarks).write(told: id, indentation, into: &page)
  }

  private func write(told id: EntityID, _ indentation: Int, into page: inout Page) {
    let release = briefing.release
    if let quote = release.quote(id) { return write(quote, indentation, into: &page) }
    let sentences: [String] =
      switch release.kind(of: id) {
      case .event: release.event(id).map { [sentence([$0.title, briefing.date($0.date), $0.place])] } ?? []
      case .claim:
        release.claim(id).map { claim in
          let verdict = briefing.verdicts.verdict(of: id, at: briefing.whole.mark(of: id))
          return [claim.statement] + [verdict?.status, verdict?.positions].compactMap(\.self)
        } ?? []
      case .assessment:
        release.assessment(id).map { assessment in
          [briefing.labels.judgement(assessment, on: briefing.dossier.scale)]
            + [briefing.labels.confidence(of: assessment)].compactMap(\.self)
        } ?? []
      case .reaction: release.reaction(id).map { [said($0)] } ?? []
      case .question, .term, .attachment, .source, .party, .section, .quote, nil: [release.shortLabel(of: id)]
      }
    page.append(Joining.sentences(sentences.map(briefing.isolated)))
    if release.kind(of: id) != .term { writeMark(id, into: &page) }
  }

  /// The first words as a block of their own, in the language of the dossier where there are such.
  private func write(_ quote: Quote, _ indentation: Int, into page: inout Page) {
    let language = briefing.release.language
    let words = quote.translations.first { $0.language.isSameLanguage(as: language) }?.text ?? quote.text
    page.beginQuotation(indentation: indentation)
    page.append(briefing.name(of: quote.speaker) + briefing.colon)
    if quote.mode != .indirect { page.append(briefing.labels.quotation.open) }
    page.append(Release.opening(ofWords: words))
    if quote.mode != .indirect { page.append(briefing.labels.quotation.close) }
    writeMark(quote.id, into: &page)
  }

  private func said(_ reaction: Reaction) -> String {
    let holds = reaction.stance.map { briefing.labels[$0] } ?? reaction.act.map { briefing.labels[$0] } ?? ""
    let said = briefing.label(
      "reactionShown",
      ["party": briefing.name(of: reaction.party), "position": holds, "item": briefing.marks.mark(reaction.to)])
    return sentence([said, briefing.date(reaction.date)])
  }

  private func sentence(_ parts: [String?]) -> String {
    Joining.list(parts.compactMap(\.self).map(briefing.isolated), separator: briefing.comma)
  }

  private func writeMark(_ id: EntityID, into page: inout Page) {
    if hasMarks {
      page.append(" ")
      page.beginMarks()
      briefing.marks.write(id, into: &page)
      page.endMarks()
    }
    if let mark = briefing.mark(of: id) { page.append(" (\(briefing.isolated(mark)))") }
  }
}
