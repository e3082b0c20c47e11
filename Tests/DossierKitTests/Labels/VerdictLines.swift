import DossierCore
import DossierKit
import DossierLoading
import TestSupport
import Testing

/// Verdicts and marks in the languages that come with the program.
@Suite("Verdicts in every language")
struct VerdictLines {
  private static func labels(_ language: String) throws -> Labels { try LabelFiles.file(language).labels }

  private static func release(_ sample: String) throws -> Release {
    try #require(Pipeline.read(Input(path: Project.sample(sample))).dossier).release()
  }

  @Test("each is made of sentences", arguments: LabelFiles.languages + ["en"])
  func sentences(language: String) throws {
    for sample in ["minimal", "kremlin-drones", "harrow-point"] {
      let release = try Self.release(sample)
      let verdicts = release.verdicts(in: try Self.labels(language))
      for offset in release.dossier.claims.indices {
        let verdict = try #require(verdicts[offset])
        #expect(verdict.sentences.count >= 2 && verdict.positions.count > 4)
        for sentence in verdict.sentences {
          #expect(sentence.hasSuffix(".") && !sentence.hasSuffix("..") && !sentence.contains("{"), "\(sentence)")
          #expect(sentence.first?.isLowercase == false, "\(sentence)")
        }
      }
    }
  }

  @Test("one is the same in every release that shows its claim, and takes nothing from above it", arguments: 0..<12)
  func layers(seed: Int) throws {
    let dossier = MarkedDossier.dossier(seed: seed)
    let checked = try #require(dossier.checked(snapshots: MarkedDossier.snapshots(of: dossier)).dossier)
    let labels = try Self.labels("en")
    let whole = checked.release()
    let verdicts = whole.verdicts(in: labels)
    for label in Marking.allCases where whole.ground.map({ $0 <= label }) ?? false {
      guard let release = checked.filteredRelease(for: label).release else { continue }
      let left = release.verdicts(in: labels)
      for (offset, claim) in whole.dossier.claims.enumerated() {
        guard whole.mark(of: claim.id).map({ $0 <= label }) ?? true, let place = release.offset(claim.id, .claim)
        else { continue }
        #expect(verdicts[offset] == left[place], "\(label.rawValue): \(claim.id)")
      }
    }
  }

  @Test("no two kinds of item have one mark", arguments: LabelFiles.languages + ["en"])
  func marks(language: String) throws {
    let marks = ItemMarks(try Self.labels(language))
    let all = EntityKind.allCases.map { marks.mark($0, 5) }
    #expect(Set(all).count == all.count, "\(all)")
  }

  @Test("a mark is told in words")
  func names() throws {
    let release = try Self.release("minimal")
    let claim = release.dossier.claims[0]
    #expect(
      release.accessibleName(of: claim.id, ItemMarks(try Self.labels("en"))) == "Claim 1: \(claim.statement)")
    #expect(release.accessibleName(of: "nothing", ItemMarks(try Self.labels("en"))) == nil)
  }
}
