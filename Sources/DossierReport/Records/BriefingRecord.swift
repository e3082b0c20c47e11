import DossierCore
import DossierTemplating

/// The briefing: the outermost record of every template.
struct BriefingRecord: TemplateSubject {
  let briefing: BriefingContext

  var dossier: Dossier { briefing.dossier }

  static let scopeName = "briefing"
  static let fields: [TemplateField<BriefingRecord>] = head + parts + year + lists + onePage + news

  /// The place of `part` among the fields.
  static let partField = head.count

  private static let head: [TemplateField<BriefingRecord>] = [
    .written("marking", "the TLP label of the whole, never translated; added first and last where it is not told") {
      $0.briefing.handling.writtenLabel
    },
    .written("notice", "that a release holds material back; added below the label where it is not told") {
      $0.briefing.handling.writtenNotice
    },
    .text("defaultMarking", "the TLP label of items without one, where labels differ") {
      $0.briefing.defaultMarking?.rawValue
    },
    .text("headMarking", "the TLP label of the texts of the head, where stricter than what is not marked") {
      $0.briefing.whole.headMark?.rawValue
    },
    .text("changesMarking", "the TLP label of all that has changed, where stricter than what is not marked") {
      briefing in
      briefing.briefing.labelsInUse.first { briefing.briefing.at($0).hasChanges }.flatMap(\.self)?.rawValue
    },
    .text("slug", "the dossier's id in capitals") { $0.briefing.release.id.text.uppercased() },
    .text("title", "what the dossier is called") { $0.dossier.title },
    .text("heading", "the title in capitals") { $0.dossier.title.uppercased() },
    .text("subtitle", "the second line of the title") { $0.briefing.head($0.dossier.subtitle) },
    .text("edition", "number and date of the edition, as the beginning of a sentence") { $0.edition },
    .text("editionNote", "what to know about this edition") { $0.briefing.head($0.dossier.edition?.note) },
    .text("previousEdition", "number and date of the edition before, else its URL") { $0.previousEdition },
    .text("cutoff", "the information cut-off date") { $0.briefing.fullDate($0.dossier.cutoff) },
    .text("embargo", "not to be given out before") { $0.briefing.fullDate($0.dossier.embargo) },
    .text("authors", "who made it") { $0.briefing.head($0.briefing.joined($0.dossier.authors)) },
    .text("publisher", "who puts it out") { $0.briefing.head($0.dossier.publisher) },
    .text("rights", "who holds the rights, and what is allowed") { $0.briefing.head($0.dossier.rights) },
    .text("contact", "where errors are reported") { $0.briefing.head($0.dossier.contact) },
    .text("language", "the language of the dossier, unless it is that of the labels") { $0.language },
    .flag("chathamHouse", "whether who said it must not be told") { $0.dossier.chathamHouse == true },
    .text("generator", "the program that made the briefing") { $0.briefing.generator },
    .flag("isPlain", "whether typographic signs are in ASCII") { $0.briefing.isPlain },
    .text("inNumbers", "how many claims, quotes, reactions and sources there are") { $0.briefing.at(nil).inNumbers },
    .list("contents", "the parts that have something to say") { briefing in
      briefing.briefing.parts.compactMap(briefing.briefing.record(of:))
    },
  ]

  private static let parts: [TemplateField<BriefingRecord>] = [
    .record("part", "the parts, each there when it has something to say") { PartsRecord(briefing: $0.briefing) }
  ]

  /// The place of `commonYear` among the fields.
  static let yearField = head.count + parts.count

  private static let year: [TemplateField<BriefingRecord>] = [
    .text("commonYear", "the year of the cut-off, which days do not say in a template that has it as a section") {
      $0.briefing.commonYear.map(String.init)
    }
  ]

  private var language: String? {
    dossier.language.flatMap { $0.isSameLanguage(as: briefing.labels.language) ? nil : briefing.language($0) }
  }

  private var edition: String? {
    guard let edition = dossier.edition else { return nil }
    let number = edition.number.map(String.init)
    return switch (number, briefing.fullDate(edition.date).map(briefing.isolated)) {
    case (let number?, let date?): briefing.label("edition.dated", ["number": number, "date": date])
    case (let number?, nil): briefing.label("edition.number", ["number": number])
    case (nil, let date?): briefing.label("edition.date", ["date": date])
    case (nil, nil): nil
    }
  }

  /// A path means something on the disk of the authors only.
  private var previousEdition: String? {
    if let old = briefing.release.changes?.old, old.number != nil || old.date != nil {
      return briefing.changeWords.edition(old)
    }
    return briefing.head(
      dossier.edition?.previous.flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil })
  }
}

// MARK: - What the parts hold

extension BriefingRecord {
  private static let lists: [TemplateField<BriefingRecord>] = [
    .written("summary", "the bottom line") { $0.briefing.headProse($0.dossier.summary) },
    .list("keyJudgements", "the key judgements") { $0.judgements { $0.kind == .keyJudgement } },
    .list("outlook", "other judgements, and key ones that assume or tell to watch for something") { briefing in
      briefing.judgements(briefing.briefing.looksAhead)
    },
    .list("changedJudgements", "judgements that differ from the edition before, with a reason") { briefing in
      briefing.judgements { $0.changeReason != nil && briefing.briefing.tellsChange($0) }
    },
    .list("otherChanges", "how the other judgements differ, those together that differ alike") {
      JudgementChangeRecord.all(of: $0.briefing) { $0.changeReason == nil }
    },
    .text("changeNote", "what the edition says of itself when it is not the first") { briefing in
      briefing.briefing.tellsEdition ? briefing.briefing.head(briefing.dossier.edition?.note) : nil
    },
    .flag("hasChanges", "whether something has changed, corrections aside") { $0.briefing.hasChanges },
    .flag("hasCorrections", "whether mistakes of earlier editions were put right") { !$0.dossier.corrections.isEmpty },
    .list("corrections", "mistakes of earlier editions, put right") { briefing in
      briefing.dossier.corrections.map { CorrectionRecord(briefing: briefing.briefing, correction: $0) }
    },
    .text("sinceEdition", "the edition that this one was compared with") { briefing in
      briefing.briefing.release.changes.map { changes in
        let words = briefing.briefing.changeWords
        return words.label("sinceEdition", ["edition": words.edition(changes.old)])
      }
    },
    .list("changeGroups", "what has changed since that edition, by kind of item") { briefing in
      briefing.briefing.changeGroups
    },
    .flag("hasRewordings", "whether something has changed in wording or order alone") { briefing in
      !briefing.briefing.rewordings.isEmpty
    },
    .list("rewordings", "what has changed in wording or order alone") { briefing in
      briefing.briefing.rewordings
    },
    .list(
      "quotes", "all quotes", count: { $0.dossier.quotes.count },
      item: { QuoteRecord(briefing: $0.briefing, quote: $0.dossier.quotes[$1], offset: $1) }),
    .flag("comparesQuotes", "whether some quote was compared with an archived text") { $0.briefing.comparesQuotes },
    .text("verificationSummary", "how many quotes agree how far with archived texts") {
      $0.briefing.at(nil).verificationSummary
    },
    .list("otherQuotes", "the quotes that stand with no claim") { briefing in
      briefing.briefing.homes.others.map {
        QuoteRecord(briefing: briefing.briefing, quote: briefing.dossier.quotes[$0], offset: $0)
      }
    },
    .list("disputes", "the contested claims, those first of which there is most to tell") { briefing in
      briefing.briefing.contestedByRank.map {
        ClaimRecord(briefing: briefing.briefing, offset: $0.offset, mark: $0.mark)
      }
    },
    .list(
      "claims", "all claims", count: { $0.dossier.claims.count },
      item: { ClaimRecord(briefing: $0.briefing, offset: $1) }),
    .list("contestedClaims", "the claims that somebody denies or other claims contest") { briefing in
      briefing.briefing.contested.map { ClaimRecord(briefing: briefing.briefing, offset: $0.offset, mark: $0.mark) }
    },
    .list("bothSides", "quotes of both sides of each contested claim, and those that the bottom line refers to") {
      briefing in
      ListedItem.bothSides(in: briefing.briefing.whole, on: briefing.briefing.contested).sorted {
        $0.offset < $1.offset
      }.map {
        QuoteRecord(briefing: briefing.briefing, quote: briefing.dossier.quotes[$0.offset], offset: $0.offset)
      }
    },
    .written("grid", "who says what as a grid, when the output is asked to have one") { $0.briefing.at(nil).grid },
    .list("reactionTargets", "events, parties and quotes that parties react to") { $0.targets },
    .list("days", "the timeline, by date") { DayRecord.days(of: $0.briefing) },
    .list("sections", "the narrative") { briefing in
      briefing.dossier.sections.enumerated().map {
        SectionRecord(briefing: briefing.briefing, section: $0.element, offset: $0.offset)
      }
    },
    .list(
      "questions", "questions and answers", count: { $0.dossier.questions.count },
      item: { QuestionRecord(briefing: $0.briefing, question: $0.dossier.questions[$1], offset: $1) }),
    .list(
      "parties", "who speaks and acts", count: { $0.dossier.parties.count },
      item: { PartyRecord(briefing: $0.briefing, party: $0.dossier.parties[$1]) }),
    .list(
      "terms", "the glossary", count: { $0.dossier.terms.count },
      item: { TermRecord(briefing: $0.briefing, term: $0.dossier.terms[$1]) }),
    .list(
      "attachments", "images and files", count: { $0.dossier.attachments.count },
      item: { AttachmentRecord(briefing: $0.briefing, attachment: $0.dossier.attachments[$1], offset: $1) }),
    .list("topics", "tags with the items that bear them") { briefing in
      briefing.briefing.topics.flatMap { topic in
        briefing.briefing.labelsInUse.compactMap { mark in
          let marked = topic.keeping {
            briefing.briefing.whole.mark(of: $0.id) == mark || briefing.briefing.whole.ground == nil
          }
          return marked.members.isEmpty
            ? nil : TopicRecord(briefing: briefing.briefing, topic: marked, mark: mark)
        }
      }
    },
    .texts("gaps", "what is not known") { briefing in
      briefing.dossier.gaps.map { briefing.briefing.marked($0, briefing.briefing.whole.headMark) }
    },
    .list("gapJudgements", "gaps as the analysts judge them") { $0.judgements { $0.kind == .gap } },
    .written("method", "how the dossier was made") { $0.briefing.headProse($0.dossier.method) },
    .text("scale", "the scale of likelihood with its bands") { $0.briefing.at(nil).scale },
    .list(
      "sources", "where things are taken from", count: { $0.dossier.sources.count },
      item: { SourceRecord(briefing: $0.briefing, source: $0.dossier.sources[$1], offset: $1) }),
    .text("sourceSummary", "how many sources there are, of what distance and grade") {
      $0.briefing.countsAllSources ? $0.briefing.sourceSummary : nil
    },
  ]

  private func judgements(_ isMeant: (Assessment) -> Bool) -> [JudgementRecord] {
    dossier.assessments.enumerated().filter { isMeant($0.element) }.map {
      JudgementRecord(briefing: briefing, assessment: $0.element, offset: $0.offset)
    }
  }

  /// What parties react to other than by a stance, in the order in which it is first reacted to.
  private var targets: [TargetRecord] {
    var order: [EntityID] = []
    var offsets: [EntityID: [Int]] = [:]
    for (offset, reaction) in dossier.reactions.enumerated() where briefing.whole.kind(of: reaction.to) != .claim {
      if offsets[reaction.to] == nil { order.append(reaction.to) }
      offsets[reaction.to, default: []].append(offset)
    }
    return order.map { TargetRecord(briefing: briefing, target: $0, offsets: offsets[$0] ?? []) }
  }
}

/// A mistake that was put right.
struct CorrectionRecord: TemplateSubject {
  let briefing: BriefingContext
  let correction: Correction

  static let scopeName = "correction"
  static let fields: [TemplateField<CorrectionRecord>] = [
    .text("date", "when it was put right") { $0.briefing.date($0.correction.date) },
    .text("text", "what was wrong and what is right") {
      $0.briefing.marked($0.correction.text, $0.briefing.whole.headMark)
    },
  ]
}
