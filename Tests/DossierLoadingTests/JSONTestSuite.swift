import DossierCore
import Foundation
import TestSupport
import Testing

@testable import DossierLoading

/// The public JSON test suite: what must be read is read, what must be refused is refused with a place.
@Suite("JSONTestSuite", .enabled(if: Corpora.exists("json-test-suite"), "the corpora are not here"))
struct JSONTestSuite {
  static let files = Corpora.files(below: "json-test-suite/test_parsing").filter { $0.pathExtension == "json" }

  @Test("y_ files are read, n_ files are refused, none is lost without a word")
  func parsing() throws {
    var counts: [Character: Int] = [:]
    for url in Self.files {
      let name = url.lastPathComponent
      let bytes = [UInt8](try Data(contentsOf: url))
      var findings: [Finding] = []
      let tree = SourceText.accept(bytes, file: name, findings: &findings).flatMap {
        JSONReader.read($0, file: name, findings: &findings)
      }
      let kind = name.first ?? "?"
      counts[kind, default: 0] += 1
      // A character that no output can carry is refused with its place, though JSON allows it.
      let isForbidden = findings.contains { $0.code == .forbiddenCharacter }
      switch kind {
      case "y": #expect(tree != nil || isForbidden, "\(name): \(findings)")
      case "n": #expect(tree == nil || findings.containsErrors, "\(name) is not JSON")
      default: break
      }
      #expect(tree != nil || !findings.isEmpty, "\(name) is refused without a word")
      #expect(findings.allSatisfy { $0.place != nil })
    }
    #expect(counts == ["y": 95, "n": 188, "i": 35])
  }

  @Test("whole loading neither crashes nor passes over anything in silence")
  func loading() throws {
    for url in Corpora.files(below: "json-test-suite") where url.pathExtension == "json" {
      let loaded = DossierLoader.load([UInt8](try Data(contentsOf: url)), file: url.lastPathComponent, syntax: .json)
      #expect(loaded.checked().dossier == nil)
      #expect(loaded.checked().findings.containsErrors, "\(url.lastPathComponent)")
    }
  }
}
