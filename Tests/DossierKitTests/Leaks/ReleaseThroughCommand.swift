import DossierKit
import Foundation
import TestSupport
import Testing

@testable import DossierCore

/// What the binary writes and prints depends on what stays behind as little as what the library makes.
@Suite("Releases through the command")
struct ReleaseThroughCommand {
  @Test("files, standard output and standard error are the same with secrets and without", arguments: 0..<6)
  func streams(seed: Int) throws {
    let specimen = try Specimen(seed: seed)
    let full = try run(specimen.checkedFull(), specimen.snapshots.full, specimen)
    let bare = try run(specimen.checkedBare(), specimen.snapshots.bare, specimen)
    #expect(full.printed.status == 0, "\(full.printed.output)")
    #expect(full.printed.output == bare.printed.output && full.printed.output.contains("out/kept.epub"))
    #expect(full.files == bare.files && full.files.count > 10)
    #expect(try specimen.search().findings(in: full.files) == [])
  }

  private func run(
    _ checked: CheckedDossier, _ snapshots: [EntityID: String], _ specimen: Specimen
  ) throws -> (printed: Subprocess.Result, files: [String: [UInt8]]) {
    let desk = try TemporaryFolder()
    // The dossier as it is: a release by no rules, which no program but this can make.
    let raw = Release(ReleaseDraft(checked, label: nil), id: "kept", marking: nil, tellsWithheld: false)
    let folder = try LeakFolder()
    let json = try #require(Registry.writer(named: "json"))
    let written = try Outcome(of: raw, in: folder, as: [json]).files["dossier.json"]
    try desk.write(String(decoding: written ?? [], as: UTF8.self), to: "kept/dossier.json")
    for source in checked.dossier.sources {
      if let path = source.snapshot, let text = snapshots[source.id] { try desk.write(text, to: "kept/\(path)") }
    }
    for number in 0..<2 {
      let file = desk.url.appending(path: "kept/media/kept-\(number).png")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(LeakFolder.picture).write(to: file)
    }
    // What leaves may have been taken from what stays behind, and says so by a marking of its own.
    let printed = try Subprocess.shell(
      "dossier build kept --release '\(specimen.label.rawValue)' --accept DK0607 -o out", in: desk.url)
    let files = try desk.contents().filter { $0.key.hasPrefix("out/") }
    return (printed, files)
  }
}
