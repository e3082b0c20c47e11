import DossierKit
import Foundation
import TestSupport
import Testing

/// What version 0.1.0 wrote and read is with people: it goes on loading, verifying and rendering.
///
/// `Frozen/0.1.0` was made by that version and is never made anew: `manuscripts` are its samples, `outputs` and `packets`
/// what it made of them, `templates` what `dossier templates copy` gave out.
@Suite("What 0.1.0 wrote")
struct FrozenOutputs {
  private static let samples = ["minimal", "kremlin-drones", "harrow-point"]
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Frozen/0.1.0")
    .path()

  @Test("is whole: folders of outputs, packets, e-books")
  func verifies() throws {
    let outputs = try FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/outputs").sorted()
    #expect(outputs.count == 5)
    for path in outputs.map({ "outputs/\($0)" })
      + Self.samples.flatMap({ ["packets/\($0).zip", "outputs/\($0)/\($0).epub"] })
    {
      let inspection = try Inspection(of: "\(Self.folder)/\(path)")
      #expect(inspection.findings.filter { $0.severity == .error } == [], "\(path)")
      #expect(inspection.kind != nil, "\(path)")
    }
  }

  @Test("is noticed where a byte of it has changed")
  func noticesChanges() throws {
    let desk = try TemporaryFolder()
    let copy = desk.url.appending(path: "minimal")
    try FileManager.default.copyItem(atPath: "\(Self.folder)/outputs/minimal", toPath: copy.path())
    try desk.write("changed", to: "minimal/briefing.txt")
    #expect(try Inspection(of: copy.path()).findings.containsErrors)
  }

  @Test("loads: manuscripts, and JSON with the archived texts beside it", arguments: samples)
  func loads(sample: String) throws {
    let whole = try #require(Self.read("\(Self.folder)/manuscripts/\(sample)"))
    let desk = try TemporaryFolder()
    try Self.copyArchives(of: sample, to: desk.url)
    try FileManager.default.copyItem(
      atPath: "\(Self.folder)/outputs/\(sample)/dossier.json", toPath: desk.url.appending(path: "dossier.json").path())
    let again = try #require(Self.read(desk.url.path()))
    expectSame(
      try Self.json(again, from: desk.url.path()), try Self.json(whole, from: "\(Self.folder)/manuscripts/\(sample)"))
    #expect(again.verifications.map(\.level) == whole.verifications.map(\.level))
  }

  @Test("loads: the JSON of a release, as it was released")
  func loadsRelease() throws {
    let desk = try TemporaryFolder()
    try Self.copyArchives(of: "harrow-point", to: desk.url)
    try FileManager.default.copyItem(
      atPath: "\(Self.folder)/outputs/harrow-point-clear/dossier.json",
      toPath: desk.url.appending(path: "dossier.json").path())
    let again = try #require(Self.read(desk.url.path()))
    #expect(again.dossier.marking == .clear)
    #expect(again.dossier.claims.count > 10)
    #expect(again.filteredRelease(for: .clear).withheld == [])
  }

  @Test(
    "loads: tables of both profiles",
    arguments: [("minimal", ""), ("kremlin-drones", ""), ("harrow-point", ""), ("harrow-point", "-data")])
  func loadsTables(sample: String, profile: String) throws {
    let desk = try TemporaryFolder()
    try Self.copyArchives(of: sample, to: desk.url)
    try FileManager.default.copyItem(
      atPath: "\(Self.folder)/outputs/\(sample)\(profile)/csv", toPath: desk.url.appending(path: "csv").path())
    let json = try Data(contentsOf: URL(filePath: "\(Self.folder)/outputs/\(sample)/dossier.json"))
    var head = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    head["computed"] = nil
    for collection in EntityKind.allCases.map(\.collection) { head[collection] = "csv/\(collection).csv" }
    try JSONSerialization.data(withJSONObject: head).write(to: desk.url.appending(path: "dossier.json"))
    let whole = try #require(Self.read("\(Self.folder)/manuscripts/\(sample)"))
    let again = try #require(Self.read(desk.url.path()))
    expectSame(
      try Self.json(again, from: desk.url.path()), try Self.json(whole, from: "\(Self.folder)/manuscripts/\(sample)"))
  }

  @Test("is replaced by a build of today, and nothing of it stays behind", arguments: samples)
  func isReplaced(sample: String) throws {
    let desk = try TemporaryFolder()
    let old = desk.url.appending(path: "old")
    try FileManager.default.copyItem(atPath: "\(Self.folder)/outputs/\(sample)", toPath: old.path())
    let manuscript = "\(Self.folder)/manuscripts/\(sample)"
    let build = try Subprocess.shell(
      "dossier build '\(manuscript)' --quiet --to all -o old && dossier build '\(manuscript)' --quiet --to all -o new",
      in: desk.url, environment: ["SOURCE_DATE_EPOCH": "1700000000"])
    #expect(build.status == 0, "\(build.output)")
    let difference = try Subprocess.shell("diff -r old new", in: desk.url)
    #expect(difference.status == 0, "\(difference.output)")
    #expect(!(try Inspection(of: old.path()).findings.containsErrors))
  }

  @Test(
    "renders: its templates as templates of one's own",
    arguments: [
      ("briefing/full.txt", "text"), ("briefing/brief.txt", "text"), ("briefing/wire.txt", "text"),
      ("markdown/wiki.md", "markdown"),
    ])
  func renders(template: String, format: String) throws {
    let desk = try TemporaryFolder()
    for sample in Self.samples {
      let build = try Subprocess.shell(
        "dossier build '\(Self.folder)/manuscripts/\(sample)' --quiet --to \(format) "
          + "--template '\(Self.folder)/templates/\(template)' -o out/\(sample)", in: desk.url)
      #expect(build.status == 0, "\(sample): \(build.output)")
    }
  }

  @Test("renders: its label files as label files of one's own", arguments: ["ar", "de", "en", "es", "fr", "ru", "uk"])
  func labels(language: String) throws {
    let desk = try TemporaryFolder()
    let copy = desk.url.appending(path: "templates").path()
    try FileManager.default.copyItem(atPath: Project.root.appending(path: "Templates").path(), toPath: copy)
    let name = "labels/\(language).yaml"
    try FileManager.default.removeItem(atPath: "\(copy)/\(name)")
    try FileManager.default.copyItem(atPath: "\(Self.folder)/templates/\(name)", toPath: "\(copy)/\(name)")
    let manuscript = try String(contentsOfFile: "\(Self.folder)/manuscripts/minimal/dossier.yaml", encoding: .utf8)
    try desk.write("language: \(language)\n" + manuscript.replacing(/language: .*\n/, with: ""), to: "d/dossier.yaml")
    let build = try Subprocess.shell(
      "dossier build d --quiet --to text,epub,markdown -o out", in: desk.url, environment: ["DOSSIER_TEMPLATES": copy])
    #expect(build.status == 0, "\(build.output)")
  }

  private func expectSame(_ one: [UInt8], _ other: [UInt8]) {
    if one != other { Issue.record("\(Golden.difference(other, one))") }
  }

  /// All that the dossier says, as JSON. Line breaks at the end of texts are left out: 0.1.0 took over those that YAML's
  /// `|` leaves behind.
  private static func json(_ dossier: CheckedDossier, from path: String) throws -> [UInt8] {
    var sink = MemorySink()
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000))
    let writer = try #require(Registry.writer(named: "json"))
    _ = try pipeline.write(dossier.release(), as: [writer], from: Input(path: path), into: &sink)
    let text = String(decoding: try #require(sink["dossier.json"]), as: UTF8.self)
    return Array(text.replacing(/(\\n)+"/, with: "\"").utf8)
  }

  private static func read(_ path: String) -> CheckedDossier? {
    let checkResult = Pipeline.read(Input(path: path))
    #expect(checkResult.findings.filter { $0.severity == .error } == [], "\(path)")
    return checkResult.dossier
  }

  private static func copyArchives(of sample: String, to desk: URL) throws {
    for part in ["sources", "media"] {
      let archive = "\(folder)/manuscripts/\(sample)/\(part)"
      guard FileManager.default.fileExists(atPath: archive) else { continue }
      try FileManager.default.copyItem(atPath: archive, toPath: desk.appending(path: part).path())
    }
  }
}
