import DossierCore

/// About how many bytes each item takes on its page, told from the length of its texts and the number of its links.
struct Weights {
  let release: Release
  /// With what quotes and reactions stand; nil where each is weighed by itself.
  var homes: Homes?
  /// What a mark takes with the name that it has for those who hear it, and the field that it stands in.
  private let link = 260
  private let number = 230
  /// What the first words of a quote take that stands in full elsewhere.
  private let opening = 620

  private var dossier: Dossier { release.dossier }

  /// The weights of all items of a kind, in order.
  func weights(of kind: EntityKind) -> [Int] {
    switch kind {
    case .source: dossier.sources.map(weight)
    case .party: dossier.parties.map(weight)
    case .event: dossier.events.indices.map(event)
    case .claim: dossier.claims.indices.map(claim)
    case .quote: dossier.quotes.indices.map { homes?.ofQuotes[$0] == nil ? quote($0) : opening }
    case .reaction: dossier.reactions.map(weight)
    case .question: dossier.questions.map(weight)
    case .assessment: dossier.assessments.map(weight)
    case .section: dossier.sections.map(weight)
    case .attachment: dossier.attachments.map(weight)
    case .term: dossier.terms.map(weight)
    }
  }

  private func size(_ texts: String?...) -> Int { texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) } }

  private func size(_ texts: [String]) -> Int { texts.reduce(0) { $0 + $1.utf8.count + 40 } }

  /// Markup takes its share, and what a text embeds is long.
  private func size(_ prose: Prose?) -> Int {
    guard let prose else { return 0 }
    return prose.source.utf8.count * 5 / 4 + prose.references.count * 400
  }

  private func common(_ entity: some Entity) -> Int { 300 + entity.tags.count * 90 }

  private func mentions(of id: EntityID, _ each: Int) -> Int { release.backlinks(to: id).count * each }

  private func weight(_ source: Source) -> Int {
    common(source) + 500 + size(source.title, source.publisher, source.descriptor, source.rights)
      + 2 * size(source.url) + size(source.authors) + size(source.reliabilityBasis) + source.archives.count * 400
      + source.derivesFrom.count * link + mentions(of: source.id, number)
  }

  private func weight(_ party: Party) -> Int {
    common(party) + size(party.name, party.nativeName, party.role, party.side) + size(party.aliases)
      + party.sources.count * link + mentions(of: party.id, number)
  }

  private func event(_ offset: Int) -> Int {
    let event = dossier.events[offset]
    let own = common(event) + 300 + size(event.title, event.place) + size(event.description)
    let links = event.participants.count + event.sources.count
    let guests = homes?.reactions(ofEvent: offset).reduce(0) { $0 + weight(dossier.reactions[$1]) } ?? 0
    return own + links * link + guests + mentions(of: event.id, link)
  }

  /// A claim shows what stands with it, and leads to what else refers to it.
  private func claim(_ offset: Int) -> Int {
    let claim = dossier.claims[offset]
    let own = common(claim) + 900 + size(claim.statement) + size(claim.statusBasis) + size(claim.credibilityBasis)
    let links = claim.about.count + claim.sources.count + claim.relations.count
    let quotes = homes?.quotes(ofClaim: offset).reduce(0) { $0 + quote($1) } ?? 0
    let reactions = homes?.reactions(ofClaim: offset).reduce(0) { $0 + weight(dossier.reactions[$1]) } ?? 0
    let mentions = mentions(of: claim.id, link) + release.standings[offset].count * 250
    return own + links * link + quotes + reactions + mentions + claim.media.count * 500
  }

  /// The words of a quote with their translations, and the passage of the source in a note.
  private func words(of offset: Int) -> Int {
    let verification = release.verifications[offset]
    let passage = verification.hasMoreToTell ? 500 + (verification.passage?.exact.utf8.count ?? 0) : 0
    let quote = dossier.quotes[offset]
    return size(quote.text) + passage + quote.translations.reduce(0) { $0 + $1.text.utf8.count + 350 }
  }

  private func quote(_ offset: Int) -> Int {
    let quote = dossier.quotes[offset]
    return common(quote) + 800 + words(of: offset) + size(quote.context)
      + size(quote.prefix, quote.suffix, quote.attributionText, quote.venue, quote.speakerRole)
      + quote.about.count * link + mentions(of: quote.id, link)
  }

  private func weight(_ reaction: Reaction) -> Int {
    common(reaction) + 500 + size(reaction.summary) + (reaction.quotes.count + reaction.sources.count) * link
      + mentions(of: reaction.id, link)
  }

  private func weight(_ question: Question) -> Int {
    common(question) + size(question.question) + size(question.answer)
      + (question.claims.count + question.sources.count) * link + mentions(of: question.id, link)
  }

  private func weight(_ assessment: Assessment) -> Int {
    common(assessment) + 1_200 + size(assessment.statement) + size(assessment.confidenceBasis)
      + size(assessment.changeReason) + size(assessment.assumptions) + size(assessment.alternatives)
      + size(assessment.indicators) + assessment.dissent.reduce(0) { $0 + $1.text.utf8.count + link }
      + (assessment.evidence.count + assessment.sources.count) * link + mentions(of: assessment.id, link)
  }

  private func weight(_ section: Section) -> Int {
    common(section) + size(section.title) + size(section.body) + section.items.count * 400
      + section.sources.count * link + mentions(of: section.id, link)
  }

  private func weight(_ attachment: Attachment) -> Int {
    common(attachment) + size(attachment.path, attachment.title, attachment.alt, attachment.credit)
      + size(attachment.caption) + size(attachment.transcript) + mentions(of: attachment.id, link)
  }

  private func weight(_ term: Term) -> Int {
    common(term) + size(term.term) + size(term.definition) + mentions(of: term.id, number)
  }
}
