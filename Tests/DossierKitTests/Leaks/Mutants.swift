@testable import DossierCore

extension Mutant {
  /// Mistakes in the filter, each of which the tests must notice.
  static let all: [Mutant] = missing + markings + origins + requirements + forgotten + leftovers + computed

  private static let missing: [Mutant] = [
    Mutant(without: .identities), Mutant(without: .notes), Mutant(without: .markings), Mutant(without: .origins),
    Mutant(without: .requirements),
    Mutant(without: .head), Mutant(without: .items), Mutant(without: .passages), Mutant(without: .references),
    Mutant(without: .checks), Mutant(without: .surroundings), Mutant(without: .predecessor),
    Mutant(without: .addresses),
  ]

  private static let markings: [Mutant] = [
    Mutant("one marking above the label leaves", insteadOf: .markings) { draft in
      ReleaseRule.markings.apply(&draft)
      draft.withheld = draft.withheld.filter { _, reason in
        guard case .marking(let marking, _) = reason, let label = draft.label else { return true }
        return marking.rank > label.rank + 1
      }
    },
    Mutant("an item's own marking does not count", insteadOf: .markings) { draft in
      ReleaseRule.markings.apply(&draft)
      draft.withheld = draft.withheld.filter { if case .marking(_, isOwn: true) = $1 { false } else { true } }
    },
    Mutant("the dossier's marking does not count", insteadOf: .markings) { draft in
      ReleaseRule.markings.apply(&draft)
      draft.withheld = draft.withheld.filter { if case .marking(_, isOwn: false) = $1 { false } else { true } }
    },
    Mutant("TLP:AMBER+STRICT is taken for TLP:AMBER", insteadOf: .markings) { draft in
      ReleaseRule.markings.apply(&draft)
      guard draft.label == .amber else { return }
      draft.withheld = draft.withheld.filter { if case .marking(.amberStrict, _) = $1 { false } else { true } }
    },
  ]

  private static let origins: [Mutant] = [
    untaken(.quote, "its source"), untaken(.attachment, "its source"), untaken(.reaction, "its quotes"),
    untaken(.claim, "what it cites"), untaken(.party, "what it cites"), untaken(.event, "what it cites"),
    untaken(.question, "what it cites"), untaken(.section, "what it cites"),
    Mutant("what is taken from an item that is taken itself leaves", insteadOf: .origins) { draft in
      let marked = draft.withheld
      ReleaseRule.origins.apply(&draft)
      draft.withheld = draft.withheld.filter { if case .origin(let id) = $1 { marked[id] != nil } else { true } }
    },
  ]

  /// A kind of item that leaves although what it is taken from stays behind.
  private static func untaken(_ kind: EntityKind, _ from: String) -> Mutant {
    Mutant("\(kind) not taken from \(from)", insteadOf: .origins) { draft in
      ReleaseRule.origins.apply(&draft)
      draft.withheld = draft.withheld.filter { id, reason in
        if case .origin = reason { draft.checked.index[id]?.kind != kind } else { true }
      }
    }
  }

  private static let requirements: [Mutant] = [
    Mutant("what requires is followed one step only", insteadOf: .requirements) { draft in
      let marked = draft.withheld
      ReleaseRule.requirements.apply(&draft)
      draft.withheld = draft.withheld.filter { _, reason in
        if case .requirement(_, let id) = reason { marked[id] != nil } else { true }
      }
    },
    requirement("claimant"), requirement("speaker"), requirement("party"), requirement("to"),
  ]

  /// A required reference that is not followed.
  private static func requirement(_ name: String) -> Mutant {
    Mutant("a required \(name) is not followed", insteadOf: .requirements) { draft in
      ReleaseRule.requirements.apply(&draft)
      draft.withheld = draft.withheld.filter { _, reason in
        if case .requirement(name, _) = reason { false } else { true }
      }
    }
  }

  private static let forgotten: [Mutant] = [
    .forgotten(\.sources, \.derivesFrom, "source.derivesFrom"), .forgotten(\.parties, \.memberOf, "party.memberOf"),
    .forgotten(\.events, \.participants, "event.participants"), .forgotten(\.claims, \.about, "claim.about"),
    .forgotten(\.claims, \.onBehalfOf, "claim.onBehalfOf"), .forgotten(\.claims, \.relations, "claim.relations"),
    .forgotten(\.claims, \.media, "claim.media"), .forgotten(\.claims, \.sources, "claim.sources"),
    .forgotten(\.quotes, \.source, "quote.source"), .forgotten(\.quotes, \.about, "quote.about"),
    .forgotten(\.reactions, \.quotes, "reaction.quotes"), .forgotten(\.reactions, \.supersedes, "reaction.supersedes"),
    .forgotten(\.questions, \.claims, "question.claims"), .forgotten(\.assessments, \.evidence, "assessment.evidence"),
    .forgotten(\.assessments, \.dissent, "assessment.dissent"), .forgotten(\.sections, \.items, "section.items"),
    .forgotten(\.attachments, \.source, "attachment.source"),
    Mutant("the cover forgotten") { $0.dossier.cover = $0.whole.cover },
  ]

  private static let leftovers: [Mutant] = [
    .forgotten(\.quotes, \.locator, "the locator in a withheld source"),
    .forgotten(\.quotes, \.prefix, "the text before a quote in a withheld source"),
    .forgotten(\.parties, \.aliases, "the aliases of a protected party"),
    .forgotten(\.quotes, \.speakerRole, "the office of a protected speaker"),
    .forgotten(\.quotes, \.venue, "where a protected speaker spoke"),
    .forgotten(\.reactions, \.level, "the office of a protected party that reacted"),
    .forgotten(\.events, \.participants, "the role of a protected party in an event"),
    Mutant("what a quote with editorial marks leaves out", insteadOf: .surroundings) { draft in
      for position in draft.verifications.indices {
        draft.verifications[position].passage?.prefix = nil
        draft.verifications[position].passage?.suffix = nil
      }
    },
    Mutant("where quoted words stand in archived texts", insteadOf: .surroundings) { draft in
      let positions = draft.verifications.map { $0.passage?.position }
      ReleaseRule.surroundings.apply(&draft)
      for position in draft.verifications.indices {
        draft.verifications[position].passage?.position = positions[position]
      }
    },
    Mutant("addresses on the team's machines, of sources", insteadOf: .addresses) { draft in
      let urls = draft.dossier.sources.map(\.url)
      ReleaseRule.addresses.apply(&draft)
      for position in draft.dossier.sources.indices { draft.dossier.sources[position].url = urls[position] }
    },
    Mutant("addresses on the team's machines, of archives", insteadOf: .addresses) { draft in
      let archives = draft.dossier.sources.map(\.archives)
      ReleaseRule.addresses.apply(&draft)
      for position in draft.dossier.sources.indices { draft.dossier.sources[position].archives = archives[position] }
    },
    Mutant("the texts among the options of a withheld head") { draft in
      draft.dossier.outputs.entries = draft.whole.outputs.entries.filter { $0.key != "check" }
    },
    Mutant("the gaps of a withheld head") { $0.dossier.gaps = $0.whole.gaps },
    Mutant("the corrections of a withheld head") { $0.dossier.corrections = $0.whole.corrections },
    Mutant("verification against a withheld source") { draft in
      let all = Dictionary(
        zip(draft.whole.quotes.map(\.id), draft.checked.verifications), uniquingKeysWith: { first, _ in first })
      draft.verifications = draft.dossier.quotes.map { all[$0.id] ?? .unchecked }
    },
    Mutant("a line for each item that stays behind", insteadOf: .items) { draft in
      let (whole, withheld) = (draft.dossier.claims, draft.withheld)
      ReleaseRule.items.apply(&draft)
      for claim in whole where withheld[claim.id] != nil {
        let number = draft.dossier.claims.count
        guard let claimant = draft.dossier.parties.first?.id else { return }
        draft.dossier.claims.append(
          Claim(id: EntityID("withheld-\(number)"), statement: "Withheld", claimant: claimant))
      }
    },
    Mutant("tags of what stays behind") { draft in
      guard !draft.dossier.claims.isEmpty else { return }
      draft.dossier.claims[0].tags = draft.whole.claims.flatMap(\.tags)
    },
  ]

  private static let computed: [Mutant] = [
    Mutant("the highest marking instead of the label", computed: { $0.marking = $1.marking }),
    Mutant("who stands where, computed from the whole") { release, whole in
      release.facts.standings = release.dossier.claims.map { whole.standings(on: $0.id) }
    },
    Mutant("contested, computed from the whole") { release, whole in
      release.facts.contested = release.dossier.claims.map { whole.isContested($0.id) }
    },
    Mutant("independent sources, counted in the whole") { release, whole in
      release.facts.independentSources = release.dossier.claims.map { claim in
        whole.offset(claim.id, .claim).map { whole.independentSources[$0] } ?? 0
      }
    },
    Mutant("the timeline of the whole") { $0.facts.timeline = $1.timeline },
    Mutant("what refers to what, in the whole") { $0.facts.backlinks = $1.facts.backlinks },
    Mutant("verifications in the places of the whole") { release, whole in
      release.verifications = Array(whole.verifications.prefix(release.verifications.count))
    },
    Mutant("that material is withheld, said only where some is") { release, whole in
      release.tellsWithheld = release.dossier.entityCount < whole.dossier.entityCount
    },
  ]
}
