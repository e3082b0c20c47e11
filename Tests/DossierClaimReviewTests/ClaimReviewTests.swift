import DossierClaimReview
import DossierKit
import Foundation
import TestSupport
import Testing

@Suite("ClaimReview")
struct ClaimReviewTests {
  private func graph(
    _ dossier: Dossier, _ options: [String: String] = [:]
  ) throws -> (nodes: [[String: Any]], findings: [FindingCode]) {
    let checkResult = dossier.checked()
    if checkResult.dossier == nil { Issue.record("\(checkResult.findings)") }
    let release = try #require(checkResult.dossier).release()
    var sink = MemorySink()
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000))
    let told = try pipeline.write(
      release, as: [ClaimReviewWriter()], from: Input(path: "-"), overrides: ["claimreview": options], into: &sink)
    let file = try JSONSerialization.jsonObject(with: Data(try #require(sink["claimreview.jsonld"])))
    let document = try #require(file as? [String: Any])
    #expect(document["@context"] as? String == "https://schema.org")
    return (try #require(document["@graph"] as? [[String: Any]]), told.map(\.code))
  }

  private func dossier(_ status: ClaimStatus?) throws -> Dossier {
    var dossier = Dossier(title: "The bridge")
    dossier.id = "bridge"
    dossier.publisher = "The desk"
    var first = Source(id: "src-first", title: "First")
    first.distance = .primary
    first.published = try EDTFDate("2023-05-02")
    var later = Source(id: "src-later", title: "Later")
    later.distance = .primary
    later.published = try EDTFDate("2023-05-03")
    dossier.sources = [later, first, Source(id: "src-against", title: "Against")]
    dossier.parties = [Party(id: "pty-one", name: "One"), Party(id: "pty-two", name: "Two")]
    var claim = Claim(id: "clm-one", statement: "It is so.", claimant: "pty-one")
    claim.status = status
    claim.date = try EDTFDate("2023-05~")
    claim.sources = [Citation(source: "src-later"), Citation(source: "src-first"), Citation(source: "src-against")]
    claim.sources[2].role = .against
    dossier.claims = [claim]
    var own = Quote(id: "quo-own", text: "So it is.", speaker: "pty-one")
    var other = Quote(id: "quo-other", text: "It is not.", speaker: "pty-two")
    own.source = "src-first"
    other.source = "src-against"
    own.about = ["clm-one"]
    other.about = ["clm-one"]
    dossier.quotes = [own, other]
    return dossier
  }

  @Test("no text ends the script element of a page that the file stands in", arguments: ["</script>", "<!-- <script>"])
  func scripts(text: String) throws {
    var hostile = try dossier(.false)
    hostile.claims[0].statement = "It is \(text) so."
    hostile.subtitle = "not \(text) so"
    let release = try #require(hostile.checked().dossier).release()
    var sink = MemorySink()
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000))
    _ = try pipeline.write(release, as: [ClaimReviewWriter()], from: Input(path: "-"), into: &sink)
    let bytes = try #require(sink["claimreview.jsonld"])
    #expect(!bytes.contains(UInt8(ascii: "<")))
    // Whoever reads it has the text as it was.
    #expect(try graph(hostile).nodes.contains { $0["claimReviewed"] as? String == "It is \(text) so." })
  }

  @Test(
    "verdicts have a place on the scale, and what is none has no review",
    arguments: [
      (ClaimStatus.false, 1), (.misleading, 2), (.partlyConfirmed, 3), (.confirmed, 5), (.inconclusive, 0),
      (.unverified, nil), (.underReview, nil), (.withdrawn, nil), (nil, nil),
    ] as [(ClaimStatus?, Int?)])
  func verdicts(status: ClaimStatus?, value: Int?) throws {
    let (nodes, findings) = try graph(dossier(status), ["url": "https://desk.example/bridge"])
    guard let value else {
      #expect(nodes.count == 1 && findings == [.noVerdict])
      return
    }
    #expect(findings == [] && nodes.count == 2)
    let review = nodes[1]
    let rating = try #require(review["reviewRating"] as? [String: Any])
    #expect(rating["ratingValue"] as? Int == (value == 0 ? nil : value))
    #expect(rating["bestRating"] as? Int == (value == 0 ? nil : 5))
    #expect(rating["alternateName"] is String)
    #expect(review["url"] as? String == "https://desk.example/bridge#clm-one")
    #expect(review["claimReviewed"] as? String == "It is so.")
    #expect((review["author"] as? [String: Any])?["name"] as? String == "The desk")
  }

  @Test("a claim appears where its claimant speaks, all else is cited, and first on its own day alone")
  func appearances() throws {
    var dossier = try dossier(.false)
    var item = try #require(try graph(dossier).nodes[1]["itemReviewed"] as? [String: Any])
    #expect(item["firstAppearance"] == nil)
    #expect(names(item["appearance"]) == ["First", "So it is."])
    #expect(names(try graph(dossier).nodes[1]["citation"]) == ["Later", "Against", "It is not."])
    // schema.org has no date that is doubtful.
    #expect(item["datePublished"] == nil)
    dossier.claims[0].date = try EDTFDate("2023-05-02T10:00Z")
    item = try #require(try graph(dossier).nodes[1]["itemReviewed"] as? [String: Any])
    #expect((item["firstAppearance"] as? [String: Any])?["name"] as? String == "First")
    #expect(names(item["appearance"]) == ["So it is."])
    dossier.claims[0].date = try EDTFDate("2023-05-03")
    item = try #require(try graph(dossier).nodes[1]["itemReviewed"] as? [String: Any])
    #expect(item["firstAppearance"] == nil)
  }

  private func names(_ works: Any?) -> [String] {
    (works as? [[String: Any]] ?? []).compactMap { $0["name"] as? String ?? $0["text"] as? String }
  }

  @Test("what search engines will miss is told")
  func findings() throws {
    var dossier = try dossier(.false)
    #expect(try graph(dossier).findings == [.noReviewAddress])
    dossier.publisher = nil
    #expect(try graph(dossier).findings == [.noReviewAddress, .noReviewAuthor])
    dossier.authors = ["Ann"]
    let (nodes, findings) = try graph(dossier, ["url": "https://desk.example/"])
    #expect(findings == [])
    #expect((nodes[1]["author"] as? [String: Any])?["@type"] as? String == "Person")
  }

  @Test("a protected party has its public name and nothing else")
  func protected() throws {
    var dossier = try dossier(.false)
    dossier.parties[0].name = "Ada Baker"
    dossier.parties[0].protectIdentity = true
    dossier.parties[0].publicName = "A resident"
    dossier.parties[0].aliases = ["Unsaid"]
    let item = try #require(try graph(dossier).nodes[1]["itemReviewed"] as? [String: Any])
    let author = try #require(item["author"] as? [String: Any])
    #expect(author["name"] as? String == "A resident" && author["alternateName"] == nil)
  }
}
