import DossierKit
import Foundation
import TestSupport
import Testing

/// Each code has a folder `Findings/CODE` with wrong input, the exact output for it, and right input.
///
/// The command is `dossier check INPUT` unless `command.txt` has another; INPUT stands for `wrong.…` or `right.…`.
@Suite("Findings")
struct FindingFolderTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Findings")

  @Test("every code has a folder, and every folder a code")
  func foldersAndCodes() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.path())
    #expect(folders.sorted() == FindingCode.all.map(\.code))
    #expect(Set(FindingCode.all).count == FindingCode.all.count)
  }

  @Test("wrong input is told exactly, right input is silent", arguments: FindingCode.all.map(\.code))
  func folder(code: String) throws {
    let folder = Self.root.appending(path: code)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    let wrong = try #require(names.first { $0.hasPrefix("wrong.") })
    let right = try #require(names.first { $0.hasPrefix("right.") })
    let told = try run(wrong, in: folder)
    #expect(told.output.contains(code))
    let file = folder.appending(path: "expected.txt")
    let expected = try String(contentsOf: file, encoding: .utf8)
    if told.output != expected {
      if Golden.isUpdating { try Data(told.output.utf8).write(to: file) }
      Issue.record("\(code): \(Golden.difference(Array(expected.utf8), Array(told.output.utf8)))")
    }
    let silent = try run(right, in: folder)
    #expect(silent.status == 0 && !silent.output.contains("DK0"), "\(silent.output)")
  }

  private func run(_ input: String, in folder: URL) throws -> Subprocess.Result {
    let file = folder.appending(path: "command.txt")
    let command = (try? String(contentsOf: file, encoding: .utf8)) ?? "dossier check INPUT"
    return try Subprocess.shell(command.replacingOccurrences(of: "INPUT", with: input), in: folder)
  }
}
