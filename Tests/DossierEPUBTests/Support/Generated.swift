import DossierCore
import TestSupport

/// Dossiers of any size, the same for the same size on every machine.
enum Generated {
  private static let words = [
    "bridge", "statement", "drone", "was", "the", "official", "denied", "Україна", "الجسر", "ministry", "reported",
    "and",
    "中文", "forces", "of", "a", "night", "claim", "“quoted”", "é", "&", "<b>", "🛰️", "שלום",
    "extraordinarily-long-compound-word",
  ]

  /// As many claims, twice as many quotes and reactions, a fifth as many sources, a tenth as many parties and events.
  static func dossier(claims count: Int) throws -> Dossier {
    var random = Randomness(seed: count)
    func text(_ length: Int) -> String { (0..<length).map { _ in random.pick(words) }.joined(separator: " ") }
    func date() throws -> EDTFDate { try EDTFDate("2023-0\(1 + random.below(9))-\(10 + random.below(18))") }
    let sources = max(1, count / 5)
    let parties = max(2, count / 10)
    let events = max(1, count / 10)
    var dossier = Dossier(title: "Generated \(count)")
    dossier.id = "generated"
    dossier.marking = .green
    dossier.summary = .plain(text(40))
    dossier.sources = (0..<sources).map { number in
      var source = Source(id: EntityID("src-\(number)"), title: text(6))
      source.url = "https://example.org/\(number)"
      source.kind = random.pick(SourceKind.allCases)
      source.reliability = random.pick(Reliability.allCases)
      return source
    }
    dossier.parties = (0..<parties).map { Party(id: EntityID("pty-\($0)"), name: text(2) + " \($0)") }
    dossier.events = try (0..<events).map { Event(id: EntityID("evt-\($0)"), title: text(5), date: try date()) }
    dossier.claims = try (0..<count).map { number in
      var claim = Claim(
        id: EntityID("clm-\(number)"), statement: text(12), claimant: EntityID("pty-\(random.below(parties))"))
      claim.date = try date()
      claim.status = random.pick(ClaimStatus.allCases)
      claim.about = [EntityID("evt-\(random.below(events))")]
      claim.sources = [Citation(source: EntityID("src-\(random.below(sources))"))]
      claim.statusBasis = .plain(text(15))
      if number > 0 { claim.relations = [Relation(to: EntityID("clm-\(random.below(number))"), type: .contradicts)] }
      return claim
    }
    dossier.quotes = try (0..<2 * count).map { number in
      var quote = Quote(
        id: EntityID("quo-\(number)"), text: text(20), speaker: EntityID("pty-\(random.below(parties))"))
      quote.date = try date()
      quote.source = EntityID("src-\(random.below(sources))")
      quote.locator = "p. \(number)"
      quote.about = [EntityID("clm-\(number / 2)")]
      return quote
    }
    dossier.reactions = try (0..<2 * count).map { number in
      var reaction = Reaction(
        id: EntityID("rea-\(number)"), party: EntityID("pty-\(random.below(parties))"),
        to: EntityID("clm-\(random.below(count))"))
      reaction.stance = random.pick(Stance.allCases)
      reaction.date = try date()
      reaction.summary = .plain(text(10))
      reaction.quotes = [EntityID("quo-\(number)")]
      reaction.sources = [Citation(source: EntityID("src-\(random.below(sources))"))]
      return reaction
    }
    dossier.sections = try (0..<max(1, count / 50)).map { number in
      var section = Section(id: EntityID("sec-\(number)"), title: text(4))
      section.level = 1 + random.below(3)
      section.body = .plain(text(120))
      section.items = [EntityID("clm-\(random.below(count))"), EntityID("quo-\(random.below(2 * count))")]
      _ = try date()
      return section
    }
    return dossier
  }
}
