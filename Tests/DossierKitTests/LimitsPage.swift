import Foundation
import TestSupport
import Testing

/// Every limit stands in one list, is documented with its reason, and is obeyed somewhere.
@Suite("Limits")
struct LimitsPage {
  /// A line of the list: what is limited and why, and how much of it there may be.
  struct Limit {
    let name: String
    let subject: String
    let reason: String
    let value: Int
  }

  private static let list = "Sources/DossierCore/Findings/Limits.swift"
  private static let page = "Sources/DossierKit/Documentation.docc/Format.md"

  @Test("the page on the format has the list")
  func page() throws {
    let file = Project.root.appending(path: Self.page)
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: "| what | most | because |\n"))
    let expected = text[..<start.upperBound] + "|---|---|---|\n" + (try Self.rows()).joined()
    let rest = text[start.upperBound...].components(separatedBy: "\n").drop { $0.hasPrefix("|") }
    let whole = expected + rest.joined(separator: "\n")
    guard whole != text else { return }
    if Golden.isUpdating { try Data(whole.utf8).write(to: file) }
    Issue.record("the limits in Format.md are not those of the list: run with UPDATE_GOLDEN=1")
  }

  @Test("no limit is only on paper")
  func used() throws {
    let root = Project.root.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: root.path())?.allObjects.compactMap { $0 as? String } ?? []
    let sources = try paths.filter { $0.hasSuffix(".swift") && !Self.list.hasSuffix($0) }.map {
      try String(contentsOf: root.appending(path: $0), encoding: .utf8)
    }
    let limits = try Self.limits()
    #expect(limits.count > 20)
    for limit in limits {
      let name = try Regex("Limits\\.\(limit.name)\\b")
      #expect(sources.contains { $0.firstMatch(of: name) != nil }, "nothing obeys Limits.\(limit.name)")
    }
  }

  private static func rows() throws -> [String] {
    try limits().map { limit in
      "| \(limit.subject) | \(digits(limit.value))\(size(limit)) | \(limit.reason) |\n"
    }
  }

  /// The list, read from its source, so that it need not stand anywhere twice.
  private static func limits() throws -> [Limit] {
    let source = try String(contentsOf: Project.root.appending(path: list), encoding: .utf8)
    var comment = ""
    var limits: [Limit] = []
    for line in source.components(separatedBy: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      if line.hasPrefix("/// ") {
        comment += (comment.isEmpty ? "" : " ") + line.dropFirst(4)
      } else {
        if let match = line.wholeMatch(of: /public static let (\w+) = ([0-9_]+)( << ([0-9]+))?/) {
          let colon = try #require(comment.range(of: ": "), "\(line) needs its reason behind a colon")
          let value = try #require(Int(match.2.replacing("_", with: "")))
          let shift = try match.4.map { try #require(Int($0)) } ?? 0
          limits.append(
            Limit(
              name: String(match.1), subject: String(comment[..<colon.lowerBound]),
              reason: comment[colon.upperBound...].trimmingCharacters(in: ["."]), value: value << shift))
        } else {
          #expect(!line.contains("static"), "\(line) is not written as a limit is")
        }
        comment = ""
      }
    }
    return limits
  }

  /// A size in larger units; nothing of other numbers.
  private static func size(_ limit: Limit) -> String {
    guard limit.subject.contains("in bytes") else { return "" }
    for (shift, unit) in [(30, "GB"), (20, "MB")] where limit.value >> shift > 0 {
      return " (\(limit.value >> shift) \(unit))"
    }
    return ""
  }

  /// The number with commas between its thousands.
  private static func digits(_ number: Int) -> String {
    var digits = String(number)
    var result = ""
    while digits.count > 3 {
      result = "," + digits.suffix(3) + result
      digits = String(digits.dropLast(3))
    }
    return digits + result
  }
}
