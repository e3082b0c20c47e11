import DossierCore

/// A claim as an article: what it says and what checking it has come to, who is for it and against it, in whose words, on
/// what sources; what is left closes it in small type.
extension PageWriter {
  mutating func claim(_ claim: Claim, _ offset: Int, level: Int) {
    entry(.claim, offset, claim.id, level: level) { page in
      page.verdict(on: claim, offset)
      if page.isEmbedded { return }
      if let basis = claim.statusBasis, !basis.isEmpty { page.prose(basis, level: level + 1) }
      var rest: [Standing] = []
      // Links lead to each of them in this file.
      page.unbroken { page in
        rest = page.stances(on: claim, offset)
        page.quotes(of: offset, level: level + 1)
        for id in claim.media { page.figure(id, isHome: page.isHome(of: id, onClaim: offset)) }
      }
      page.otherQuotes(about: claim, offset)
      page.otherStances(rest)
      page.record(of: claim, offset)
    }
  }

  /// What checking the claim has come to and where everybody stands, as a person would write it.
  private mutating func verdict(on claim: Claim, _ offset: Int) {
    guard let verdict = book.verdicts[offset] else { return }
    open("p", "verdict")
    line("strong", "status", verdict.status)
    text(" \(Joining.sentences(verdict.sentences.dropFirst()))")
    close()
    newline()
  }

  /// What is known of a claim besides.
  private mutating func record(of claim: Claim, _ offset: Int) {
    facts { page in
      page.citations(claim.sources)
      page.fact(.credibilityBasis, claim.credibilityBasis)
      page.fact(.contestedBy, .claim, page.sight.contesting(claim.id))
      page.fact(.ownSide, .party, page.sight.ownDenials(of: claim.id))
      page.fact(.statusDate, claim.statusDate)
      page.fact(.withdrawn, claim.withdrawn)
      page.fact(.kind, claim.kind.flatMap { $0 == .other ? nil : page.words.claimKind[$0] })
      page.fact(.about, claim.about)
      page.relations(of: claim)
      page.commonFacts(claim)
      let hosted = Set(page.book.layout.homes.guests(ofClaim: offset).map { page.book.id($0.kind, $0.offset) })
      page.mentions(of: claim.id) { mention in
        mention.field.isKey(FieldKey.relations) || hosted.contains(mention.from)
          || mention.kind == .quote && mention.field.isKey(FieldKey.about)
      }
    }
  }

  /// The words that stand with it in full.
  private mutating func quotes(of offset: Int, level: Int) {
    let hosted = Array(book.layout.homes.quotes(ofClaim: offset))
    if !hosted.isEmpty { subheading(level, .inTheirWords) }
    for quote in hosted { item(.quote, quote, level: level) }
  }

  private func isHome(of picture: EntityID, onClaim offset: Int) -> Bool {
    book.release.offset(picture, .attachment).map { book.layout.homes.ofPictures[$0] == .claim(offset) } ?? false
  }

  /// Whose words about it stand elsewhere.
  private mutating func otherQuotes(about claim: Claim, _ offset: Int) {
    let others = sight.backlinks(to: claim.id).compactMap { mention in
      mention.kind == .quote && mention.field.isKey(FieldKey.about) ? book.release.offset(mention.from, .quote) : nil
    }.filter { book.layout.homes.ofQuotes[$0] != .claim(offset) }
    facts { page in
      page.fact(.quotes, each: others, separator: page.words.semicolon) { page, quote in
        page.link(page.book.dossier.quotes[quote].speaker, .party)
        page.text(" ")
        page.markLink(.quote, quote)
      }
    }
  }

  /// How the claim bears on others, and they on it.
  private mutating func relations(of claim: Claim) {
    for type in RelationType.allCases {
      fact(words.relationType[type], claim.relations.filter { $0.type == type }.map(\.to))
    }
    let others = sight.backlinks(to: claim.id).filter { $0.field.isKey(FieldKey.relations) }
      .compactMap { sight.claim($0.from) }
    for type in RelationType.allCases {
      let alike = others.filter { other in other.relations.contains { $0.to == claim.id && $0.type == type } }
      fact(words.inverseRelation[type], alike.map(\.id))
    }
  }

  private mutating func fact(_ name: String, _ claims: [EntityID]) {
    fact(name, each: claims, separator: words.comma) { $0.link($1, .claim) }
  }

  mutating func subheading(_ level: Int, _ word: Word) { heading(level, words[word]) }
}
