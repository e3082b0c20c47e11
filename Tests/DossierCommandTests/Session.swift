import Foundation
import TestSupport
import Testing

/// A Markdown file with console sessions: files that are written first, then commands and what they print.
///
///     ```yaml file=dossier.yaml      the file's contents
///     ```console                     `$ command`, its output line by line, `[exit 1]` where it is not 0
struct Session {
  let url: URL

  /// Runs every command in a fresh folder and holds what it prints against what stands in the file.
  func run() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Samples"), withDestinationURL: Project.root.appending(path: "Samples"))
    var actual: [String] = []
    var block: (fence: String, lines: [String])?
    let expected = try String(contentsOf: url, encoding: .utf8)
    for line in expected.components(separatedBy: "\n") {
      if let open = block, line == "```" {
        block = nil
        if let name = open.fence.components(separatedBy: "file=").dropFirst().first {
          try folder.write(open.lines.joined(separator: "\n") + "\n", to: name)
          actual += open.lines
        } else if open.fence == "```console" {
          actual += try console(open.lines, in: folder.url)
        } else {
          actual += open.lines
        }
        actual.append(line)
      } else if block != nil {
        block?.lines.append(line)
      } else {
        if line.hasPrefix("```") { block = (line, []) }
        actual.append(line)
      }
    }
    let text = actual.joined(separator: "\n")
    guard text != expected else { return }
    if Golden.isUpdating { try Data(text.utf8).write(to: url) }
    Issue.record("\(url.lastPathComponent): \(Golden.difference(Array(expected.utf8), Array(text.utf8)))")
  }

  /// The commands of a block, each followed by what it prints now.
  private func console(_ lines: [String], in folder: URL) throws -> [String] {
    var result: [String] = []
    for line in lines where line.hasPrefix("$ ") {
      result.append(line)
      let run = try Subprocess.shell(String(line.dropFirst(2)), in: folder, environment: ["COLUMNS": "100"])
      var printed = run.output.components(separatedBy: "\n")
      if printed.last == "" { printed.removeLast() }
      result += printed
      if run.status != 0 { result.append("[exit \(run.status)]") }
    }
    return result
  }
}

@Suite("The command, as people use it")
struct SessionTests {
  static let files: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sessions")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted()
  }()

  @Test("prints what the session says", arguments: files)
  func session(name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sessions")
    try Session(url: folder.appending(path: name)).run()
  }

  @Test("prints what the README says")
  func readme() throws { try Session(url: Project.root.appending(path: "README.md")).run() }

  @Test("there are sessions")
  func thereAreSessions() { #expect(Self.files.count >= 3) }
}
