import DossierCore
import TestSupport

/// The items that stay behind, with something secret in every field.
extension Planting {
  mutating func plantItems() throws {
    insert(try make(.source) { try $0.source($1) }, \.sources)
    insert(make(.party) { $0.party($1) }, \.parties)
    insert(try make(.event) { try $0.event($1) }, \.events)
    insert(try make(.claim) { try $0.claim($1) }, \.claims)
    insert(try make(.quote) { try $0.quote($1) }, \.quotes)
    insert(try make(.reaction) { try $0.reaction($1) }, \.reactions)
    insert(make(.question) { $0.question($1) }, \.questions)
    insert(make(.assessment) { $0.assessment($1) }, \.assessments)
    insert(make(.section) { $0.section($1) }, \.sections)
    insert(make(.attachment) { $0.attachment($1) }, \.attachments)
    insert(
      make(.term) { planting, id in Term(id: id, term: planting.secret(), definition: planting.prose()) }, \.terms)
    try plantDependents()
    try plantDerived()
  }

  /// The entities of a kind, marked above the label.
  private mutating func make<Value: Entity>(
    _ kind: EntityKind, _ one: (inout Planting, EntityID) throws -> Value
  ) rethrows -> [Value] {
    try (planted[kind] ?? []).map { id in
      var entity = try one(&self, id)
      entity.marking = marking()
      entity.tags = [secret()]
      return entity
    }
  }

  /// Items that are marked low enough to leave, and cannot without others that stay behind: a claim of a party, a reaction
  /// to that claim, a quote of a party, a reaction to that quote, a reaction of a party.
  private mutating func plantDependents() throws {
    let word = secret()
    func id(_ name: String) -> EntityID { EntityID("\(word)-\(name)") }
    let party = behind(.party)
    var claim = try claim(id("claim"))
    claim.claimant = party
    var toClaim = try reaction(id("to-claim"))
    (toClaim.party, toClaim.to, toClaim.stance, toClaim.act) = (random.pick(keptParties), claim.id, .denies, nil)
    var quote = try quote(id("quote"))
    quote.speaker = party
    var toQuote = try reaction(id("to-quote"))
    (toQuote.party, toQuote.to, toQuote.stance, toQuote.act) = (random.pick(keptParties), quote.id, nil, .condemns)
    var ofParty = try reaction(id("of-party"))
    (ofParty.party, ofParty.to, ofParty.stance, ofParty.act) = (party, keptClaim, .denies, nil)
    var toParty = try reaction(id("to-party"))
    (toParty.party, toParty.to, toParty.stance, toParty.act) = (random.pick(keptParties), party, nil, .condemns)
    insert([low(claim)], \.claims)
    insert([low(quote)], \.quotes)
    insert([low(toClaim), low(toQuote), low(ofParty), low(toParty)], \.reactions)
  }

  /// Items that nobody has marked, and that are taken from what stays behind: a quote, a claim, an event, a question, a section
  /// and a picture from a source, a reaction from that quote, a party from a source; and what that party claims.
  private mutating func plantDerived() throws {
    let word = secret()
    func id(_ name: String) -> EntityID { EntityID("\(word)-\(name)") }
    // A text that refers to what stays behind would keep a filter that lets these leave from making anything.
    textsRefer = false
    defer { textsRefer = true }
    let citation = Citation(source: behind(.source))
    var quote = try quote(id("taken-quote"))
    (quote.speaker, quote.source, quote.mode) = (random.pick(keptParties), citation.source, .indirect)
    var claim = try claim(id("taken-claim"))
    (claim.claimant, claim.sources) = (random.pick(keptParties), [citation])
    var event = try event(id("taken-event"))
    event.sources = [citation]
    var question = question(id("taken-question"))
    question.sources = [citation]
    var section = section(id("taken-section"))
    section.sources = [citation]
    var scan = attachment(id("taken-scan"))
    scan.source = citation.source
    var reaction = try reaction(id("taken-reaction"))
    (reaction.party, reaction.to, reaction.stance, reaction.act) = (random.pick(keptParties), keptClaim, .denies, nil)
    (reaction.quotes, reaction.sources) = ([quote.id], [])
    var party = party(id("taken-party"))
    party.sources = [citation]
    var own = try self.claim(id("taken-own"))
    own.claimant = party.id
    insert([quote], \.quotes)
    insert([claim, low(own)], \.claims)
    insert([event], \.events)
    insert([question], \.questions)
    insert([section], \.sections)
    insert([scan], \.attachments)
    insert([reaction], \.reactions)
    insert([party], \.parties)
  }

  private var keptParties: [EntityID] {
    dossier.parties.map(\.id).filter { !$0.text.hasPrefix(Planting.withheld) }
  }

  private var keptClaim: EntityID {
    dossier.claims.map(\.id).first { !$0.text.hasPrefix(Planting.withheld) } ?? ""
  }

  private func low<Value: Entity>(_ entity: Value) -> Value {
    var entity = entity
    entity.marking = .clear
    return entity
  }

  // MARK: One of each

  private mutating func source(_ id: EntityID) throws -> Source {
    var source = Source(id: id, title: secret())
    source.publisher = secret()
    source.authors = [secret()]
    source.url = "https://example.org/\(secret())"
    source.published = try date()
    source.accessed = try date()
    // Never in a circle: what leaves may derive from what stays behind.
    source.reliabilityBasis = prose()
    source.descriptor = secret()
    var archive = Archive(url: "https://example.com/\(secret())")
    archive.service = secret()
    source.archives = [archive]
    source.snapshot = "sources/\(secret()).txt"
    source.rights = secret()
    self.archive(id)
    return source
  }

  private mutating func party(_ id: EntityID) -> Party {
    var party = Party(id: id, name: secret())
    party.sortName = secret()
    party.nativeName = secret()
    party.side = secret()
    party.aliases = [secret(), secret()]
    party.role = secret()
    party.wikidata = "Q80\(random.below(1_000_000))"
    party.sources = [citation()]
    if random.below(3) == 0 {
      party.protectIdentity = true
      party.publicName = secret()
    }
    return party
  }

  private mutating func event(_ id: EntityID) throws -> Event {
    var event = Event(id: id, title: secret(), date: try date())
    event.place = secret()
    event.latitude = Coordinate(Planting.degrees)
    event.longitude = Coordinate(Planting.degrees)
    event.description = prose()
    var participant = Participant(party: any(.party))
    participant.role = secret()
    event.participants = [participant]
    event.sources = [citation()]
    return event
  }

  private mutating func claim(_ id: EntityID) throws -> Claim {
    var claim = Claim(id: id, statement: secret(), claimant: any(.party))
    claim.onBehalfOf = any(.party)
    claim.date = try date()
    claim.withdrawn = random.coin() ? try date() : nil
    claim.about = some(.event)
    claim.statusBasis = prose()
    claim.credibilityBasis = prose()
    claim.relations = some(.claim).filter { $0 != id }.map { Relation(to: $0, type: .contradicts) }
    claim.media = some(.attachment)
    claim.sources = [citation()]
    return claim
  }

  private mutating func quote(_ id: EntityID) throws -> Quote {
    var quote = Quote(id: id, text: secret(), speaker: any(.party))
    quote.speakerRole = secret()
    var translation = Translation(language: "de", text: secret())
    translation.translator = secret()
    quote.translations = [translation]
    quote.date = try date()
    quote.venue = secret()
    quote.attributionText = secret()
    quote.locator = secret()
    quote.about = some(.claim)
    quote.context = prose()
    return quote
  }

  private mutating func reaction(_ id: EntityID) throws -> Reaction {
    let isStance = random.coin()
    var reaction = Reaction(id: id, party: any(.party), to: isStance ? any(.claim) : any(.event))
    if isStance { reaction.stance = random.pick(Stance.allCases) } else { reaction.act = .condemns }
    reaction.date = try EDTFDate("2024-06-2\(random.below(9))")
    reaction.summary = prose()
    reaction.quotes = some(.quote)
    // What stays behind may replace what leaves.
    reaction.supersedes = replacesKept ? keptReaction(to: reaction.to) : nil
    reaction.sources = [citation()]
    return reaction
  }

  private func keptReaction(to target: EntityID) -> EntityID? {
    dossier.reactions.first { $0.to == target && !$0.id.text.hasPrefix(Planting.withheld) }?.id
  }

  private mutating func question(_ id: EntityID) -> Question {
    var question = Question(id: id, question: secret())
    question.answer = prose()
    question.claims = some(.claim)
    question.sources = [citation()]
    return question
  }

  private mutating func assessment(_ id: EntityID) -> Assessment {
    var assessment = Assessment(id: id, statement: secret())
    assessment.kind = random.pick(AssessmentKind.allCases)
    assessment.confidenceBasis = prose()
    assessment.evidence = some(.claim).map(Evidence.init)
    assessment.assumptions = [secret()]
    assessment.alternatives = [secret()]
    assessment.indicators = [secret()]
    assessment.horizon = secret()
    assessment.dissent = [Dissent(party: any(.party), text: secret())]
    assessment.changeReason = prose()
    return assessment
  }

  private mutating func section(_ id: EntityID) -> Section {
    var section = Section(id: id, title: secret())
    section.body = prose()
    section.items = some(.claim) + some(.quote) + some(.attachment)
    section.level = 1 + random.below(3)
    return section
  }

  private mutating func attachment(_ id: EntityID) -> Attachment {
    var attachment = Attachment(id: id, path: LeakFolder.secretFiles[random.below(LeakFolder.secretFiles.count)])
    attachment.title = secret()
    attachment.alt = secret()
    attachment.caption = prose()
    attachment.credit = secret()
    attachment.source = any(.source)
    attachment.transcript = prose()
    return attachment
  }

  private mutating func citation() -> Citation {
    var citation = Citation(source: any(.source))
    citation.locator = secret()
    return citation
  }
}
