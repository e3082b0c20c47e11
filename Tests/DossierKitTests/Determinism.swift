import DossierKit
import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes, wherever and however the program runs.
@Suite("Outputs depend on the dossier alone")
struct Determinism {
  @Test("time zone, locale, folder and number of jobs change nothing", arguments: ["minimal", "kremlin-drones"])
  func surroundings(sample: String) throws {
    let desk = try TemporaryFolder()
    let source = Project.sample(sample)
    try FileManager.default.createDirectory(at: desk.url.appending(path: "deep/er"), withIntermediateDirectories: true)
    let epoch = ["SOURCE_DATE_EPOCH": "1700000000"]
    let runs: [(folder: String, jobs: Int, environment: [String: String])] = [
      ("", 1, ["TZ": "UTC", "LC_ALL": "C"]),
      ("deep", 2, ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"]),
      ("deep/er", 7, ["TZ": "America/St_Johns", "LC_ALL": "ar_EG.UTF-8", "HOME": "/nonexistent", "USER": "nobody"]),
    ]
    var outputs: [[String: [UInt8]]] = []
    for run in runs {
      let result = try Subprocess.shell(
        "dossier build '\(source)' --jobs \(run.jobs) -o result", in: desk.url.appending(path: run.folder),
        environment: epoch.merging(run.environment) { _, new in new })
      #expect(result.status == 0, "\(result.output)")
      let prefix = run.folder.isEmpty ? "result/" : "\(run.folder)/result/"
      let files = try desk.contents().filter { $0.key.hasPrefix(prefix) }
      outputs.append(Dictionary(uniqueKeysWithValues: files.map { (String($0.key.dropFirst(prefix.count)), $0.value) }))
    }
    #expect(outputs[0].count > 10)
    for other in outputs.dropFirst() {
      #expect(Set(other.keys) == Set(outputs[0].keys))
      for (path, bytes) in outputs[0] { #expect(other[path] == bytes, "\(path) differs") }
    }
  }

  @Test("the clock is looked at only where nothing else is known")
  func clock() throws {
    let desk = try TemporaryFolder()
    let source = Project.sample("kremlin-drones")
    let first = try Subprocess.shell(
      "dossier build '\(source)' -o one && sleep 1 && dossier build '\(source)' -o two", in: desk.url)
    #expect(first.status == 0)
    let files = try desk.contents()
    for (path, bytes) in files where path.hasPrefix("one/") {
      #expect(files["two/" + path.dropFirst(4)] == bytes, "\(path) differs")
    }
  }
}
