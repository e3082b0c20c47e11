import DossierCore
import DossierTemplating
import DossierText

extension BriefingRecord {
  /// Names for a page: the first of each list, as many as there is room for.
  static let onePage: [TemplateField<BriefingRecord>] = [
    .text("shortHeading", "the title in capitals, cut to two lines") { briefing in
      ShortText.cut(briefing.dossier.title.uppercased(), to: 130)
    },
    .text("shortSubtitle", "the second line of the title, cut to one line; none where the title takes two") {
      briefing in
      guard DisplayWidth.columns(of: briefing.dossier.title) <= 65, let subtitle = briefing.dossier.subtitle else {
        return nil
      }
      return briefing.briefing.head(ShortText.cut(subtitle, to: 60))
    },
    .written("shortSummary", "the bottom line, as much of it as a page has room for") {
      $0.briefing.shortSummary
    },
    .text("changeLine", "what has changed since the edition before, in a line") { $0.briefing.changeLine },
    .text("watchFor", "the first thing that a key judgement tells to watch for") { $0.briefing.watchFor },
    .flag("hasQuotes", "whether the page has quotes") { !$0.briefing.firstQuotes.isEmpty },
    .flag("hasReasons", "whether there is room for why judgements are as sure as they are") {
      $0.briefing.room.reasons
    },
    .list("firstKeyJudgements", "the first key judgements") { briefing in
      briefing.briefing.firstKeyJudgements.first.map {
        JudgementRecord(
          briefing: briefing.briefing, assessment: briefing.dossier.assessments[$0.offset], offset: $0.offset)
      }
    },
    .written("moreKeyJudgements", "how many key judgements there are besides that are not marked, and which") {
      $0.briefing.more.countedKeyJudgements
    },
    .list("firstContestedClaims", "the first contested claims") { briefing in
      briefing.briefing.firstContested.first.map {
        ClaimRecord(briefing: briefing.briefing, offset: $0.offset, mark: $0.mark)
      }
    },
    .written("moreContestedClaims", "how many contested claims there are besides that are not marked, and which") {
      $0.briefing.more.countedClaims
    },
    .list("firstQuotes", "at most three quotes that are sentences, of both sides of the first contested claims") {
      briefing in
      briefing.briefing.firstQuotes.map {
        QuoteRecord(briefing: briefing.briefing, quote: briefing.dossier.quotes[$0.offset], offset: $0.offset)
      }
    },
    .text("moreQuotes", "how many quotes there are besides that are not marked") {
      $0.briefing.more.countedQuotes
    },
    .record("moreStricter", "the same numbers for what is marked") { briefing in
      briefing.briefing.whole.stricterMarkings.isEmpty ? nil : briefing.briefing.moreStricter
    },
    .list("judgementChanges", "how judgements differ from the edition before, those together that differ alike") {
      JudgementChangeRecord.all(of: $0.briefing) { _ in true }
    },
    .text("correctionCount", "how many mistakes of earlier editions were put right") { briefing in
      let count = briefing.dossier.corrections.count
      return count == 0 ? nil : briefing.briefing.head("\(count)")
    },
  ]
}

/// How much a page leaves to the full briefing; what is not marked, or all that is.
struct MoreRecord: TemplateSubject {
  let briefing: BriefingContext
  let keyJudgements: [ListedItem]
  let contestedClaims: [ListedItem]
  let quotes: [ListedItem]

  static let scopeName = "more"
  static let fields: [TemplateField<MoreRecord>] = [
    .written("moreKeyJudgements", "how many key judgements there are besides, and which") {
      $0.countedKeyJudgements
    },
    .written("moreContestedClaims", "how many contested claims there are besides, and which") {
      $0.countedClaims
    },
    .text("moreQuotes", "how many quotes there are besides") { $0.countedQuotes },
    .text("keyJudgementsMarking", "the TLP label of the number of judgements") { Self.strictest($0.keyJudgements) },
    .text("contestedClaimsMarking", "the TLP label of the number of claims") { Self.strictest($0.contestedClaims) },
    .text("quotesMarking", "the TLP label of the number of quotes") { Self.strictest($0.quotes) },
  ]

  var countedKeyJudgements: ((inout Page) -> Void)? {
    briefing.counted(keyJudgements.map { briefing.whole.dossier.assessments[$0.offset].id })
  }

  var countedClaims: ((inout Page) -> Void)? {
    briefing.counted(contestedClaims.map { briefing.whole.dossier.claims[$0.offset].id })
  }

  var countedQuotes: String? { quotes.isEmpty ? nil : "\(quotes.count)" }

  private static func strictest(_ items: [ListedItem]) -> String? { items.compactMap(\.mark).max()?.rawValue }
}

extension BriefingContext {
  /// The key judgements of a page, and the others.
  var firstKeyJudgements: (first: [ListedItem], rest: [ListedItem]) {
    let judgements = ListedItem.keyJudgements(in: whole)
    return ListedItem.first(room.judgements, of: judgements) { fits(whole.dossier.assessments[$0.offset].statement) }
  }

  /// The contested claims of a page, and the others.
  var firstContested: (first: [ListedItem], rest: [ListedItem]) {
    ListedItem.first(room.claims, of: contestedByRank) { fits(whole.dossier.claims[$0.offset].statement) }
  }

  /// The quotes of a page: those that are sentences and not too long.
  var firstQuotes: [ListedItem] {
    if room.quotes == 0 { return [] }
    let both = ListedItem.bothSides(in: whole, on: firstContested.first)
    return ListedItem.first(room.quotes, of: both) { told in
      let quote = whole.dossier.quotes[told.offset]
      let text = quote.translations.first { $0.language.isSameLanguage(as: whole.language) }?.text ?? quote.text
      return quote.mode != .partial && ShortText.isSentence(text) && DisplayWidth.columns(of: text) <= 300
    }.first
  }

  private func fits(_ statement: String) -> Bool {
    room.columns.map { DisplayWidth.columns(of: statement) <= $0 / 2 } ?? true
  }

  /// The bottom line as far as there is room: whole blocks; the first is cut where it alone is too long.
  var shortSummary: ((inout Page) -> Void)? {
    guard let prose = at(whole.headMark).dossier.summary, let first = prose.blocks.first else { return nil }
    let desk = at(whole.headMark)
    let mark = whole.headMark.map { "(\(isolated($0.rawValue))) " }
    let blocks = prose.blocks.enumerated().filter { room.lists || $0 == 0 || !$1.isList }.map(\.element)
    let short = Prose(source: prose.source, blocks: Array(blocks.prefix(room.blocks)), notes: prose.notes)
    return { [room] page in
      let writer = ProseWriter(briefing: desk, mark: mark)
      let text = page.alone { writer.write(Prose(source: "", blocks: [first]), into: &$0) }
      if let columns = room.columns, DisplayWidth.columns(of: text) > columns {
        page.append(ShortText.cut(text.split(whereSeparator: \.isNewline).joined(separator: " "), to: columns))
      } else {
        writer.write(short, into: &page)
      }
    }
  }

  /// What the first of the key judgements of the page tells to watch for.
  var watchFor: String? {
    guard room.watch else { return nil }
    for told in firstKeyJudgements.first {
      let id = whole.dossier.assessments[told.offset].id
      guard let indicator = at(id).release.assessment(id)?.indicators.first, fits(indicator) else { continue }
      return marked(Joining.sentence(Joining.capitalized(indicator)), told.mark)
    }
    return nil
  }

  /// How many items of each kind differ from the edition before.
  func changeCounts(_ changes: Changes) -> [String] {
    changes.groups.map { group in
      tally(changeWords.heading(group), group.changed.count + group.added.count + group.removed.count)
    }
  }

  /// What has changed, by what the fewest labels hold back: how judgements stand, else how many items of each kind differ.
  var changeLine: String? {
    guard let label = labelsInUse.first(where: { at($0).hasChanges }) else { return nil }
    let desk = at(label)
    if let changes = desk.release.changes, !changes.isEmpty {
      if let counts = joined(changeCounts(changes)) {
        let since = changeWords.label("sinceEdition", ["edition": changeWords.edition(changes.old)])
        return marked(Joining.sentences([since, counts]), label)
      }
    }
    let judgements = desk.dossier.assessments.filter(desk.tellsChange)
    let moves = [Change.raised, .lowered, .reversed, .dropped, .new].compactMap { change -> String? in
      let alike = judgements.filter { $0.change == change }.prefix(6).map { marks.mark($0.id) }
      if alike.isEmpty { return nil }
      return self.label(
        "otherChange", ["change": labels[change], "judgements": Joining.list(alike, separator: comma)])
    }
    if !moves.isEmpty { return marked(Joining.sentences(moves), label) }
    return tellsEdition ? head(dossier.edition?.note.map { ShortText.cut($0, to: 130) }) : nil
  }

  /// How much there is besides what a page shows, of what is not marked.
  var more: MoreRecord { more { $0 == nil } }

  /// The same of what is marked.
  var moreStricter: MoreRecord { more { $0 != nil } }

  private func more(_ isAlike: (Marking?) -> Bool) -> MoreRecord {
    // Without a marking of the dossier nothing is compared with anything, and all counts as not marked.
    func isMeant(_ item: ListedItem) -> Bool { isAlike(whole.ground == nil ? nil : item.mark) }
    let shown = Set(firstQuotes.map(\.offset))
    let quotes = whole.dossier.quotes.enumerated().map { ListedItem(offset: $0, mark: whole.mark(of: $1.id)) }
    return MoreRecord(
      briefing: self, keyJudgements: firstKeyJudgements.rest.filter(isMeant),
      contestedClaims: firstContested.rest.filter(isMeant),
      quotes: quotes.filter { isMeant($0) && !shown.contains($0.offset) })
  }

  /// How many items there are, and what they are called, in words that write themselves; nil without any.
  func counted(_ ids: [EntityID]) -> ((inout Page) -> Void)? {
    guard let write = marks.written(ids) else { return nil }
    return { page in
      page.append("\(ids.count) (")
      write(&page)
      page.append(")")
    }
  }
}

extension Prose.Block {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}
