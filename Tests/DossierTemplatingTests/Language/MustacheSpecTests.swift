import DossierCore
import Foundation
import TestSupport
import Testing

@testable import DossierTemplating

/// The public tests of Mustache, but for what this language leaves out: changing the braces is refused, a name that does
/// not exist is a finding, and nothing is escaped, since plain text needs none.
@Suite("Templating: Mustache", .enabled(if: MustacheSpec.isPresent, "the Mustache specification is not in the corpora"))
struct MustacheSpecTests {
  @Test("Templates render as the specification says", arguments: MustacheSpec.cases)
  func conforms(_ test: MustacheSpec) throws {
    let (template, findings) = compile(test)
    if !MustacheSpec.missingNames.isDisjoint(with: [test.name, test.testDescription]) {
      #expect(!findings.isEmpty)
      return
    }
    #expect(findings == [])
    let scope = JSONValue.scope(of: [test.data], at: "$")
    var page = Page(Layout(.asIs))
    try TemplateRenderer.render(try #require(template), JSONRecord(json: test.data, scope: scope), into: &page)
    let expected = test.name.contains("HTML Escaping") ? MustacheSpec.unescaped(test.expected) : test.expected
    #expect(String(decoding: page.finished(), as: UTF8.self) == expected)
  }

  @Test("Changing the braces is refused", arguments: MustacheSpec.delimiterCases)
  func refusesDelimiters(_ test: MustacheSpec) {
    #expect(compile(test).findings.contains { $0.message.hasPrefix("Changing the braces") })
  }

  private func compile(_ test: MustacheSpec) -> (template: Template?, findings: [Finding]) {
    var files = ["test.txt": Array(test.template.utf8)]
    for (name, text) in test.partials ?? [:] { files["\(name).txt"] = Array(text.utf8) }
    return TemplateCompiler.compile(
      "test.txt", scope: JSONValue.scope(of: [test.data], at: "$"), labels: Labels(language: "en", texts: [:]),
      files: files, keepsLineEnds: true)
  }
}

/// One test of the specification.
struct MustacheSpec: Decodable, CustomTestStringConvertible {
  let name: String
  let data: JSONValue
  let template: String
  let expected: String
  let partials: [String: String]?

  /// The file that the test stands in.
  var file: String?

  var testDescription: String { "\(file ?? ""): \(name)" }

  private struct File: Decodable { let tests: [MustacheSpec] }

  static let folder = Corpora.root.appending(path: "mustache-spec")
  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }
  static let cases = ["comments", "interpolation", "inverted", "partials", "sections"].flatMap(read)
  static let delimiterCases = read("delimiters")

  /// Tests in which a name does not exist: empty in Mustache, a finding here.
  static let missingNames: Set<String> = [
    "Basic Context Miss Interpolation", "Triple Mustache Context Miss Interpolation",
    "Ampersand Context Miss Interpolation", "Dotted Names - Broken Chains", "Dotted Names - Broken Chain Resolution",
    "Dotted Names - Context Precedence", "Dotted Names are never single keys", "Context Misses", "Failed Lookup",
    // Names that hold inside a section only, asked for inside its inversion.
    "inverted: Context", "inverted: List",
  ]

  static func unescaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&lt;", with: "<")
      .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&amp;", with: "&")
  }

  private static func read(_ name: String) -> [MustacheSpec] {
    guard let data = try? Data(contentsOf: folder.appending(path: "\(name).json")) else { return [] }
    let tests = (try? JSONDecoder().decode(File.self, from: data).tests) ?? []
    return tests.map { test in
      var test = test
      test.file = name
      return test
    }
  }
}
