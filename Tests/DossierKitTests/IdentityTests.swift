import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

/// What a dossier is called that nobody has given an id.
@Suite("Identity")
struct IdentityTests {
  private static let body = "dossier: 1\nlanguage: uk\ntitle: "

  /// The id under which a dossier of this title leaves that lies in a folder of this name, and the codes told of it.
  private func id(in folder: String, title: String, _ more: String = "") throws -> (id: String, codes: [String]) {
    let desk = try TemporaryFolder()
    try desk.write(Self.body + title + "\n" + more, to: "\(folder)/dossier.yaml")
    let checkResult = Pipeline.read(Input(path: desk.url.appending(path: folder).path(percentEncoded: false)))
    return (try #require(checkResult.dossier).release().id.text, checkResult.findings.map(\.code.code))
  }

  @Test(
    "A name that gives an id whole gives it",
    arguments: [("harbour-lane", "harbour-lane"), ("Mill Park (2)", "mill-park-2")])
  func named(folder: String, expected: String) throws {
    let (id, codes) = try id(in: folder, title: "Порт")
    #expect(id == expected && codes == [])
  }

  @Test(
    "A name that would lose letters gives none: the title does, with a warning",
    arguments: [
      "Справа Порт", "Справа-2024", "2024", "Müller", "Mu\u{308}ller", "---", "案件", "Case ²", "C++", "🚢 port",
      "Справа a", String(repeating: "long-", count: 14) + "a",
    ])
  func unnamed(folder: String) throws {
    let first = try id(in: folder, title: "Порт")
    let second = try id(in: folder, title: "Міст")
    // printf 'Порт' | sha256sum
    #expect(first.id == "dossier-90947197" && first.codes == ["DK0411"])
    #expect(second.id != first.id && second.id.wholeMatch(of: /dossier-[0-9a-f]{8}/) != nil)
    let given = try id(in: folder, title: "Порт", "id: port\n")
    #expect(given.id == "port" && given.codes == [])
  }

  @Test("A dossier that was made in memory has an id of its own, too")
  func memory() throws {
    func id(_ title: String) throws -> EntityID {
      var dossier = GeneratedDossier.dossier(seed: 1)
      dossier.id = nil
      dossier.title = title
      return try #require(dossier.checked().dossier).release().id
    }
    #expect(try id("Порт") != id("Міст") && id("Порт").isWellFormed)
    #expect(try id("The port") == "the-port")
  }

  @Test("Two folders in another script are built beside each other, and no id in them is shared")
  func apart() throws {
    let desk = try TemporaryFolder()
    for name in ["Справа Порт", "Справа Міст"] {
      try desk.write(
        Self.body + name
          + "\nparties: [ { id: pty-a, name: A } ]\nclaims: [ { id: clm-a, statement: A, claimant: pty-a } ]\n",
        to: "\(name)/dossier.yaml")
      let build = try Subprocess.shell("dossier build '\(name)' --to text,epub,stix", in: desk.url)
      #expect(build.status == 0, "\(build.output)")
    }
    let files = try desk.contents()
    #expect(files.keys.filter { $0.hasSuffix("briefing.txt") }.count == 2)
    let bundles = files.filter { $0.key.hasSuffix("stix.json") }.map { String(decoding: $0.value, as: UTF8.self) }
    let own = bundles.map { Set($0.matches(of: /report--[0-9a-f-]+/).map { String($0.output) }) }
    #expect(own.count == 2 && own.allSatisfy { !$0.isEmpty } && own[0].isDisjoint(with: own[1]))
  }

  @Test("Two folders of one name in two places are two dossiers; the second does not take the place of the first")
  func places() throws {
    let desk = try TemporaryFolder()
    for (place, title) in [("a", "The bridge"), ("b", "The harbour")] {
      try desk.write("dossier: 1\ntitle: \(title)\n", to: "\(place)/case/dossier.yaml")
    }
    #expect(try Subprocess.shell("dossier build a/case --to text", in: desk.url).status == 0)
    let refused = try Subprocess.shell("dossier build b/case --to text", in: desk.url)
    #expect(refused.status == 3 && refused.output.contains("The bridge") && refused.output.contains("The harbour"))
    #expect(
      String(decoding: try #require(desk.contents()["out/case/briefing.txt"]), as: UTF8.self).contains("THE BRIDGE"))
    #expect(try Subprocess.shell("dossier build a/case --to text,json", in: desk.url).status == 0)
    #expect(try Subprocess.shell("dossier build b/case --to text --force", in: desk.url).status == 0)
    #expect(try desk.contents()["out/case/dossier.json"] == nil)
  }
}
