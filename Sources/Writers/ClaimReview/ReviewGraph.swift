import DossierCore

/// The document: the dossier as a `Report`, then a `ClaimReview` for each verdict, in the order of the claims.
struct ReviewGraph {
  let release: Release
  let context: WritingContext
  /// The address of the page that the reviews will stand on.
  let page: String?

  /// The whole file. Identifiers are relative to the page that it is put on, or to `page` where that is known.
  var document: JSONMembers {
    let reviewed = release.dossier.claims.compactMap { claim in
      Verdict(claim.status).map { (claim: claim, verdict: $0) }
    }
    var document = JSONMembers()
    document.set("@context", "https://schema.org")
    document.set(
      "@graph",
      .list([report(of: reviewed.map(\.claim))] + reviewed.map { .object(review(of: $0.claim, $0.verdict)) }))
    return document
  }

  private func report(of claims: [Claim]) -> JSONTree {
    let dossier = release.dossier
    var report = JSONMembers()
    report.set("@type", "Report")
    report.set("@id", identifier(release.id.text))
    report.set("name", release.fullTitle)
    report.set("abstract", dossier.summary.map { release.plainText(of: $0) })
    report.set("url", page)
    report.set("inLanguage", release.language)
    report.set("datePublished", context.date.date)
    report.set("version", dossier.edition?.number.map { .number(String($0)) })
    report.set("author", .list(dossier.authors.map { person($0) }))
    report.set("publisher", dossier.publisher.map(organization))
    report.set("copyrightNotice", dossier.rights)
    report.set("conditionsOfAccess", release.marking?.rawValue)
    report.set("hasPart", .list(claims.map { reference(reviewIdentifier($0)) }))
    return .object(report)
  }

  private func review(of claim: Claim, _ verdict: Verdict) -> JSONMembers {
    let dossier = release.dossier
    let makers = dossier.publisher.map { [organization($0)] } ?? dossier.authors.map { person($0) }
    var review = JSONMembers()
    review.set("@type", "ClaimReview")
    review.set("@id", reviewIdentifier(claim))
    review.set("url", page.map { "\($0)#\(claim.id)" })
    review.set("claimReviewed", claim.statement)
    review.set("inLanguage", release.language)
    review.set("datePublished", context.date.date)
    review.set("dateCreated", claim.statusDate.flatMap(date))
    review.set("author", makers.count == 1 ? makers.first : .list(makers))
    review.set("reviewRating", rating(of: claim, verdict))
    review.set("itemReviewed", item(claim))
    review.set("citation", .list(evidence(for: claim)))
    review.set("conditionsOfAccess", (claim.marking ?? dossier.marking)?.rawValue)
    review.set("isPartOf", reference(identifier(release.id.text)))
    return review
  }

  private func rating(of claim: Claim, _ verdict: Verdict) -> JSONTree {
    var rating = JSONMembers()
    rating.set("@type", "Rating")
    if let value = verdict.value {
      rating.set("ratingValue", .number(String(value)))
      rating.set("bestRating", .number(String(Verdict.best)))
      rating.set("worstRating", .number(String(Verdict.worst)))
    }
    rating.set("alternateName", context.labels[claim.status ?? .standard])
    rating.set("ratingExplanation", claim.statusBasis.map { release.plainText(of: $0) })
    return .object(rating)
  }

  /// The claim as it was made: by whom, when, and where it appears.
  private func item(_ claim: Claim) -> JSONTree {
    let sources = claim.sources.filter { $0.role ?? .for == .for }.compactMap { release.source($0.source) }
    let first = sources.filter { $0.distance == .primary && $0.published != nil }
      .min { ($0.published ?? .blank) < ($1.published ?? .blank) }
    let others = sources.filter { $0.id != first?.id }
    let words = release.dossier.quotes.filter { $0.speaker == claim.claimant && $0.about.contains(claim.id) }
    var item = JSONMembers()
    item.set("@type", "Claim")
    item.set("@id", identifier(claim.id.text))
    item.set("text", claim.statement)
    item.set("inLanguage", release.language)
    item.set("datePublished", claim.date.flatMap(date))
    item.set("author", party(claim.claimant))
    item.set("firstAppearance", first.map(work))
    item.set("appearance", .list(others.map(work) + words.map(quotation)))
    return .object(item)
  }

  /// What the review stands on besides: sources against the claim or about it, and what others said of it.
  private func evidence(for claim: Claim) -> [JSONTree] {
    let sources = claim.sources.filter { $0.role ?? .for != .for }.compactMap { release.source($0.source) }
    let words = release.dossier.quotes.filter { $0.speaker != claim.claimant && $0.about.contains(claim.id) }
    return sources.map(work) + words.map(quotation)
  }

  // MARK: Identifiers

  /// An identifier on the page. No id has a slash, so what is behind one cannot be another's.
  func identifier(_ name: String) -> String { "\(page ?? "")#\(name)" }

  private func reviewIdentifier(_ claim: Claim) -> String { identifier("\(claim.id)/review") }

  func reference(_ identifier: String) -> JSONTree {
    var members = JSONMembers()
    members.set("@id", identifier)
    return .object(members)
  }
}
