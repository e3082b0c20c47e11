import DossierCore
import TestSupport

/// Makes a small dossier of which everything may leave at a label.
struct KeptDossier {
  /// What stands around quoted words in archived texts.
  static let surrounding = "(some thirty letters around them)"
  let label: Marking
  var random: Randomness
  var snapshots: [EntityID: String] = [:]
  /// What every item without a marking is marked with. Above the label, all items have markings of their own.
  private var standard = Marking.clear
  private var ids: [EntityKind: [EntityID]] = [:]

  init(label: Marking, random: Randomness) {
    self.label = label
    self.random = random
  }

  mutating func make() throws -> Dossier {
    standard = random.pick(Marking.allCases)
    for kind in EntityKind.allCases {
      ids[kind] = (0..<(1 + random.below(3))).map { EntityID("\(kind.rawValue.prefix(3))-\($0)") }
    }
    var dossier = Dossier(title: "Kept title")
    dossier.id = "kept"
    dossier.marking = standard
    try fillHead(&dossier)
    dossier.sources = try entities(.source) { try $0.source($1, earlier: $2) }
    dossier.parties = entities(.party) { $0.party($1, earlier: $2) }
    dossier.events = try entities(.event) { kept, id, _ in try kept.event(id) }
    dossier.claims = try entities(.claim) { try $0.claim($1, earlier: $2) }
    dossier.quotes = try entities(.quote) { kept, id, _ in try kept.quote(id) }
    dossier.reactions = try entities(.reaction) { kept, id, _ in try kept.reaction(id) }
    dossier.questions = entities(.question) { kept, id, _ in kept.question(id) }
    dossier.assessments = entities(.assessment) { kept, id, _ in kept.assessment(id) }
    dossier.sections = entities(.section) { kept, id, _ in kept.section(id) }
    dossier.attachments = entities(.attachment) { kept, id, _ in kept.attachment(id) }
    dossier.terms = entities(.term) { kept, id, _ in
      Term(id: id, term: kept.text("term"), definition: kept.prose("definition"))
    }
    return dossier
  }

  private mutating func fillHead(_ dossier: inout Dossier) throws {
    var edition = Edition()
    edition.number = 3
    edition.date = try EDTFDate("2024-06-30")
    dossier.edition = edition
    dossier.language = "en"
    // Where the head is above the label, what it says is a secret, and planted.
    dossier.headMarking = random.coin() ? random.pick(Marking.allCases) : nil
    guard dossier.headMarking ?? standard <= label else { return }
    dossier.subtitle = text("subtitle")
    dossier.summary = prose("summary")
    dossier.method = prose("method")
    dossier.authors = [text("author")]
    dossier.gaps = [text("gap")]
    dossier.corrections = [Correction(date: try date(), text: text("correction"))]
  }

  /// The entities of a kind, each made from its id and those before it.
  private mutating func entities<Value: Entity>(
    _ kind: EntityKind, _ make: (inout KeptDossier, EntityID, [EntityID]) throws -> Value
  ) rethrows -> [Value] {
    let ids = ids[kind] ?? []
    return try ids.indices.map { position in
      var entity = try make(&self, ids[position], Array(ids[..<position]))
      let own = Marking.allCases.filter { $0 <= label }
      entity.marking = standard > label || random.coin() ? random.pick(own) : nil
      entity.tags = random.some(["bridge", "council", "night"])
      return entity
    }
  }

  // MARK: Items

  private mutating func source(_ id: EntityID, earlier: [EntityID]) throws -> Source {
    var source = Source(id: id, title: text("source"))
    source.kind = random.pick(SourceKind.allCases)
    source.derivesFrom = random.some(earlier)
    source.published = try date()
    source.reliability = random.pick(Reliability.allCases)
    source.reliabilityBasis = prose("basis")
    source.snapshot = "sources/\(id).txt"
    let around = Self.surrounding
    snapshots[id] =
      "The archived text. \(around) Kept words of a quote \(around) stand in it. Left out: \(around) here."
    return source
  }

  private mutating func party(_ id: EntityID, earlier: [EntityID]) -> Party {
    var party = Party(id: id, name: text("party"))
    party.kind = random.pick(PartyKind.allCases)
    party.memberOf = random.coin() ? earlier.last : nil
    party.sources = citations()
    if random.below(3) == 0 {
      party = Party(id: id, name: "Somebody")
      party.protectIdentity = true
      party.publicName = "Public name \(id)"
    }
    return party
  }

  private mutating func event(_ id: EntityID) throws -> Event {
    var event = Event(id: id, title: text("event"), date: try date())
    event.description = prose("description")
    event.participants = some(.party).map(Participant.init)
    event.significance = 1 + random.below(3)
    event.sources = citations()
    return event
  }

  private mutating func claim(_ id: EntityID, earlier: [EntityID]) throws -> Claim {
    var claim = Claim(id: id, statement: text("claim"), claimant: one(.party))
    claim.date = try date()
    claim.about = some(.event)
    claim.status = random.pick(ClaimStatus.allCases)
    claim.statusBasis = prose("basis")
    claim.relations = random.some(earlier).map { Relation(to: $0, type: random.pick(RelationType.allCases)) }
    claim.media = some(.attachment)
    claim.sources = citations()
    return claim
  }

  private mutating func quote(_ id: EntityID) throws -> Quote {
    let words = ["Kept words of a quote", "Kept words of a quote […] stand in it", "Left out: […] here."]
    var quote = Quote(id: id, text: random.pick(words), speaker: one(.party))
    quote.date = try date()
    quote.about = some(.claim)
    quote.context = prose("context")
    // A quote without a source can be given one that stays behind.
    if random.coin() {
      quote.source = one(.source)
      quote.locator = "p. \(random.below(9))"
    }
    return quote
  }

  private mutating func reaction(_ id: EntityID) throws -> Reaction {
    let isStance = random.below(4) > 0
    var reaction = Reaction(id: id, party: one(.party), to: one(isStance ? .claim : .quote))
    if isStance { reaction.stance = random.pick(Stance.allCases) } else { reaction.act = random.pick(Act.allCases) }
    reaction.date = try date()
    reaction.summary = prose("reaction")
    reaction.quotes = some(.quote)
    reaction.sources = citations()
    return reaction
  }

  private mutating func question(_ id: EntityID) -> Question {
    var question = Question(id: id, question: text("question") + "?")
    question.answer = prose("answer")
    question.claims = some(.claim)
    return question
  }

  private mutating func assessment(_ id: EntityID) -> Assessment {
    var assessment = Assessment(id: id, statement: text("judgement"))
    assessment.kind = random.pick(AssessmentKind.allCases)
    assessment.evidence = some(.claim).map(Evidence.init)
    assessment.dissent = random.coin() ? [Dissent(party: one(.party), text: text("dissent"))] : []
    assessment.sources = citations()
    return assessment
  }

  private mutating func section(_ id: EntityID) -> Section {
    var section = Section(id: id, title: text("section"))
    section.body = prose("body")
    section.items = some(.claim) + some(.quote) + some(.attachment)
    return section
  }

  private mutating func attachment(_ id: EntityID) -> Attachment {
    var attachment = Attachment(id: id, path: "media/kept-\(random.below(2)).png")
    attachment.alt = text("picture")
    attachment.caption = prose("caption")
    attachment.source = random.coin() ? one(.source) : nil
    return attachment
  }

  // MARK: Values

  private mutating func text(_ what: String) -> String { "Kept \(what) \(random.below(1000))" }

  private mutating func prose(_ what: String) -> Prose {
    .words(text(what), citing: random.below(3) == 0 ? [one(.claim), one(.source)] : [])
  }

  private mutating func date() throws -> EDTFDate {
    try EDTFDate("2024-0\(1 + random.below(6))-\(10 + random.below(20))")
  }

  private mutating func one(_ kind: EntityKind) -> EntityID { random.pick(ids[kind] ?? []) }

  private mutating func some(_ kind: EntityKind) -> [EntityID] { random.some(ids[kind] ?? []) }

  private mutating func citations() -> [Citation] { some(.source).map(Citation.init) }
}
