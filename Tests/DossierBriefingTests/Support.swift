import DossierBriefing
import DossierKit
import Foundation
import Testing

/// Folders that the tests read from.
enum Places {
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let goldens = package.appending(path: "Tests/DossierBriefingTests/Goldens")
  static let templates = package.appending(path: "Templates").path
  static let samples = package.appending(path: "Samples")

  static var corpora: URL {
    if let path = ProcessInfo.processInfo.environment["DOSSIER_CORPORA"] { return URL(fileURLWithPath: path) }
    return package.deletingLastPathComponent().appending(path: "shared/corpora")
  }
}

/// A dossier that is expected to be right, as it may leave.
func release(_ dossier: Dossier) throws -> Release {
  let checkResult = dossier.checked()
  #expect(checkResult.findings.filter { $0.severity == .error } == [])
  return try #require(checkResult.dossier).release()
}

/// The briefing of a release, with the templates of the package.
func briefing(
  _ release: Release, width: Int = 72, options: [String: String] = [:],
  from input: Input = Input(path: Places.goldens.path)
) throws -> String {
  let pipeline = Pipeline(templates: try TemplateFolder(path: Places.templates), date: Moment(seconds: 0))
  var sink = MemorySink()
  // What the dossier itself says of the width does not count here.
  let options = options.merging(width > 1000 ? [:] : ["width": "\(width)"]) { own, _ in own }
  let findings = try pipeline.write(
    release, as: [BriefingWriter(width: width)], from: input, overrides: ["text": options], into: &sink)
  #expect(findings.filter { $0.severity == .error } == [])
  let body = try #require(sink["briefing.txt"])
  return try #require(String(validating: body, as: UTF8.self))
}

/// Compares a text with the file of that name; `UPDATE_GOLDEN=1` writes the file, and fails all the same.
func expectGolden(_ text: String, _ name: String) throws {
  let file = Places.goldens.appending(path: name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(at: Places.goldens, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) was written anew")
    return
  }
  let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  guard golden != text else { return }
  let pairs = zip(
    golden.split(separator: "\n", omittingEmptySubsequences: false),
    text.split(separator: "\n", omittingEmptySubsequences: false))
  let line = Array(pairs).firstIndex { $0 != $1 }.map { $0 + 1 }
  Issue.record("\(name) differs\(line.map { " from line \($0) on" } ?? " in length")")
}
