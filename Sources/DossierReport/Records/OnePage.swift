import DossierCore

/// What a briefing of one page shows, and what it leaves to the full one: nothing is left out without being counted.
enum OnePage {
  /// How many key judgements, contested claims and quotes have room.
  static let judgements = 5
  static let claims = 3
  static let quotes = 4

  /// The key judgements, by their places among all judgements.
  static func keyJudgements(of dossier: Dossier) -> [Int] {
    dossier.assessments.indices.filter { dossier.assessments[$0].kind == .keyJudgement }
  }

  /// The contested claims, by their places among all claims.
  static func contestedClaims(of release: Release) -> [Int] {
    release.dossier.claims.indices.filter { release.contested[$0] }
  }
}

extension BriefingRecord {
  /// Names for a page: the first of a list, and how many more there are.
  static let onePage: [TemplateField<BriefingRecord>] = [
    .list("firstKeyJudgements", "the first \(OnePage.judgements) key judgements") { briefing in
      OnePage.keyJudgements(of: briefing.desk.dossier).prefix(OnePage.judgements).map {
        JudgementRecord(desk: briefing.desk, assessment: briefing.desk.dossier.assessments[$0], offset: $0)
      }
    },
    .written("moreKeyJudgements", "how many key judgements there are besides, and which") { briefing in
      let rest = OnePage.keyJudgements(of: briefing.desk.dossier).dropFirst(OnePage.judgements)
      return briefing.desk.counted(rest.map { briefing.desk.dossier.assessments[$0].id })
    },
    .list("firstContestedClaims", "the first \(OnePage.claims) contested claims") { briefing in
      OnePage.contestedClaims(of: briefing.desk.release).prefix(OnePage.claims).map {
        ClaimRecord(desk: briefing.desk, offset: $0)
      }
    },
    .written("moreContestedClaims", "how many contested claims there are besides, and which") { briefing in
      let rest = OnePage.contestedClaims(of: briefing.desk.release).dropFirst(OnePage.claims)
      return briefing.desk.counted(rest.map { briefing.desk.dossier.claims[$0].id })
    },
    .list("firstQuotes", "at most \(OnePage.quotes) quotes: one a side of the first contested claims") { briefing in
      briefing.desk.firstQuotes.map {
        QuoteRecord(desk: briefing.desk, quote: briefing.desk.dossier.quotes[$0], offset: $0)
      }
    },
    .text("moreQuotes", "how many quotes there are besides") { briefing in
      let count = briefing.desk.dossier.quotes.count - briefing.desk.firstQuotes.count
      return count == 0 ? nil : "\(count)"
    },
    .list("judgementChanges", "how judgements differ from the edition before, those together that differ alike") {
      briefing in
      Change.allCases.compactMap { change in
        let alike = briefing.desk.dossier.assessments.filter { $0.change == change && briefing.desk.tellsChange($0) }
        return alike.isEmpty
          ? nil : JudgementChangeRecord(desk: briefing.desk, change: change, judgements: alike.map(\.id))
      }
    },
    .text("correctionCount", "how many mistakes of earlier editions were put right") { briefing in
      let count = briefing.desk.dossier.corrections.count
      return count == 0 ? nil : "\(count)"
    },
  ]
}

extension Desk {
  /// The quotes of a page, by their places.
  var firstQuotes: [Int] {
    let claims = Set(OnePage.contestedClaims(of: release).prefix(OnePage.claims))
    return BothSides.quotes(of: release, on: claims, atMost: OnePage.quotes)
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
