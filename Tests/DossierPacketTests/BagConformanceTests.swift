import DossierKit
import Foundation
import TestSupport
import Testing

/// The bags of the Library of Congress's conformance suite.
@Suite("BagIt conformance suite", .enabled(if: Corpora.exists("bagit-conformance"), "the suite is absent"))
struct BagConformanceTests {
  /// The bags below a folder of the suite, as paths below the suite's own.
  static func bags(_ folder: String) -> [String] {
    let root = Corpora.root.appending(path: "bagit-conformance/\(folder)").path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { $0 != "Makefile" }.sorted().map { "\(folder)/\($0)" }
  }

  private func inspection(_ bag: String) throws -> Inspection {
    try Inspection(of: Corpora.root.appending(path: "bagit-conformance/\(bag)").path())
  }

  @Test("A valid bag is whole", arguments: bags("v1.0/valid") + bags("v0.97/valid"))
  func valid(bag: String) throws {
    let inspection = try inspection(bag)
    #expect(!inspection.findings.containsErrors, "\(inspection.findings)")
    guard case .bag? = inspection.kind else {
      Issue.record("\(bag) was not taken for a bag")
      return
    }
  }

  @Test(
    "An invalid bag is refused, whatever system its traps are for",
    arguments: bags("v1.0/invalid") + bags("v0.97/invalid") + bags("v0.97/linux-only") + bags("v0.97/windows-only"))
  func invalid(bag: String) throws { #expect(try inspection(bag).findings.containsErrors) }

  @Test(
    "What the suite warns of is taken where nothing is missing",
    arguments: [
      "made-with-md5sum-tools", "relative-path", "same-filename-listed-twice-with-different-normalization",
      "same-filename-listed-twice-with-the-same-hash",
    ])
  func warned(bag: String) throws { #expect(try !inspection("v0.97/warning/\(bag)").findings.containsErrors) }

  @Test("The suite has bags of every kind")
  func isThere() {
    #expect(Self.bags("v0.97/valid").count == 12 && Self.bags("v0.97/invalid").count == 11)
    #expect(Self.bags("v1.0/valid").count == 1 && Self.bags("v1.0/invalid").count == 4)
  }
}
