import DossierBriefing
import DossierCore
import DossierKit
import DossierText
import Foundation
import TestSupport
import Testing

/// Mail in format=flowed, as an independent decoder reads it.
@Suite(
  "Briefing: mail", .enabled(if: Project.validators != nil, "the validators are not installed: make test installs them")
)
struct FlowedTests {
  private func decoded(_ text: String) throws -> [String] {
    let python = try #require(Project.validators)
    let folder = try TemporaryFolder()
    try folder.write(text, to: "mail.txt")
    let script = Project.root.appending(path: "Tests/check-flowed.py").path()
    let run = try Subprocess.shell("'\(python.path())' '\(script)' mail.txt", in: folder.url)
    try #require(run.status == 0, "\(run.output.suffix(500))")
    return run.output.components(separatedBy: "\n").dropLast()
  }

  /// The paragraphs of a release, each in a line however long, but for what hangs in lines of its own.
  private func paragraphs(_ release: Release, _ options: [String: String], from input: Input) throws -> [String] {
    try briefing(release, width: 1_000_000, options: options, from: input).components(separatedBy: "\n").dropLast()
  }

  @Test("decodes to the same paragraphs", arguments: ["kremlin-drones", "harrow-point", "minimal"], ["full", "wire"])
  func samples(sample: String, template: String) throws {
    let input = Input(path: Project.sample(sample))
    let release = try #require(Pipeline.read(input).dossier).release()
    let mail = try briefing(
      release, options: ["template": template, "flowed": "true", "crlf": "true"], from: input)
    #expect(try decoded(mail) == (try paragraphs(release, ["template": template], from: input)))
    for line in mail.components(separatedBy: "\r\n") {
      #expect(DisplayWidth.columns(of: line) <= 72 || line.contains("://") || line.contains("[0-9a-f]{64}", as: .regex))
    }
  }

  @Test("decodes whatever the dossier says", arguments: 0..<40)
  func random(seed: Int) throws {
    var random = Randomness(seed: seed)
    let words = [
      "--", "-- ", ">", "> quoted", "From ", "From here", " ", "  ", "word", "and", "a longer one", "\n", "무인기", "“",
      "é",
      "https://example.org/a/b", "->", ">>",
    ]
    var dossier = Dossier(title: "Mail")
    dossier.parties = [Party(id: "pty-one", name: "One")]
    dossier.sources = [Source(id: "src-one", title: "Source")]
    dossier.quotes = (0..<8).map { number in
      let text = (0..<30).map { _ in random.pick(words) + (random.below(3) > 0 ? " " : "") }.joined()
      return Quote(id: EntityID("quo-\(number)"), text: text, speaker: "pty-one")
    }
    let release = try release(dossier)
    let mail = try briefing(release, options: ["flowed": "true", "crlf": "true", "width": "40"])
    #expect(try decoded(mail) == (try paragraphs(release, [:], from: Input(path: Places.goldens.path))))
  }
}

extension String {
  /// What a pattern is.
  fileprivate enum Pattern { case regex }

  fileprivate func contains(_ pattern: String, as: Pattern) -> Bool {
    range(of: pattern, options: .regularExpression) != nil
  }
}
