import DossierCore
import DossierTemplating
import DossierText

/// Names for a text that goes to news desks: no marks, and the news first.
extension BriefingRecord {
  static let news: [TemplateField<BriefingRecord>] = [
    .text("wordCount", "how many words the text has below its head, in a template that has it as a section") {
      briefing in
      briefing.briefing.wordCount.map {
        briefing.briefing.marked(
          briefing.briefing.labels["briefing.wordCount", count: $0], briefing.briefing.whole.stricterMarkings.last)
      }
    },
    .text("headline", "the first judgement or sentence of the bottom line that is short, else the title") {
      $0.briefing.headline
    },
    .written("plainSummary", "the bottom line without marks") {
      $0.briefing.headProse($0.dossier.summary, hasMarks: false)
    },
    .text("adds", "what is new in the edition, where it is not the first") { $0.briefing.adds },
  ]

  /// The place of `wordCount` among the fields.
  static let wordsField = fields.count - news.count
}

extension BriefingContext {
  /// The longest headline, in columns.
  private static let headlineWidth = 90

  fileprivate var headline: String {
    let judgements = firstKeyJudgements.first.filter { $0.mark == nil || isUnmarked }.map {
      whole.dossier.assessments[$0.offset].statement
    }
    let sentences = whole.headMark == nil ? [summaryOpening].compactMap(\.self) : []
    let short = (judgements + sentences).first {
      DisplayWidth.columns(of: $0) <= Self.headlineWidth && ShortText.isSentence($0) && !$0.hasSuffix("…")
    }
    return Joining.clause(short ?? dossier.title)
  }

  /// The first sentence of the bottom line.
  private var summaryOpening: String? {
    guard let first = at(nil).dossier.summary?.blocks.first else { return nil }
    var page = Page(Layout(.lines))
    let text = page.alone {
      ProseWriter(briefing: self, hasMarks: false).write(Prose(source: "", blocks: [first]), into: &$0)
    }
    return ShortText.cut(text, to: Self.headlineWidth)
  }

  /// What the edition says of itself, else how many items of each kind differ.
  fileprivate var adds: String? {
    if tellsEdition, let note = dossier.edition?.note { return head(note) }
    guard let label = labelsInUse.first(where: { at($0).hasChanges }), let changes = at(label).release.changes else {
      return nil
    }
    return joined(changeCounts(changes)).map { marked(Joining.sentence($0), label) }
  }
}
