import DossierCore
import DossierTemplating

/// What a briefing of one page shows, and what it leaves to the full one: nothing is left out without being counted.
enum OnePage {
  /// How many key judgements, contested claims and quotes have room.
  static let judgements = 5
  static let claims = 3
  static let quotes = 4
}

extension BriefingRecord {
  /// Names for a page: the first of a list, and how many more there are.
  static let onePage: [TemplateField<BriefingRecord>] = [
    .list("firstKeyJudgements", "the first \(OnePage.judgements) key judgements") { briefing in
      briefing.briefing.firstKeyJudgements.first.map {
        JudgementRecord(
          briefing: briefing.briefing, assessment: briefing.dossier.assessments[$0.offset], offset: $0.offset)
      }
    },
    .written("moreKeyJudgements", "how many key judgements there are besides that are not marked, and which") {
      $0.briefing.more.countedKeyJudgements
    },
    .list("firstContestedClaims", "the first \(OnePage.claims) contested claims") { briefing in
      briefing.briefing.firstContested.first.map {
        ClaimRecord(briefing: briefing.briefing, offset: $0.offset, mark: $0.mark)
      }
    },
    .written("moreContestedClaims", "how many contested claims there are besides that are not marked, and which") {
      $0.briefing.more.countedClaims
    },
    .list("firstQuotes", "at most \(OnePage.quotes) quotes: one a side of the first contested claims") { briefing in
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
  let keyJudgements: [Told]
  let contestedClaims: [Told]
  let quotes: [Told]

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

  private static func strictest(_ items: [Told]) -> String? { items.compactMap(\.mark).max()?.rawValue }
}

extension BriefingContext {
  /// The key judgements of a page, and the others.
  var firstKeyJudgements: (first: [Told], rest: [Told]) {
    Told.first(OnePage.judgements, of: Told.keyJudgements(in: whole))
  }

  /// The contested claims of a page, and the others.
  var firstContested: (first: [Told], rest: [Told]) { Told.first(OnePage.claims, of: contested) }

  /// The quotes of a page.
  var firstQuotes: [Told] {
    Told.first(OnePage.quotes, of: Told.bothSides(in: whole, on: firstContested.first)).first
  }

  /// How much there is besides what a page shows, of what is not marked.
  var more: MoreRecord { more { $0 == nil } }

  /// The same of what is marked.
  var moreStricter: MoreRecord { more { $0 != nil } }

  private func more(_ isAlike: (Marking?) -> Bool) -> MoreRecord {
    // Without a marking of the dossier nothing is compared with anything, and all counts as not marked.
    func isMeant(_ item: Told) -> Bool { isAlike(whole.ground == nil ? nil : item.mark) }
    let shown = Set(firstQuotes.map(\.offset))
    let quotes = whole.dossier.quotes.enumerated().map { Told(offset: $0, mark: whole.mark(of: $1.id)) }
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
