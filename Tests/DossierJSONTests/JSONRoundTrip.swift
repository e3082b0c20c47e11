import DossierCore
import DossierJSON
import DossierKit
import DossierLoading
import Foundation
import TestSupport
import Testing

/// What the JSON writer writes loads again to the same dossier.
@Suite("JSON")
struct JSONRoundTrip {
  @Test(
    "loads again to an equal dossier, and is written again to equal bytes", arguments: ["minimal", "kremlin-drones"])
  func roundTrip(sample: String) throws {
    let release = try Self.release(of: Project.sample(sample))
    let bytes = try Self.json(of: release)
    let desk = try TemporaryFolder()
    try desk.write(String(decoding: bytes, as: UTF8.self), to: "dossier.json")
    let again = try Self.release(of: desk.url.appending(path: "dossier.json").path())
    var dossier = release.dossier
    dossier.id = release.id
    #expect(again.dossier == dossier)
    #expect(try Self.json(of: again) == bytes)
  }

  @Test("keeps naughty strings to the byte", .enabled(if: Corpora.exists("blns/blns.json"), "the corpora are not here"))
  func naughtyStrings() throws {
    // A NUL or another character that no output can carry is refused on loading.
    let strings = try Corpora.naughtyStrings().filter { text in
      !text.hasNothingToSee
        && text.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF || "\t\n\r".unicodeScalars.contains($0)
        }
    }
    #expect(strings.count > 400)
    var dossier = Dossier(title: "Naughty")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.quotes = strings.enumerated().map {
      Quote(id: EntityID("quo-\($0.offset)"), text: $0.element, speaker: "pty-one")
    }
    let checked = try #require(dossier.checked().dossier)
    let desk = try TemporaryFolder()
    try desk.write(String(decoding: try Self.json(of: checked.release()), as: UTF8.self), to: "dossier.json")
    let again = try Self.release(of: desk.url.appending(path: "dossier.json").path())
    for (one, other) in zip(again.dossier.quotes, strings) { #expect(Array(one.text.utf8) == Array(other.utf8)) }
    #expect(again.dossier.quotes.count == strings.count)
  }

  @Test("generated dossiers load again to the same bytes, indented and compact", arguments: 0..<10)
  func generated(part: Int) throws {
    for seed in (20 * part)..<(20 * part + 20) {
      let release = try #require(GeneratedDossier.dossier(seed: seed).checked().dossier).release()
      let indented = try Self.json(of: release)
      let compact = try Self.json(of: release, options: ["compact": "true"])
      #expect(!compact.dropLast().contains(UInt8(ascii: "\n")) && compact.count < indented.count)
      for bytes in [indented, compact] {
        let loaded = DossierLoader.load(bytes, file: "dossier.json", syntax: .json)
        let again = try #require(loaded.checked().dossier, "seed \(seed)").release()
        #expect(try Self.json(of: again) == indented, "seed \(seed)")
      }
    }
  }

  @Test("looks as expected")
  func golden() throws {
    let release = try Self.release(of: Project.sample("minimal"))
    try Golden("minimal").expect([
      "dossier.json": try Self.json(of: release),
      "dossier.ndjson": try Self.written(release, by: NDJSONWriter(), to: "dossier.ndjson"),
    ])
  }

  static func release(of path: String) throws -> Release {
    let checkResult = Pipeline.read(Input(path: path))
    #expect(!checkResult.findings.containsErrors)
    return try #require(checkResult.dossier).release()
  }

  static func json(of release: Release, options: [String: String] = [:]) throws -> [UInt8] {
    try written(release, by: JSONWriter(), to: "dossier.json", options: options)
  }

  static func written(
    _ release: Release, by writer: some Writer, to path: String, options: [String: String] = [:]
  ) throws -> [UInt8] {
    var sink = MemorySink()
    let context = WritingContext(
      date: Moment(seconds: 0), generator: "test", labels: Labels(language: "en", texts: [:]),
      options: WriterOptions(for: writer, outputs: OptionTree(), overrides: options))
    #expect(try writer.write(release, in: context, into: &sink) == [])
    return try #require(sink[path])
  }
}
