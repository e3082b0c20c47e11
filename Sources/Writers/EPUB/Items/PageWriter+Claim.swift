import DossierCore

extension PageWriter {
  /// A claim: who asserts it, what checking it has come to, where each party stands, what was said of it.
  mutating func claim(_ claim: Claim, _ offset: Int, level: Int) {
    let standings = sight.standings(on: claim.id)
    entry(.claim, offset, claim.id, level: level) { page in
      page.facts { page in
        page.findings(on: claim, offset)
        page.fact(.claimant, .party, claim.claimant)
        page.fact(.onBehalfOf, .party, claim.onBehalfOf)
        page.fact(.date, claim.date)
        page.fact(.kind, claim.kind.map { page.words.claimKind[$0] })
        page.fact(.about, claim.about)
      }
      page.subheading(level + 1, .standings)
      page.standings(standings)
      if !page.isEmbedded { page.quotes(about: claim, level: level + 1) }
      for id in claim.media { page.figure(id) }
      page.facts { page in
        page.citations(claim.sources)
        page.relations(of: claim)
        page.commonFacts(claim)
        // There may be as many of both as there are parties.
        let shown = Set(standings.compactMap(\.reaction))
        page.mentions(of: claim.id) { $0.isShown(onClaimWith: shown) }
      }
    }
  }

  /// What checking the claim has come to, in words.
  private mutating func findings(on claim: Claim, _ offset: Int) {
    fact(.status) { page in
      page.open("strong", "status")
      page.text(page.words.claimStatus[claim.status ?? .standard])
      page.close()
    }
    contest(of: claim)
    fact(.ownSide, .party, sight.ownDenials(of: claim.id))
    fact(.statusDate, claim.statusDate)
    fact(.statusBasis, claim.statusBasis)
    fact(.credibility, claim.credibility.map { "\($0.rawValue) – \(words.credibility[$0])" })
    fact(.credibilityBasis, claim.credibilityBasis)
    fact(.independentSources, sight.independentSources(of: claim.id))
    fact(.withdrawn, claim.withdrawn)
  }

  /// Whether the claim is contested, and by which claims.
  private mutating func contest(of claim: Claim) {
    guard sight.isContested(claim.id) else { return fact(.contested, words[.contestedNo]) }
    let isDenied = sight.standings(on: claim.id).contains { $0.position.denies }
    beginFact(words[.contested])
    if isDenied { line("dd", "value", words[.contestedYes]) }
    for other in sight.contesting(claim.id) {
      guard let offset = book.release.offset(other, .claim) else { continue }
      open("dd", "value")
      text(words[.contestedBy] + words.beforeObject)
      kindLink(.claim, offset)
      close()
    }
  }

  /// Where every party stands on the claim: what it does, then who does so and since when.
  mutating func standings(_ standings: [Standing]) {
    guard !standings.isEmpty else { return }
    open("dl", "standings")
    var last: Standing.Position?
    for standing in standings {
      if last != standing.position || (last != nil && breakIfFull()) {
        line("dt", "position", words[standing.position])
        last = standing.position
      }
      literal("<dd class=\"value\">")
      link(standing.party, .party)
      since(standing)
      literal("</dd>")
    }
    close()
    newline()
  }

  /// Since when a party stands there, as a link to the reaction that says so.
  private mutating func since(_ standing: Standing) {
    if let reaction = standing.reaction, let offset = book.release.offset(reaction, .reaction) {
      join(words.comma)
      beginLink(book.layout.itemAddress(.reaction, offset))
      if let date = standing.date { self.date(date) } else { kicker(.reaction, offset) }
      literal("</a>")
    } else if let date = standing.date {
      join(words.comma)
      self.date(date)
    }
  }

  private mutating func quotes(about claim: Claim, level: Int) {
    var isFirst = true
    for mention in sight.backlinks(to: claim.id) where mention.kind == .quote && mention.field.isKey(FieldKey.about) {
      guard let offset = book.release.offset(mention.from, .quote), let quote = sight.quote(mention.from) else {
        continue
      }
      if isFirst { subheading(level, .quotes) }
      isFirst = false
      breakIfFull()
      figure(of: quote, offset)
    }
  }

  /// How the claim bears on others, and they on it.
  private mutating func relations(of claim: Claim) {
    var isFirst = true
    func begin(_ page: inout PageWriter, _ type: String) {
      if isFirst { page.beginFact(page.words[.relations]) } else { page.breakFacts(.relations, at: 1) }
      isFirst = false
      page.open("dd", "value")
      page.text(type + page.words.beforeObject)
    }
    for relation in claim.relations {
      begin(&self, words.relationType[relation.type])
      link(relation.to, .claim)
      close()
    }
    for mention in sight.backlinks(to: claim.id) where mention.field.isKey(FieldKey.relations) {
      guard let offset = book.release.offset(mention.from, .claim), let other = sight.claim(mention.from) else {
        continue
      }
      for relation in other.relations where relation.to == claim.id {
        begin(&self, words.inverseRelation[relation.type])
        link(.claim, offset)
        close()
      }
    }
  }

  mutating func subheading(_ level: Int, _ word: Word) { heading(level, words[word]) }
}

extension Backlink {
  /// Whether the page of a claim shows what refers to it otherwise: its quotes, its relations, its standings.
  fileprivate func isShown(onClaimWith reactions: Set<EntityID>) -> Bool {
    if field.isKey(FieldKey.about) { return kind == .quote }
    return field.isKey(FieldKey.relations) || field.isKey(FieldKey.to) && reactions.contains(from)
  }
}
