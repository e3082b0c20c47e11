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

  @Test("compiles as it is printed", .enabled(if: Subprocess.exists("swiftc"), "the compiler is not here"))
  func compiles() throws {
    let readme = try String(contentsOf: Project.root.appending(path: "README.md"), encoding: .utf8)
    let block = try #require(readme.firstMatch(of: /```swift\n([^`]*)```/)).1
    let desk = try TemporaryFolder()
    try desk.write(String(block), to: "whole.swift")
    try desk.write(String(block).replacing("import Foundation\n", with: ""), to: "broken.swift")
    let sources = Project.root.appending(path: "Sources")
    let maps = try FileManager.default.contentsOfDirectory(atPath: sources.path()).filter { $0.hasPrefix("C") }
    let folders =
      [Project.command.deletingLastPathComponent().appending(path: "Modules")]
      + maps.map { sources.appending(path: $0) }
    let options = folders.map { "-I '\($0.path())'" }.joined(separator: " ")
    func check(_ file: String) throws -> Subprocess.Result {
      try Subprocess.shell(
        "swiftc -typecheck -swift-version 6 \(options) -Xcc -I/usr/include/libxml2 \(file)", in: desk.url)
    }
    let whole = try check("whole.swift")
    #expect(whole.status == 0, "\(whole.output)")
    #expect(try check("broken.swift").output.contains("cannot find 'exit'"))
  }

  private func run(input: Input, desk: String) throws {
    let checkResult = Pipeline.read(input)
    for finding in checkResult.findings { print(finding.code.code, finding.message) }
    guard let release = checkResult.dossier?.release() else { exit(1) }
    let pipeline = Pipeline(templates: try .installed(), date: Moment(seconds: 1_700_000_000))
    var sink = try FolderSink(path: desk, .output(of: release))
    let told = try pipeline.write(release, from: input, into: &sink)
    if !told.containsErrors { try sink.commit() }
  }
}
