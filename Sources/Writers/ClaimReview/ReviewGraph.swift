import DossierCore

/// The document: the dossier as a `Report`, then a `ClaimReview` for each verdict, in the order of the claims.
struct ReviewGraph {
  let release: Release
  let context: WritingContext
  /// The address of the page that the reviews will stand on.
  let page: String?
  /// The quotes about each claim, in order.
  private let quotes: [EntityID: [Quote]]

  init(release: Release, context: WritingContext, page: String?) {
    self.release = release
    self.context = context
    self.page = page
    var quotes: [EntityID: [Quote]] = [:]
    for quote in release.dossier.quotes {
      for claim in Set(quote.about) { quotes[claim, default: []].append(quote) }
    }
    self.quotes = quotes
  }

  /// Writes the whole file, a review at a time. Identifiers are relative to the page that it is put on, or to `page` where
  /// that is known.
  func write(to json: inout JSONBuffer) {
    let reviewed = release.dossier.claims.compactMap { claim in
      Verdict(claim.status).map { (claim: claim, verdict: $0) }
    }
    json.beginObject()
    json.member("@context", "https://schema.org")
    json.key("@graph")
    json.beginArray()
    json.item()
    json.append(report(of: reviewed.map(\.claim)))
    var sights = Sights(release)
    // One for each label: what it gathers takes as long as the dossier is.
    var graphs: [Marking?: ReviewGraph] = [:]
    for (claim, verdict) in reviewed {
      let (mark, seen) = sights.sight(of: claim.id)
      let graph = graphs[mark] ?? ReviewGraph(release: seen, context: context, page: page)
      graphs[mark] = graph
      json.item()
      json.append(.object(graph.review(of: seen.claim(claim.id) ?? claim, verdict, mark)))
    }
    json.endArray()
    json.endObject()
    json.endLine()
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

  /// The review of a claim, from what its label lets see: who is handed the review alone learns no more.
  private func review(of claim: Claim, _ verdict: Verdict, _ mark: Marking?) -> JSONMembers {
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
    review.set("conditionsOfAccess", mark?.rawValue)
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

  /// The claim as it was made: by whom, when, and where its claimant says so.
  private func item(_ claim: Claim) -> JSONTree {
    let works = appearances(of: claim)
    // Nothing else is known to be the first.
    let first = claim.date.flatMap { date in works.first { $0.published.map(day) == day(date) } }
    var item = JSONMembers()
    item.set("@type", "Claim")
    item.set("@id", identifier(claim.id.text))
    item.set("text", claim.statement)
    item.set("inLanguage", release.language)
    item.set("datePublished", claim.date.flatMap(date))
    item.set("author", party(claim.claimant))
    item.set("firstAppearance", first.map(work))
    item.set("appearance", .list(works.filter { $0.id != first?.id }.map(work) + ownWords(claim).map(quotation)))
    return .object(item)
  }

  /// What the claimant says of the claim.
  private func ownWords(_ claim: Claim) -> [Quote] {
    quotes[claim.id, default: []].filter { $0.speaker == claim.claimant }
  }

  /// The sources in which the claimant says so, each once.
  private func appearances(of claim: Claim) -> [Source] {
    var seen: Set<EntityID> = []
    return ownWords(claim).compactMap { $0.source.flatMap { release.source($0) } }.filter {
      seen.insert($0.id).inserted
    }
  }

  /// What the review stands on besides: all other sources of the claim, and what others said of it.
  private func evidence(for claim: Claim) -> [JSONTree] {
    let works = Set(appearances(of: claim).map(\.id))
    let sources = claim.sources.compactMap { release.source($0.source) }.filter { !works.contains($0.id) }
    let words = quotes[claim.id, default: []].filter { $0.speaker != claim.claimant }
    return sources.map(work) + words.map(quotation)
  }

  /// The day of an exact date, so that a day and a moment of it are the same; nil of all others.
  private func day(_ date: EDTFDate) -> Substring? {
    date.precision >= .day ? self.date(date)?.prefix(10) : nil
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
