import DossierCore
import Foundation
import TestSupport
import Testing

@testable import DossierLoading

/// The public YAML test suite, through the whole of loading.
@Suite("yaml-test-suite", .enabled(if: Corpora.exists("yaml-test-suite"), "the corpora are not here"))
struct YAMLTestSuite {
  struct Case {
    let name: String
    let bytes: [UInt8]
    let mustFail: Bool
  }

  @Test("no case crashes, and none is passed over in silence")
  func loading() throws {
    let cases = try Self.cases()
    #expect(cases.count > 380)
    for item in cases {
      let checkResult = DossierLoader.load(item.bytes, file: item.name, syntax: .yaml).checked()
      #expect(checkResult.dossier == nil && checkResult.findings.containsErrors, "\(item.name)")
    }
  }

  @Test("what is no YAML is refused, apart from what libyaml is known to take")
  func refusals() throws {
    var taken: [String] = []
    for item in try Self.cases() where item.mustFail {
      var findings: [Finding] = []
      let tree = DossierLoader.tree(of: item.bytes, file: item.name, syntax: .yaml, findings: &findings)
      if tree != nil, !findings.containsErrors { taken.append(item.name) }
    }
    // libyaml 0.2.5 reads these, though YAML 1.2 forbids them: a comment without a space before it, and the like.
    #expect(taken.sorted() == Self.takenByLibYAML)
  }

  static let takenByLibYAML = [
    "9C9N-0", "9JBA-0", "CVW2-0", "DK95-1", "G5U8-0", "MUS6-0", "QB6E-0", "S98Z-0", "SU5Z-0", "X4QW-0", "Y79Y-3",
    "YJV2-0",
  ]

  /// The cases, with the suite's marks for invisible characters decoded.
  static func cases() throws -> [Case] {
    var cases: [Case] = []
    for url in Corpora.files(below: "yaml-test-suite/src") where url.pathExtension == "yaml" {
      var findings: [Finding] = []
      let name = url.deletingPathExtension().lastPathComponent
      let bytes = [UInt8](try Data(contentsOf: url))
      let tree = try #require(
        DossierLoader.tree(of: bytes, file: name, syntax: .yaml, findings: &findings), "\(name): \(findings)")
      var yaml: String?
      for (position, node) in tree.items(of: 0).enumerated() {
        let fields = Dictionary(tree.pairs(of: node).map { (tree.text($0.key), tree.text($0.value)) }) { first, _ in
          first
        }
        // A later case of a file that has no text of its own takes that of the one before.
        yaml = fields["yaml"] ?? yaml
        guard let text = yaml, fields["skip"] == nil else { continue }
        cases.append(Case(name: "\(name)-\(position)", bytes: decoded(text), mustFail: fields["fail"] == "true"))
      }
    }
    return cases
  }

  private static func decoded(_ text: String) -> [UInt8] {
    var result = text.replacing("␣", with: " ").replacing(/—*»/, with: "\t").replacing("⇔", with: "\u{FEFF}")
      .replacing("↵", with: "").replacing("←", with: "\r")
    if let end = result.range(of: "∎\n", options: .backwards), end.upperBound == result.endIndex {
      result.removeSubrange(end)
    }
    return Array(result.utf8)
  }
}
