import DossierKit
import Foundation
import TestSupport

/// A dossier with every value of every vocabulary, dates of every precision, and texts that programs trip over.
enum AssortedDossier {
  static let texts: [String] = {
    let ours = [
      "=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''", "2023-05-03", "1e5", "007", "TRUE", "  spaces  ", "a\nb", "a\r\nb",
      "a\rb", "\ttab", "_x0041_", "_x000D_", "é", "e\u{301}", "<b>&amp;</b>", "]]>", "\"quoted\"", "汉字仮名", "👩‍👩‍👧",
      "تنفي الجمهورية", "שלום", "\u{202E}turned\u{202C}", "\u{FEFF}mark", "\u{2028}line", "#REF!", "null", "{=1}",
    ]
    let naughty = (try? Corpora.naughtyStrings()) ?? []
    return ours
      + naughty.filter { text in
        !text.hasNothingToSee
          && text.unicodeScalars.allSatisfy {
            ($0.value >= 0x20 || [9, 10, 13].contains($0.value)) && ![0xFFFE, 0xFFFF].contains($0.value)
          }
      }
  }()

  private static let dates = [
    "1066", "1899-12-31", "1900-02-28", "1900-03-01", "2023", "2023-05", "2023-05-03", "2023-05-03~", "2023-05-03?",
    "2023-05%", "2023-05-03T14:30+03:00", "2023-05-03T14:30:59Z", "2023-05-01/2023-05-03", "2023-05~/2023-06",
  ]

  static func dossier(seed: Int, claims count: Int = 60) throws -> Dossier {
    var random = Randomness(seed: seed)
    func text() -> String { random.pick(texts) }
    func date() throws -> EDTFDate { try EDTFDate(random.pick(dates)) }
    var dossier = Dossier(title: "Assorted \(seed) & <others>")
    dossier.id = EntityID("assorted-\(seed)")
    dossier.marking = random.pick(Marking.allCases)
    dossier.publisher = "House of \(text())"
    dossier.authors = [text(), text()]
    dossier.sources = try SourceKind.allCases.enumerated().map { number, kind in
      var source = Source(id: EntityID("src-\(number)"), title: "Title \(text())")
      source.kind = kind
      source.url = "https://example.org/\(number)?a=b&c=d"
      source.authors = [text()]
      source.published = try date()
      source.distance = random.pick(Distance.allCases)
      source.language = random.pick(["en", "ar", "uk", "zh-Hant"])
      return source
    }
    let countries = ["UA", "GB", "QA", "US"]
    dossier.parties = PartyKind.allCases.enumerated().map { number, kind in
      var party = Party(id: EntityID("pty-\(number)"), name: "Party \(text())")
      party.kind = kind
      party.country = random.pick(countries)
      party.wikidata = "Q\(number + 1)"
      party.role = text()
      party.aliases = [text()]
      party.memberOf = number > 0 ? EntityID("pty-\(random.below(number))") : nil
      return party
    }
    let parties = dossier.parties.map(\.id)
    dossier.events = try (0..<dates.count).map { number in
      var event = Event(id: EntityID("evt-\(number)"), title: text(), date: try EDTFDate(dates[number]))
      event.latitude = Coordinate("55.7520")
      event.longitude = Coordinate("-0.10")
      event.significance = 1 + random.below(3)
      event.participants = [Participant(party: random.pick(parties))]
      return event
    }
    let statuses = ClaimStatus.allCases
    dossier.claims = try (0..<count).map { number in
      var claim = Claim(id: EntityID("clm-\(number)"), statement: text(), claimant: random.pick(parties))
      claim.status = statuses[number % statuses.count]
      claim.statusBasis = Prose(source: text(), blocks: [.paragraph([.text(text())])])
      claim.statusDate = try date()
      claim.date = try date()
      claim.credibility = random.pick(Credibility.allCases)
      claim.about = [EntityID("evt-\(random.below(dates.count))")]
      claim.sources = [Citation(source: random.pick(dossier.sources).id)]
      claim.marking = random.pick(Marking.allCases + [nil])
      claim.tags = [text()]
      claim.relations = number > 0 ? [Relation(to: EntityID("clm-\(random.below(number))"), type: .qualifies)] : []
      return claim
    }
    dossier.quotes = try texts.enumerated().map { number, words in
      var quote = Quote(id: EntityID("quo-\(number)"), text: words, speaker: random.pick(parties))
      quote.date = try date()
      quote.language = random.pick(["en", "ar"])
      quote.source = random.pick(dossier.sources).id
      quote.locator = text()
      quote.about = [EntityID("clm-\(random.below(count))")]
      if number % 16 == 0 {
        quote.translations = [Translation(language: "fr", text: text()), Translation(language: "de", text: text())]
      }
      return quote
    }
    try addReactions(to: &dossier, using: &random)
    return dossier
  }

  /// A reaction of every stance and of every act; the second to a claim replaces the first.
  private static func addReactions(to dossier: inout Dossier, using random: inout Randomness) throws {
    for (number, stance) in (Stance.allCases + Stance.allCases).enumerated() {
      let claim = dossier.claims[number % Stance.allCases.count]
      let party = dossier.parties.first { $0.id != claim.claimant }
      var reaction = Reaction(
        id: EntityID("rea-\(number)"), party: party?.id ?? claim.claimant, to: claim.id)
      reaction.stance = stance
      reaction.date = try EDTFDate(random.pick(dates))
      reaction.sources = claim.sources
      if number >= Stance.allCases.count {
        reaction.supersedes = EntityID("rea-\(number - Stance.allCases.count)")
      }
      dossier.reactions.append(reaction)
    }
    for (number, act) in Act.allCases.enumerated() {
      var reaction = Reaction(
        id: EntityID("rea-act-\(number)"), party: random.pick(dossier.parties).id, to: random.pick(dossier.events).id)
      reaction.act = act
      reaction.sources = [Citation(source: dossier.sources[0].id)]
      dossier.reactions.append(reaction)
    }
  }
}
