import DossierKit
import Foundation
import TestSupport
import Testing

/// What somebody hears who has the briefing read out.
@Suite(
  "Briefing: read out",
  .enabled(if: Subprocess.exists("espeak-ng"), "espeak-ng is not installed: make test installs it"))
struct SpeechTests {
  /// The phonemes that a speech synthesiser makes of a text, without stress and pauses, which depend on what is around.
  private func phonemes(_ text: String) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "text.txt")
    let run = try Subprocess.shell("espeak-ng -q -x -v en -f text.txt", in: folder.url)
    try #require(run.status == 0)
    return String(
      run.output.unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "@" || $0 == "#"
      })
  }

  private func release(_ sample: String) throws -> Release {
    try #require(Pipeline.read(Input(path: Project.sample(sample))).dossier).release()
  }

  @Test(
    "each claim is heard once, in the full briefing once more where it is in dispute",
    arguments: [("minimal", "full"), ("minimal", "brief"), ("harrow-point", "full")])
  func claims(sample: String, template: String) throws {
    let release = try release(sample)
    let text = try briefing(release, options: ["template": template], from: Input(path: Project.sample(sample)))
    let heard = try phonemes(text)
    #expect(heard.count > 200)
    for claim in release.dossier.claims {
      let spoken = try phonemes(claim.statement)
      let count = heard.components(separatedBy: spoken).count - 1
      let isToldTwice = template == "full" && release.isContested(claim.id)
      #expect(!spoken.isEmpty && count == (isToldTwice ? 2 : 1), "\(claim.id) is heard \(count) times")
    }
  }

  @Test("no sign is spelled out", arguments: ["full", "brief", "wire"])
  func signs(template: String) throws {
    let input = Input(path: Project.sample("minimal"))
    let heard = try phonemes(try briefing(try release("minimal"), options: ["template": template], from: input))
    for sign in ["*", "|", "#", "==", "─"] {
      let spoken = try phonemes(sign)
      #expect(spoken.isEmpty || !heard.contains(spoken), "\(sign)")
    }
  }
}
