import DossierKit
import DossierSTIX
import Foundation
import TestSupport
import Testing

@Suite("STIX")
struct STIXTests {
  private struct Bundle: Decodable {
    struct Object: Decodable {
      let type: String
      let id: String
      let created: String
      let modified: String?
      let name: String?
      let content: String?
      let opinion: String?
      let revoked: Bool?
      let confidence: Int?
      let objectRefs: [String]?
      let objectMarkingRefs: [String]?
      let createdByRef: String?
      let labels: [String]?
    }

    let id: String
    let objects: [Object]?
  }

  private func checked(_ dossier: Dossier) throws -> CheckedDossier {
    let checkResult = dossier.checked()
    if checkResult.dossier == nil { Issue.record("\(checkResult.findings)") }
    return try #require(checkResult.dossier)
  }

  private func bundle(_ dossier: Dossier, _ overrides: [String: String] = [:]) throws -> (Bundle?, [Finding]) {
    try bundle(checked(dossier).release(), overrides)
  }

  private func bundle(_ release: Release, _ overrides: [String: String] = [:]) throws -> (Bundle?, [Finding]) {
    var sink = MemorySink()
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000))
    let told = try pipeline.write(
      release, as: [STIXWriter()], from: Input(path: "-"), overrides: ["stix": overrides], into: &sink)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return (try sink["stix.json"].map { try decoder.decode(Bundle.self, from: Data($0)) }, told)
  }

  private func dossier(stance: Stance = .denies) throws -> Dossier {
    var dossier = Dossier(title: "The bridge")
    dossier.id = "bridge"
    dossier.sources = [Source(id: "src-one", title: "One")]
    dossier.parties = [Party(id: "pty-one", name: "One"), Party(id: "pty-two", name: "Two")]
    var claim = Claim(id: "clm-one", statement: "It is so.", claimant: "pty-one")
    claim.sources = [Citation(source: "src-one")]
    claim.credibility = .doubtful
    dossier.claims = [claim]
    var reaction = Reaction(id: "rea-one", party: "pty-two", to: "clm-one")
    reaction.stance = stance
    reaction.sources = claim.sources
    dossier.reactions = [reaction]
    return dossier
  }

  @Test(
    "a stance is an opinion of the claim's note, or no opinion",
    arguments: [
      (Stance.affirms, "strongly-agree"), (.partlyAffirms, "agree"), (.noPosition, "neutral"), (.doubts, "disagree"),
      (.denies, "strongly-disagree"), (.noComment, nil), (.retracts, nil),
    ] as [(Stance, String?)])
  func stances(stance: Stance, opinion: String?) throws {
    let objects = try #require(try bundle(dossier(stance: stance)).0?.objects)
    let claim = try #require(objects.first { $0.labels?.first == "claim" })
    #expect(claim.content == "It is so.\n\nStatus: unverified")
    #expect(claim.confidence == 30)
    let reaction = try #require(objects.first { $0.labels?.first == "reaction" })
    #expect(reaction.opinion == opinion)
    #expect(reaction.type == (opinion == nil ? "note" : "opinion"))
    #expect(reaction.objectRefs?.contains(claim.id) == true)
    #expect(reaction.revoked == nil)
  }

  @Test("an opinion that its party has replaced is revoked")
  func superseded() throws {
    var dossier = try dossier(stance: .doubts)
    var later = Reaction(id: "rea-two", party: "pty-two", to: "clm-one")
    later.stance = .denies
    later.supersedes = "rea-one"
    later.sources = [Citation(source: "src-one")]
    dossier.reactions.append(later)
    let opinions = try #require(try bundle(dossier).0?.objects).filter { $0.type == "opinion" }
    #expect(opinions.map(\.opinion) == ["disagree", "strongly-disagree"])
    #expect(opinions.map(\.revoked) == [true, nil])
  }

  @Test("an opinion is its party's own, and of two without an order the bundle holds to the one that stands")
  func standing() throws {
    var dossier = try dossier(stance: .affirms)
    var later = Reaction(id: "rea-two", party: "pty-two", to: "clm-one")
    later.stance = .denies
    later.date = try EDTFDate("2024-06-14")
    later.sources = [Citation(source: "src-one")]
    dossier.publisher = "The desk"
    dossier.reactions.insert(later, at: 0)
    let objects = try #require(try bundle(dossier).0?.objects)
    let party = try #require(objects.first { $0.type == "identity" && $0.name == "Two" })
    let opinions = objects.filter { $0.type == "opinion" }
    #expect(opinions.map(\.opinion) == ["strongly-disagree", "strongly-agree"])
    #expect(opinions.map(\.revoked) == [nil, true])
    #expect(opinions.allSatisfy { $0.createdByRef == party.id })
    let maker = try #require(objects.first { $0.name == "The desk" })
    let claim = try #require(objects.first { $0.labels?.first == "claim" })
    #expect(claim.createdByRef == maker.id && maker.createdByRef == nil)
  }

  @Test("a release shares with no other one any object whose content may differ, and its maker with all")
  func releases() throws {
    var dossier = try dossier()
    dossier.marking = .clear
    dossier.publisher = "The desk"
    dossier.sources[0].marking = .red
    let whole = try checked(dossier)
    let bundles = try [
      bundle(whole.release()), bundle(try #require(whole.filteredRelease(for: .clear).release)),
      bundle(try #require(whole.filteredRelease(for: .amber).release)),
    ].map { try #require($0.0) }
    #expect(Set(bundles.map(\.id)).count == 3)
    var seen: [String: Int] = [:]
    for object in bundles.flatMap({ $0.objects ?? [] }) where object.type != "marking-definition" {
      seen[object.id, default: 0] += 1
    }
    let makers = bundles.compactMap { $0.objects?.first { $0.name == "The desk" } }
    #expect(seen.filter { $0.value > 1 } == [makers[0].id: 3])
    #expect(makers.allSatisfy { $0.objectMarkingRefs == nil })
  }

  @Test("a later edition needs the day of the first bundle, or the first edition beside it")
  func laterEdition() throws {
    var first = try dossier()
    first.edition = Edition()
    first.edition?.number = 1
    first.edition?.date = try EDTFDate("2020-02-29")
    #expect(try bundle(first).1.isEmpty)
    var second = first
    second.edition?.number = 2
    second.edition?.date = try EDTFDate("2020-03-31")
    #expect(try bundle(second).1.map(\.code) == [.stixNoCreated])
    #expect(try bundle(second, ["created": "2020-02-29"]).1.isEmpty)
    let (bundle, told) = try bundle(checked(second).release().compared(with: checked(first).release()))
    #expect(told.isEmpty)
    #expect(Set(try #require(bundle?.objects).map(\.created)) == ["2020-02-29T00:00:00.000Z"])
  }

  @Test("identifiers outlive every edit of content, and no two dossiers share one")
  func identifiers() throws {
    var dossier = try dossier()
    let before = try #require(try bundle(dossier).0?.objects)
    dossier.title = "Another title"
    dossier.claims[0].statement = "It is not so."
    dossier.parties[0].name = "Uno"
    var edition = Edition()
    edition.date = try EDTFDate("2025-01-01")
    dossier.edition = edition
    let after = try #require(try bundle(dossier).0?.objects)
    #expect(after.map(\.id) == before.map(\.id))
    #expect(Set(after.compactMap(\.modified)) == ["2025-01-01T00:00:00.000Z"])
    dossier.id = "other"
    let other = try #require(try bundle(dossier).0?.objects)
    #expect(Set(other.map(\.id)).isDisjoint(with: before.map(\.id)))
  }

  @Test("objects keep the day of the first bundle where the dossier tells it")
  func created() throws {
    let objects = try #require(try bundle(dossier(), ["created": "2020-02-29"]).0?.objects)
    #expect(Set(objects.map(\.created)) == ["2020-02-29T00:00:00.000Z"])
    #expect(Set(objects.compactMap(\.modified)) == ["2023-11-14T22:13:20.000Z"])
  }

  @Test("a day that is none, and one after this edition, are told", arguments: ["soon", "2020", "2024-01-01"])
  func wrongCreated(text: String) throws {
    let (bundle, told) = try bundle(dossier(), ["created": text])
    #expect(bundle == nil && told.map(\.code) == [.stixCreated])
  }

  @Test("every object has its own marking, else the dossier's; definitions come first")
  func markings() throws {
    var dossier = try dossier()
    dossier.marking = .green
    dossier.claims[0].marking = .amberStrict
    let objects = try #require(try bundle(dossier).0?.objects)
    #expect(objects.prefix(2).map(\.name) == ["TLP:GREEN", "TLP:AMBER+STRICT"])
    let ids = objects.prefix(2).map(\.id)
    for object in objects.dropFirst(2) {
      // A reaction to the claim cannot be without it, and is as strict.
      let isStrict = object.labels?.first == "claim" || ["report", "opinion"].contains(object.type)
      #expect(object.objectMarkingRefs == [ids[isStrict ? 1 : 0]], "\(object)")
    }
  }

  @Test("a dossier with nothing in it is a bundle without objects")
  func nothing() throws {
    let bundle = try #require(try bundle(Dossier(title: "Nothing")).0)
    #expect(bundle.objects == nil)
  }
}
