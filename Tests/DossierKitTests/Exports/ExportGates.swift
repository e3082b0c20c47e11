import DossierCore
import DossierKit
import Foundation
import TestSupport
import Testing

/// The exports are what the validators and readers of their fields take, and each of these finds an error put there.
///
/// Each validator is started once, for the good files and the broken ones.
@Suite("Exports", .serialized, .enabled(if: Project.validators != nil, "the validators are not here"))
struct ExportGates {
  /// A file with one error in it, and what a validator must say of it.
  struct Mistake {
    let right: String
    let wrong: String
    let told: String

    init(_ right: String, _ wrong: String, _ told: String) {
      self.right = right
      self.wrong = wrong
      self.told = told
    }
  }

  static let samples = ["minimal", "kremlin-drones", "harrow-point"]
  static let vocabulary = Corpora.root.appending(path: "schemaorg").path()

  @Test("STIX bundles are valid, strictly")
  func stix() throws {
    let mistakes = [
      Mistake("\"strongly-disagree\"", "\"certainly-not\"", "'certainly-not' is not one of"),
      Mistake("\"object_refs\": [\n        \"note--", "\"object_refs\": [\n        \"note-", "not match"),
      Mistake("\"related-to\"", "\"lives-in\"", "lives-in"),
      Mistake("\"identity_class\": \"individual\"", "\"identity_class\": \"human\"", "identity"),
      Mistake("\"published\":", "\"publication\":", "'published' is a required property"),
      Mistake("\"created_by_ref\": \"identity--", "\"created_by_ref\": \"identity--0", "identity--0"),
    ]
    let desk = try TemporaryFolder()
    let names = try build(["stix"], in: desk.url)
    let told = try hold("stix.json", against: "check-stix.py", mistakes, in: desk.url)
    for name in names { #expect(told.contains { $0.hasPrefix("\(name)/stix.json: ") && $0.hasSuffix(" objects") }) }
  }

  @Test(
    "MISP's importer keeps every claim, quote, reaction and assessment of a STIX bundle",
    .enabled(if: Project.misp != nil, "the importer is not here"))
  func misp() throws {
    // A note that no longer names the report is the mistake that lost half of them.
    let desk = try TemporaryFolder()
    let names = try build(["stix"], in: desk.url)
    let bundle = try String(contentsOf: desk.url.appending(path: "harrow-point/stix.json"), encoding: .utf8)
    let report = try #require(bundle.firstMatch(of: /"id": "(report--[^"]*)"/)).1
    let told = try hold(
      "stix.json", against: "check-misp.py", [Mistake(",\n        \"\(report)\"\n", "\n", "lost: ")], in: desk.url)
    for name in names { #expect(told.contains { $0.hasPrefix("\(name)/stix.json: ") && $0.hasSuffix(" texts") }) }
  }

  @Test(
    "fact checks have the types and properties of schema.org, where they belong",
    .enabled(if: Corpora.exists("schemaorg"), "the vocabulary is not here"))
  func claimReview() throws {
    let mistakes = [
      Mistake("\"claimReviewed\":", "\"claimReview\":", "there is no such property"),
      Mistake("\"claimReviewed\":", "\"abstract\":", "claimReviewed is required"),
      Mistake("\"ratingExplanation\":", "\"jobTitle\":", "Rating has no such property"),
      Mistake("\"alternateName\": \"false\"", "\"name\": \"false\"", "a rating in words is required"),
      Mistake("\"@type\": \"Quotation\"", "\"@type\": \"Quote\"", "there is no type Quote"),
      Mistake("\"datePublished\": \"2026-10-05\"", "\"datePublished\": \"in October\"", "its value cannot be"),
      Mistake("\"inLanguage\": \"en\"", "\"inLanguage\": null", "expansion loses"),
    ]
    let desk = try TemporaryFolder()
    _ = try build(["claimreview"], in: desk.url)
    let told = try hold(
      "claimreview.jsonld", against: "check-claimreview.py", with: "'\(Self.vocabulary)'", mistakes, in: desk.url)
    #expect(told.contains("harrow-point/claimreview.jsonld: 14 reviews"))
    #expect(told.contains("minimal/claimreview.jsonld: 0 reviews"))
    #expect(told.contains("assorted-1/claimreview.jsonld: 37 reviews"))
  }

  @Test("workbooks open without repair, and every reader finds the cells of the CSV tables")
  func workbooks() throws {
    let desk = try TemporaryFolder()
    let names = try build(["csv", "xlsx"], in: desk.url)
    let broken = desk.url.appending(path: "broken")
    try FileManager.default.copyItem(at: desk.url.appending(path: "minimal"), to: broken)
    try FileManager.default.moveItem(
      at: broken.appending(path: "minimal.xlsx"), to: broken.appending(path: "broken.xlsx"))
    try replace("bench", by: "bank", in: broken.appending(path: "csv/claims.csv"))
    let result = try validate("check-workbook.py", "*", in: desk.url)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.filter { !$0.hasPrefix("broken/") && !$0.contains(" sheets, ") } == [])
    let office = Subprocess.exists("soffice")
    for name in names {
      #expect(
        lines.contains { $0.hasPrefix("\(name)/") && $0.contains(office ? " sheets, opened" : " sheets, not opened") })
    }
    for reader in ["openpyxl", "calamine"] + (office ? ["LibreOffice"] : []) {
      #expect(lines.contains { $0.hasPrefix("broken/broken.xlsx, claims, \(reader): row 2, column 2") }, "\(lines)")
    }
  }

  // MARK: Desk

  /// Each sample and a generated dossier in these formats, in a folder of its own, of which it gives the names.
  private func build(_ formats: [String], in folder: URL) throws -> [String] {
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000))
    let writers = try formats.map { try #require(Registry.writer(named: $0)) }
    var releases: [(release: Release, input: Input)] = []
    for sample in Self.samples {
      let input = Input(path: Project.sample(sample))
      releases.append((try #require(Pipeline.read(input).dossier).release(), input))
    }
    let checkResult = try AssortedDossier.dossier(seed: 1).checked()
    if checkResult.dossier == nil { Issue.record("\(checkResult.findings.prefix(5))") }
    releases.append((try #require(checkResult.dossier).release(), Input(path: "-")))
    for (release, input) in releases {
      var sink = try FolderSink(path: folder.appending(path: "\(release.id)").path(), .output(of: release))
      // Tables of the whole dossier say who spoke on deep background, and a workbook is for readers: as in a packet they agree.
      let told = try pipeline.write(release.forReaders, as: writers, from: input, into: &sink)
      #expect(!told.containsErrors, "\(told)")
      try sink.commit()
    }
    return releases.map(\.release.id.text)
  }

  /// Holds the good files, and copies of that of harrow-point with a mistake in each, against a validator.
  ///
  /// - Returns: The lines that it says of the good files.
  private func hold(
    _ file: String, against script: String, with arguments: String = "", _ mistakes: [Mistake], in folder: URL
  ) throws -> [String] {
    for (number, mistake) in mistakes.enumerated() {
      let broken = folder.appending(path: "broken-\(number)")
      try FileManager.default.createDirectory(at: broken, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: folder.appending(path: "harrow-point/\(file)"), to: broken.appending(path: file))
      try replace(mistake.right, by: mistake.wrong, in: broken.appending(path: file))
    }
    let result = try validate(script, "\(arguments) */\(file)", in: folder)
    let lines = result.output.split(separator: "\n").map(String.init)
    for (number, mistake) in mistakes.enumerated() {
      let told = lines.filter { $0.hasPrefix("broken-\(number)/") }
      #expect(told.contains { $0.contains(mistake.told) }, "\(mistake): \(told.joined(separator: "\n"))")
    }
    let good = lines.filter { !$0.hasPrefix("broken-") }
    #expect(good.count == Self.samples.count + 1, "\(good.joined(separator: "\n"))")
    return good
  }

  /// Replaces the first occurrence, which must be there.
  private func replace(_ right: String, by wrong: String, in file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(right), "\(file.lastPathComponent) has no \(right)")
    try Data(text.replacing(right, with: wrong, maxReplacements: 1).utf8).write(to: file)
  }

  private func validate(_ script: String, _ arguments: String, in folder: URL) throws -> Subprocess.Result {
    let python = try #require(script == "check-misp.py" ? Project.misp : Project.validators).path()
    let path = Project.root.appending(path: "Tests/\(script)").path()
    return try Subprocess.shell("'\(python)' '\(path)' \(arguments)", in: folder)
  }
}
