import DossierKit
import Foundation
import TestSupport
import Testing

/// What `dossier check` lets pass a build can make: the folders of all findings, built in every format.
@Suite("After a check without errors")
struct CheckedBuilds {
  /// Commands about something other than a manuscript: packets, and what a broken-off build left.
  private static let others: Set = ["DK0901", "DK0903", "DK0911", "DK0912", "DK0913", "DK0914", "DK0915"]

  @Test("a build does not fail", arguments: FindingCode.all.map(\.code).filter { !others.contains($0) })
  func build(code: String) throws {
    let run = try TemporaryFolder()
    let folder = run.url.appending(path: "dossier")
    try FileManager.default.copyItem(at: FindingFolderTests.root.appending(path: code), to: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    let command = (try? String(contentsOf: folder.appending(path: "command.txt"), encoding: .utf8)) ?? ""
    for name in names where name.hasPrefix("wrong.") || name.hasPrefix("right.") {
      let stem = String(name.prefix(5))
      // A template of the command line becomes one of the dossier.
      if command.contains("--template ") {
        let file = folder.appending(path: name)
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data("\(text)\noutputs: { text: { template: template-\(stem).txt } }\n".utf8).write(to: file)
      }
      let templates = command.contains("--templates") ? "--templates \(stem)" : ""
      let check = try Subprocess.shell("dossier check -q \(name) \(templates)", in: folder)
      guard check.status == 0 else { continue }
      let build = try Subprocess.shell(
        "dossier build -q \(name) --to all -o ../out \(templates) --force --embargo-ok", in: folder)
      #expect(
        build.status == 0, "\(name) passes\n\(check.output)and a build ends with \(build.status)\n\(build.output)")
    }
  }

  @Test("an embargo is told by check, and keeps a build from being made")
  func embargo() throws {
    let folder = FindingFolderTests.root.appending(path: "DK0601")
    let check = try Subprocess.shell("dossier check wrong.yaml", in: folder)
    #expect(check.status == 0 && check.output.contains("note DK0601"), "\(check.output)")
  }
}
