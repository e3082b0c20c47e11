import DossierKit
import DossierLoading
import Foundation
import TestSupport
import Testing

@testable import DossierCore

/// Of words on deep background readers learn the words and nothing of who said them; programs of the team keep it.
@Suite("Deep background")
struct DeepBackground {
  /// Formats that are not for readers.
  private static let programs: Set<String> = ["json", "ndjson", "csv"]
  private static let canary = "zyxquo"

  private static func dossier() throws -> Dossier {
    func secret(_ what: String) -> String { "\(canary)\(what)" }
    var dossier = Dossier(title: "A talk")
    dossier.id = "talk"
    dossier.marking = .green
    dossier.sources = [Source(id: "src-talk", title: "A talk"), Source(id: "src-life", title: secret("life"))]
    var speaker = Party(id: EntityID("pty-\(canary)"), name: secret("name"))
    speaker.aliases = [secret("alias")]
    speaker.memberOf = EntityID("body-\(canary)")
    speaker.sources = [Citation(source: "src-life")]
    dossier.parties = [
      speaker, Party(id: EntityID("body-\(canary)"), name: secret("body")),
      Party(id: EntityID("lord-\(canary)"), name: secret("lord")), Party(id: "pty-seen", name: "Somebody seen"),
    ]
    var claim = Claim(id: "clm-one", statement: "It is so.", claimant: "pty-seen")
    claim.sources = [Citation(source: "src-talk")]
    dossier.claims = [claim]
    var deep = Quote(id: "quo-deep", text: "It is not so at all.", speaker: speaker.id)
    deep.speakerRole = secret("role")
    deep.onBehalfOf = EntityID("lord-\(canary)")
    deep.date = try EDTFDate("1987-11-23")
    deep.venue = secret("venue")
    deep.attribution = .deepBackground
    deep.attributionText = secret("text")
    deep.prefix = secret("before")
    deep.suffix = secret("behind")
    deep.source = "src-talk"
    deep.about = ["clm-one"]
    dossier.quotes = [deep, deep]
    dossier.quotes[1].id = "quo-deeper"
    dossier.quotes[1].marking = .amber
    var reaction = Reaction(id: "rea-one", party: "pty-seen", to: "clm-one")
    reaction.stance = .doubts
    reaction.quotes = ["quo-deep"]
    dossier.reactions = [reaction]
    dossier.summary = Prose(
      source: "[@quo-deep]", blocks: [.paragraph([.text("Denied "), .citations([Prose.Reference("quo-deep")])])])
    return dossier
  }

  private static func search() throws -> CanarySearch {
    try CanarySearch([canary], words: [], files: [], others: ["1987"])
  }

  @Test("no output for readers has who said it, in which office, for whom, where and when", arguments: Registry.formats)
  func whole(format: Format) throws {
    let dossier = try Self.dossier()
    let release = try #require(dossier.checked().dossier).release()
    let folder = try LeakFolder()
    let writer = try #require(Registry.writer(named: format.name))
    let found = try Self.search().findings(in: try Outcome(of: release, in: folder, as: [writer]).files)
    if Self.programs.contains(format.name) {
      #expect(!found.isEmpty, "programs keep it")
    } else {
      #expect(found.isEmpty)
    }
  }

  @Test("no release and no packet has it in any format, and both load again", arguments: [Marking.green, .amber])
  func released(label: Marking) throws {
    let dossier = try Self.dossier()
    let checked = try #require(dossier.checked().dossier)
    let folder = try LeakFolder()
    let release = try #require(checked.filteredRelease(for: label).release)
    let files = try Outcome(of: release, in: folder).files
    #expect(try Self.search().findings(in: files) == [])
    let packet = try Outcome(of: checked.release().forReaders, in: folder).files
    #expect(try Self.search().findings(in: packet) == [])
    for json in [files["dossier.json"], packet["dossier.json"]] {
      let bytes = try #require(json)
      let loaded = try #require(DossierLoader.load(bytes, file: "dossier.json").dossier)
      #expect(loaded.quotes.allSatisfy { $0.speaker == "a-source" })
      #expect(loaded.parties.filter { $0.id == "a-source" }.map(\.name) == ["a source"])
      #expect(Set(loaded.parties.map(\.id)) == ["pty-seen", "a-source"])
      let again = try #require(loaded.checked().dossier).release()
      #expect(again.dossier.parties == loaded.parties, "it is not hidden twice")
    }
  }

  @Test("a reaction of which only such words are known is nobody's, and one that has other sources stays")
  func reactions() throws {
    var dossier = try Self.dossier()
    let speaker = dossier.parties[0].id
    dossier.reactions[0].party = speaker
    dossier.reactions[0].date = try EDTFDate("2024-06-13")
    dossier.reactions[0].sources = [Citation(source: "src-talk")]
    let hidden = try #require(dossier.checked().dossier).release().dossier
    #expect(hidden.reactions[0].party == "a-source" && hidden.reactions[0].date == nil)
    #expect(!hidden.parties.contains { $0.id == speaker })
    dossier.sources.append(Source(id: "src-paper", title: "A paper"))
    dossier.reactions[0].sources.append(Citation(source: "src-paper"))
    let known = try #require(dossier.checked().dossier).release().dossier
    #expect(known.reactions[0].party == speaker && known.reactions[0].quotes == [])
  }

  @Test(
    "who is named in a text stays, however the text names him, so that no id stands there instead of a name",
    arguments: ["@ID knew.", "`ID`", "[-@ID]", "see ID", "https://e.example/ID"])
  func named(text: String) throws {
    var dossier = try Self.dossier()
    let speaker = dossier.parties[0].id
    dossier.gaps = [text.replacing("ID", with: speaker.text)]
    #expect(try #require(dossier.checked().dossier).release().party(speaker) != nil)
  }

  @Test("whoever does or is anything else stays, and is not linked to the words")
  func elsewhere() throws {
    var dossier = try Self.dossier()
    dossier.claims[0].claimant = dossier.parties[0].id
    dossier.parties[1].sources = [Citation(source: "src-talk")]
    let release = try #require(dossier.checked().dossier).release()
    #expect(release.party(dossier.parties[0].id) != nil && release.party(dossier.parties[1].id) != nil)
    #expect(release.party(EntityID("lord-\(Self.canary)")) == nil)
    #expect(release.dossier.reactions[0].quotes == [])
    #expect(!release.backlinks(to: dossier.parties[0].id).contains { $0.kind == .quote })
    #expect(release.forPrograms.dossier.quotes == dossier.quotes)
  }

  @Test("the party is as strict as the least strict of the words, and there with them alone")
  func marking() throws {
    var dossier = try Self.dossier()
    dossier.quotes[0].marking = .amberStrict
    let checked = try #require(dossier.checked().dossier)
    #expect(checked.filteredRelease(for: .green).release?.party("a-source") == nil)
    #expect(checked.filteredRelease(for: .red).release?.markings["a-source"] == .amber)
    #expect(checked.release().mark(of: "a-source") == .amber)
  }

  @Test("readers are told of a source in their language", arguments: ["ar", "de", "en", "es", "fr", "ru", "uk"])
  func languages(language: String) throws {
    var findings: [Finding] = []
    let templates = try TemplateFolder.installed()
    let name = templates.labels(for: language, findings: &findings)["unnamedSource"]
    var dossier = try Self.dossier()
    dossier.language = language
    let folder = try LeakFolder()
    let release = try #require(dossier.checked().dossier).release()
    let writer = try #require(Registry.writer(named: "markdown"))
    let files = try Outcome(of: release, in: folder, as: [writer]).files
    let page = String(decoding: try #require(files["dossier.md"]), as: UTF8.self)
    #expect(page.contains("\n\(name)") && (language == "en") == (name == "a source"))
  }
}
