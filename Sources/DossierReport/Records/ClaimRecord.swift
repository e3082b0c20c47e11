import DossierCore
import DossierTemplating

/// A claim, and where parties stand on it.
final class ClaimRecord: TemplateSubject {
  let briefing: BriefingContext
  let claim: Claim
  let offset: Int
  /// What is told of it is marked with, stricter than the claim where it takes more to know.
  let mark: Marking?
  private let links: [Backlink]

  /// The claim at that place of the whole.
  init(briefing: BriefingContext, offset: Int, mark: Marking? = nil) {
    let claim = briefing.claimOfWhole(at: offset)
    let mark = mark ?? briefing.marking(of: claim.id)
    let briefing = briefing.at(mark)
    self.mark = mark
    self.briefing = briefing
    self.offset = offset
    self.claim = briefing.seen(claim) { $0.claim($1) }
    links = briefing.backlinks(to: claim.id)
  }

  static let scopeName = "claim"
  static let fields: [TemplateField<ClaimRecord>] = [
    .id("id", "its id") { $0.claim.id.text },
    .text("mark", "what it goes by elsewhere") { $0.briefing.marks.mark($0.claim.id) },
    .number("number", "its number") { $0.offset + 1 },
    .text("marking", "the TLP label of what is told of it, where stricter than what is not marked") {
      $0.mark?.rawValue
    },
    .text("statement", "the proposition") { $0.claim.statement },
    .text("sentence", "the same with a full stop, where it has no end of its own") {
      Joining.sentence($0.claim.statement)
    },
    .text("verdict", "status, who holds what by side, credibility, number of sources, in sentences") {
      $0.verdict?.line
    },
    .text("standing", "status, credibility and number of sources, in sentences") { record in
      record.verdict.map { Joining.sentences([$0.status, $0.credibility, $0.sources].compactMap(\.self)) }
    },
    .written("ownRelations", "how it bears on other claims") { $0.relations(with: []) },
    .text("findings", "status and who holds what, in sentences") { record in
      record.verdict.map { Joining.sentences([$0.status, $0.positions, $0.contradictions].compactMap(\.self)) }
    },
    .text("stances", "the same without a reference to other claims") { record in
      record.verdict.map { Joining.sentences([$0.status, $0.positions]) }
    },
    .text("turn", "that it was made after the information cut-off, where it was") { record in
      record.briefing.dossier.isAfterCutoff(record.claim.date) ? record.briefing.label("afterCutoff") : nil
    },
    .list("words", "the quotes that stand in full with it, not with a claim before") { record in
      record.briefing.homes.quotes(at: record.offset).map {
        QuoteRecord(briefing: record.briefing, quote: record.briefing.quoteOfWhole(at: $0), offset: $0)
      }
    },
    .written("moreWords", "the other quotes that bear on it") { record in
      let home = Set(record.briefing.homes.quotes(at: record.offset))
      let others = record.backlinks(FieldKey.about, .quote).map(\.from).filter { id in
        record.briefing.whole.offset(id, .quote).map { !home.contains($0) } ?? false
      }
      return record.briefing.marks.written(others)
    },
    .written("citations", "its sources, in brackets") { $0.briefing.citations($0.claim.sources) },
    .flag("isContested", "whether somebody affirms and somebody denies it, or other claims contest it") { record in
      record.briefing.isContested(record.claim.id)
    },
    .written("contestedBy", "the claims of other parties that contest it") { record in
      record.briefing.marks.written(record.briefing.contesting(record.claim.id))
    },
    .text("ownSide", "those on the claimant's own side that deny it") { record in
      record.briefing.joined(record.briefing.ownDenials(of: record.claim.id).map(record.briefing.name(of:)))
    },
    .text("claimant", "who asserts it") { $0.briefing.name(of: $0.claim.claimant) },
    .text("onBehalfOf", "whom the claimant speaks for") { record in
      record.claim.onBehalfOf.map(record.briefing.name(of:))
    },
    .text("date", "when it was made") { $0.briefing.date($0.claim.date) },
    .text("withdrawn", "when the claimant took it back") { record in
      // A status that says so with the same day has told it.
      let isTold = record.claim.status == .withdrawn && record.claim.statusDate == record.claim.withdrawn
      return isTold ? nil : record.briefing.date(record.claim.withdrawn)
    },
    .text("kind", "what it is about, unless something else") { record in
      record.claim.kind.flatMap { $0 == .other ? nil : record.briefing.words.claimKind[$0] }
    },
    .written("about", "the events and parties that it speaks of") { $0.briefing.marks.written($0.claim.about) },
    .text("status", "what checking it has come to") { $0.briefing.words.status[$0.claim.status ?? .standard] },
    .text("statusDate", "when it was given that status") { $0.briefing.date($0.claim.statusDate) },
    .written("statusBasis", "why that status") { $0.briefing.prose($0.claim.statusBasis) },
    .text("credibility", "the Admiralty grade, in words") { record in
      record.claim.credibility.map { $0.rawValue + record.briefing.comma + record.briefing.words.credibility[$0] }
    },
    .written("credibilityBasis", "why that grade") { $0.briefing.prose($0.claim.credibilityBasis) },
    .text("independentSources", "how many sources do not stem from one another") {
      String($0.briefing.independentSources(of: $0.claim.id))
    },
    .list(
      "standings", "where every party stands, its latest reaction", of: { $0.standings },
      item: { StandingRecord(briefing: $1.briefing, claim: $0.claim, standing: $1.standing) }),
    .list("positions", "what parties hold, those together that hold the same") { $0.positions },
    .list("earlier", "reactions that later ones have replaced, and those of after the information cut-off") {
      $0.earlier
    },
    .record("earlierAssertion", "what the claimant said first, where it holds something else now") {
      $0.earlierAssertion
    },
    .written("relations", "how it bears on other claims, and they on it") {
      $0.relations(with: $0.backlinks(FieldKey.relations, .claim))
    },
    .written("quotes", "the quotes that bear on it") { record in
      record.briefing.marks.written(record.backlinks(FieldKey.about, .quote).map(\.from))
    },
    .written("media", "attachments that show it") { $0.briefing.marks.written($0.claim.media) },
    .list("stricter", BriefingContext.beyondMeaning) { record in
      // Reactions stand with the positions.
      record.briefing.beyond(record.claim.id, above: record.mark) { $0.field != "to" }
    },
  ]

  private var verdict: Verdict? { briefing.verdicts.verdict(of: claim.id, at: mark) }

  /// Where parties stand by what is told here, then by what is stricter, each with the desk from which it is told.
  private var standings: [(briefing: BriefingContext, standing: Standing)] {
    var told = briefing.standings(on: claim.id).map { (briefing: briefing, standing: $0) }
    for (label, desk) in stricterDesks {
      for standing in desk.standings(on: claim.id)
      where standing.reaction.flatMap({ desk.whole.mark(of: $0) }) == label {
        told.append((desk, standing))
      }
    }
    return told
  }

  /// The desks of what is stricter than what is told here: what parties hold by that stands below with its mark.
  private var stricterDesks: [(Marking, BriefingContext)] {
    briefing.whole.stricterMarkings.filter { label in mark.map { $0 < label } ?? true }.map { ($0, briefing.at($0)) }
  }

  private var earlier: [ReactionRecord] {
    var links = links
    for (_, briefing) in stricterDesks { links += briefing.backlinks(to: claim.id) }
    let reactions = links.filter { $0.kind == .reaction && $0.field.isKey(FieldKey.to) }
    var shown = Set(reactions.isEmpty ? [] : standings.compactMap(\.standing.reaction))
    return reactions.filter { shown.insert($0.from).inserted }.compactMap {
      ReactionRecord(briefing: briefing, id: $0.from)
    }
  }

  private var earlierAssertion: StandingRecord? {
    let isHeld = briefing.standings(on: claim.id).contains {
      $0.party == claim.claimant && $0.position == .asserts
    }
    if isHeld { return nil }
    let assertion = Standing(party: claim.claimant, position: .asserts, date: claim.date, reaction: nil)
    return StandingRecord(briefing: briefing, claim: claim, standing: assertion)
  }

  private var positions: [PositionRecord] {
    var positions: [PositionRecord] = []
    // Standings come grouped by position.
    for standing in briefing.standings(on: claim.id) {
      if positions.last?.position == standing.position {
        positions[positions.count - 1].parties.append(standing.party)
      } else {
        positions.append(PositionRecord(briefing: briefing, position: standing.position, parties: [standing.party]))
      }
    }
    return positions
  }

  /// How it bears on other claims, and those on it whose links are given.
  private func relations(with links: [Backlink]) -> ((inout Page) -> Void)? {
    var own = claim.relations.map { (type: $0.type, isInverse: false, claim: $0.to) }
    for link in links {
      guard let offset = briefing.release.offset(link.from, .claim) else { continue }
      for relation in briefing.dossier.claims[offset].relations where relation.to == claim.id {
        own.append((relation.type, true, link.from))
      }
    }
    if own.isEmpty { return nil }
    return { [briefing] page in
      var isFirst = true
      for type in RelationType.allCases {
        for isInverse in [false, true] {
          let claims = own.filter { $0.type == type && $0.isInverse == isInverse }.map(\.claim)
          if claims.isEmpty { continue }
          let words = isInverse ? briefing.words.inverse[type] ?? "" : briefing.words.relation[type]
          if !isFirst { page.append(joining: briefing.semicolon) }
          page.append((isFirst ? briefing.sentence(words) : words) + briefing.labels["beforeObject"])
          briefing.marks.write(claims, into: &page)
          isFirst = false
        }
      }
    }
  }

  private func backlinks(_ key: StaticString, _ kind: EntityKind) -> [Backlink] {
    links.filter { $0.kind == kind && $0.field.isKey(key) }
  }
}

/// What several parties hold of a claim.
struct PositionRecord: TemplateSubject {
  let briefing: BriefingContext
  let position: Standing.Position
  var parties: [EntityID]

  static let scopeName = "position"
  static let fields: [TemplateField<PositionRecord>] = [
    .text("position", "asserts, affirms, denies …, as the beginning of a sentence") {
      $0.briefing.sentence($0.briefing.words[$0.position])
    },
    .text("heldBy", "asserted by, denied by …, before the parties") { record in
      record.briefing.label("heldBy.\(record.position.value)")
    },
    .text("parties", "who, with semicolons between them, those of one side together") { $0.bySide },
  ]
}

extension PositionRecord {
  /// The parties; several of a side that is none of them in brackets behind its name.
  private var bySide: String {
    var order: [Side] = []
    var groups: [Side: [EntityID]] = [:]
    for party in parties {
      let side = briefing.sides.side(of: party)
      if groups[side] == nil { order.append(side) }
      groups[side, default: []].append(party)
    }
    let texts = order.flatMap { side -> [String] in
      let names = groups[side, default: []].map(briefing.name(of:))
      if names.count < 2 || groups[side, default: []].contains(where: { side == .party($0) }) { return names }
      return ["\(briefing.name(of: side)) (\(Joining.list(names, separator: briefing.comma)))"]
    }
    return Joining.list(texts, separator: briefing.semicolon)
  }
}

/// Where a party stands on a claim.
final class StandingRecord: TemplateSubject {
  let briefing: BriefingContext
  let claim: EntityID
  /// Whom the claimant speaks for.
  let onBehalfOf: EntityID?
  let standing: Standing
  let reaction: Reaction?

  init(briefing: BriefingContext, claim: Claim, standing: Standing) {
    self.briefing = briefing
    self.claim = claim.id
    onBehalfOf = claim.onBehalfOf
    self.standing = standing
    reaction = standing.reaction.flatMap { briefing.reaction($0) }
  }

  /// What the reaction is marked with.
  var mark: Marking? { reaction.flatMap { briefing.marking(of: $0.id) } }

  static let scopeName = "standing"
  static let fields: [TemplateField<StandingRecord>] = [
    .text("position", "asserts, affirms, denies …, as the beginning of a sentence") {
      $0.briefing.sentence($0.briefing.words[$0.standing.position])
    },
    .text("does", "the same in the midst of a sentence") { $0.briefing.words[$0.standing.position] },
    .text("party", "who") { $0.briefing.name(of: $0.standing.party) },
    .text("onBehalfOf", "whom the claimant speaks for") { record in
      record.reaction == nil ? record.onBehalfOf.map(record.briefing.name(of:)) : nil
    },
    .text("office", "who speaks for a party that is no person") { record in
      record.briefing.office(record.reaction?.level, of: record.standing.party)
    },
    .text("level", "who speaks for the party") { record in
      record.briefing.level(record.reaction?.level, of: record.standing.party)
    },
    .text("date", "since when") { $0.briefing.date($0.standing.date) },
    .written("summary", "what the reaction comes to") { $0.briefing.prose($0.reaction?.summary) },
    .written("citations", "its sources and quotes, in brackets") {
      $0.briefing.citations($0.reaction?.sources ?? [], and: $0.reaction?.quotes ?? [])
    },
    .id("id", "the id of the reaction") { $0.reaction?.id.text },
    .id("claimID", "the id of the claim") { $0.claim.text },
    .text("claimMark", "what the claim goes by elsewhere") { $0.briefing.marks.mark($0.claim) },
    .text("mark", "what the reaction goes by elsewhere") { record in
      record.reaction.map { record.briefing.marks.mark($0.id) }
    },
    .list("stricter", BriefingContext.beyondMeaning) { record in
      record.reaction.map { record.briefing.beyond($0.id) } ?? []
    },
    .text("marking", "the TLP label of the reaction, where stricter than what is not marked") { $0.mark?.rawValue },
    .text("rowMarking", "the TLP label of the reaction and the claim, where stricter than what is not marked") {
      [$0.mark, $0.briefing.marking(of: $0.claim)].compactMap(\.self).max()?.rawValue
    },
  ]
}
