import DossierKit
import Foundation
import TestSupport
import Testing

/// The library as the README shows it.
@Suite("The README's program")
struct LibraryUse {
  @Test("is this one, which runs")
  func program() throws {
    let readme = try String(contentsOf: Project.root.appending(path: "README.md"), encoding: .utf8)
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let block = try #require(readme.firstMatch(of: /```swift\n([^`]*)```/)).1
    // Each line stands below, apart from the paths, which are those of a fresh folder here.
    for line in block.split(separator: "\n") where !line.hasPrefix("import") && !line.contains("\"") {
      #expect(source.contains("    \(line)"), "\(line)")
    }
    let desk = try TemporaryFolder()
    try run(input: Input(path: Project.sample("minimal")), desk: desk.url.appending(path: "out").path())
    #expect(try desk.contents().keys.contains("out/dossier.json"))
  }

  private func run(input: Input, desk: String) throws {
    let checkup = Pipeline.read(input)
    for finding in checkup.findings { print(finding.code.code, finding.message) }
    guard let release = checkup.dossier?.release() else { exit(1) }
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000))
    var sink = try FolderSink(path: desk, .output(of: release))
    let told = try pipeline.write(release, as: Registry.writers, from: input, into: &sink)
    if !told.haveErrors { try sink.commit() }
  }
}
