public import DossierCore

/// Writes a schema.org `ClaimReview` for each claim that has a verdict, as JSON-LD for the web page that carries them.
///
/// What search engines take of it is told by Google's guide to fact check structured data, which wants `url`,
/// `claimReviewed` and a rating in words. Each review is whole in itself, so that it can be cut out and put on a page of
/// its own. What is lost stands on the page Exports of the documentation.
public struct ClaimReviewWriter: Writer {
  /// What it makes.
  public let format = Format(
    name: "claimreview", summary: "schema.org ClaimReview of every claim with a verdict, for web pages (JSON-LD)",
    output: .file("claimreview", ending: "jsonld"), mediaType: "application/ld+json", isDefault: false,
    precedence: 85)

  /// Where the reviews will stand.
  public let options = [
    WriterOption("url", .text, "the address of the web page that the reviews stand on")
  ]

  /// A writer of fact checks.
  public init() {}

  /// Puts `claimreview.jsonld`.
  ///
  /// - Returns: What search engines will miss: an address, an author, a verdict.
  public func write(
    _ release: Release, in context: WritingContext, into sink: inout some Sink
  ) throws -> [Finding] {
    let graph = ReviewGraph(release: release, context: context, page: context.options["url"])
    try sink.put(format.path(for: release.id), mediaType: format.mediaType) { buffer in
      var json = JSONBuffer(.inPages, buffer)
      graph.write(to: &json)
      buffer = json.buffer
    }
    return findings(release, context)
  }

  private func findings(_ release: Release, _ context: WritingContext) -> [Finding] {
    var findings: [Finding] = []
    guard release.dossier.claims.contains(where: { Verdict($0.status) != nil }) else {
      return [
        Finding(
          .noVerdict,
          """
          no claim has a verdict, so there is no fact check to write: a claim needs a `status` of \
          \(Verdict.statuses.map { quoted($0.rawValue) }.joined(separator: ", "))
          """)
      ]
    }
    if context.options["url"] == nil {
      findings.append(
        Finding(
          .noReviewAddress,
          """
          search engines pass over fact checks without an address: say the page that they will stand on in \
          `outputs.claimreview.url`
          """))
    }
    if release.dossier.publisher == nil, release.dossier.authors.isEmpty {
      findings.append(
        Finding(
          .noReviewAuthor, "search engines pass over fact checks of nobody: name the dossier's `publisher` or `authors`"
        ))
    }
    return findings
  }
}
