import DossierCore
import TestSupport

/// References from what leaves to what stays behind, in every field that can have one. In a release they must be gone, and
/// nothing must tell that they were there.
extension Planting {
  mutating func refer() {
    for position in dossier.sources.indices {
      if random.coin() {
        dossier.sources[position].derivesFrom = added(behind(.source), to: dossier.sources[position].derivesFrom)
      }
    }
    for position in dossier.parties.indices {
      if dossier.parties[position].memberOf == nil, random.coin() {
        dossier.parties[position].memberOf = behind(.party)
      }
      if dossier.parties[position].side == nil, random.coin() { dossier.parties[position].side = behind(.party).text }
      dossier.parties[position].sources = cited(dossier.parties[position])
    }
    for position in dossier.events.indices {
      var participant = Participant(party: behind(.party))
      participant.role = secret()
      dossier.events[position].participants = added(participant, to: dossier.events[position].participants)
      dossier.events[position].sources = cited(dossier.events[position])
    }
    for position in dossier.claims.indices { refer(fromClaim: position) }
    for position in dossier.quotes.indices { refer(fromQuote: position) }
    for position in dossier.reactions.indices {
      if !replacesKept, random.coin() { dossier.reactions[position].supersedes = behind(.reaction) }
      dossier.reactions[position].sources = cited(dossier.reactions[position])
      if isFree(dossier.reactions[position]) {
        dossier.reactions[position].quotes = added(behind(.quote), to: dossier.reactions[position].quotes)
      }
    }
    for position in dossier.questions.indices {
      dossier.questions[position].claims = added(behind(.claim), to: dossier.questions[position].claims)
      dossier.questions[position].sources = cited(dossier.questions[position])
    }
    for position in dossier.assessments.indices {
      dossier.assessments[position].evidence = added(
        Evidence(ref: behind(.claim)), to: dossier.assessments[position].evidence)
      dossier.assessments[position].dissent = added(
        Dissent(party: behind(.party), text: secret()), to: dossier.assessments[position].dissent)
    }
    for position in dossier.sections.indices {
      for kind in EntityKind.allCases {
        dossier.sections[position].items = added(behind(kind), to: dossier.sections[position].items)
      }
    }
    for position in dossier.attachments.indices
    where dossier.attachments[position].source == nil && isFree(dossier.attachments[position]) {
      dossier.attachments[position].source = behind(.source)
    }
    if dossier.cover == nil, random.coin() { dossier.cover = behind(.attachment) }
  }

  private mutating func refer(fromClaim position: Int) {
    dossier.claims[position].about = added(behind(.event), to: dossier.claims[position].about)
    dossier.claims[position].relations = added(
      Relation(to: behind(.claim), type: .contradicts), to: dossier.claims[position].relations)
    dossier.claims[position].media = added(behind(.attachment), to: dossier.claims[position].media)
    if random.coin() { dossier.claims[position].onBehalfOf = behind(.party) }
    dossier.claims[position].sources = cited(dossier.claims[position])
  }

  private mutating func refer(fromQuote position: Int) {
    dossier.quotes[position].about = added(behind(.claim), to: dossier.quotes[position].about)
    if random.coin() { dossier.quotes[position].onBehalfOf = behind(.party) }
    guard dossier.quotes[position].source == nil, isFree(dossier.quotes[position]), random.coin() else { return }
    dossier.quotes[position].source = behind(.source)
    dossier.quotes[position].locator = secret()
    dossier.quotes[position].prefix = secret()
    dossier.quotes[position].suffix = secret()
  }

  private mutating func cited(_ item: some Sourced) -> [Citation] {
    guard random.coin() else { return item.sources }
    var citation = Citation(source: behind(.source))
    citation.locator = secret()
    // Not what the item is taken from, where that alone would keep it from leaving.
    citation.role = isFree(item) ? nil : random.pick([.against, .context])
    return added(citation, to: item.sources)
  }

  /// Whether an item may be taken from what stays behind and leave all the same: it says so itself, or is taken from
  /// something that leaves too.
  private func isFree(_ item: some Entity) -> Bool {
    item.marking != nil || item.origins.contains { !$0.text.hasPrefix(Planting.withheld) }
  }

  private mutating func added<Value>(_ value: Value, to list: [Value]) -> [Value] {
    var list = list
    list.insert(value, at: random.below(list.count + 1))
    return list
  }
}
