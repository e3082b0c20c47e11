import Foundation
import TestSupport
import Testing

/// A slice of `make torture`: the command is killed, fails or is meddled with at calls that have to do with files.
@Suite("Crashes")
struct CrashTests {
  static let canRun = Subprocess.exists("python3") && (Subprocess.exists("cc") || Subprocess.exists("clang"))

  @Test(
    "Nothing is lost, mixed or wrongly told, and not where the system lacks what we would rather use",
    .enabled(if: canRun, "python3 or a C compiler is not here"),
    arguments: [
      "--kills 14 --errors 18 --puts 8", "--kills 8 --errors 8 --puts 0 --lacking renameat2,openat2,flock",
    ])
  func slice(points: String) throws {
    let script = Project.root.appending(path: "Tests/check-crashes.py").path()
    let run = try Subprocess.shell(
      "python3 '\(script)' \"$(command -v dossier)\" --seed 11 \(points)", in: Project.root)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("files put in: 0 lost, 0 mixed, 0 false, 0 trapped, 0 left, 0 undone"), "\(run.output)")
  }
}
