import DossierKit
import DossierLoading
import Foundation
import TestSupport
import Testing

@testable import DossierCore

/// A leak ends careers. What a release holds back shows in no output of any writer, not even by its absence.
@Suite("Releases do not leak")
struct LeakTests {
  /// The formats that are made quickly.
  static let quick = Registry.writers.filter { ["json", "csv"].contains($0.format.name) }

  /// 100 dossiers, secrets planted twenty times: 2,000, each made in every format.
  @Test("what stays behind changes no byte of any output", arguments: 0..<100)
  func nonInterference(seed: Int) throws {
    let folder = try LeakFolder()
    let bare = try Specimen(seed: seed)
    let expected = try Outcome(of: bare.release(bare.checkedBare()), in: folder)
    #expect(!expected.told.containsErrors && expected.files.count > 10)
    for planting in 0..<20 {
      let full = try Specimen(seed: seed, planting: planting)
      #expect(full.bare == bare.bare && full.full != bare.bare)
      let outcome = try Outcome(of: full.release(full.checkedFull()), in: folder)
      #expect(outcome.difference(from: expected) == nil, "seed \(seed), planting \(planting)")
    }
  }

  @Test("no secret word is in any output, in whatever guise", arguments: 0..<10)
  func canaries(batch: Int) throws {
    let folder = try LeakFolder()
    for seed in (batch * 10)..<((batch + 1) * 10) {
      let specimen = try Specimen(seed: seed)
      let checked = try specimen.checkedFull()
      let search = try specimen.search()
      let outcome = try Outcome(of: specimen.release(checked), in: folder)
      #expect(try search.findings(in: outcome.files) == [], "seed \(seed)")
    }
  }

  @Test("notes and the names of protected parties are in no output, released or not", arguments: 0..<4)
  func hidden(batch: Int) throws {
    let folder = try LeakFolder()
    for seed in (batch * 10)..<((batch + 1) * 10) {
      let specimen = try Specimen(seed: seed)
      let outcome = try Outcome(of: specimen.checkedFull().release(), in: folder)
      let hidden = try CanarySearch(
        [Planting.hidden], words: specimen.secrets.filter { $0.hasPrefix(Planting.hidden) }, files: [])
      #expect(try hidden.findings(in: outcome.files) == [], "seed \(seed)")
      // The same eyes see what is there.
      let seen = try CanarySearch([Planting.withheld], words: [], files: []).findings(in: outcome.files)
      for ending in ["epub", "txt", "json", "csv"] {
        #expect(seen.contains { $0.contains(".\(ending)") }, "seed \(seed): nothing of the whole is in the \(ending)")
      }
    }
  }

  @Test("a mistake in the filter is noticed", arguments: Mutant.all)
  func mutant(_ mutant: Mutant) throws {
    let folder = try LeakFolder()
    for seed in 0..<400 where try isCaught(mutant, seed, folder) { return }
    Issue.record("\(mutant.testDescription): not noticed")
  }

  /// Whether the outputs of the mistaken filter differ with what stays behind, or have a secret in them.
  private func isCaught(_ mutant: Mutant, _ seed: Int, _ folder: borrowing LeakFolder) throws -> Bool {
    let specimen = try Specimen(seed: seed)
    guard let full = mutant.release(try specimen.checkedFull(), specimen.label),
      let bare = mutant.release(try specimen.checkedBare(), specimen.label)
    else { return false }
    let quick = (try Outcome(of: full, in: folder, as: Self.quick), try Outcome(of: bare, in: folder, as: Self.quick))
    if quick.0 != quick.1 { return true }
    let outcome = try Outcome(of: full, in: folder)
    if try outcome != Outcome(of: bare, in: folder) { return true }
    return try !specimen.search().findings(in: outcome.files).isEmpty
  }

  @Test("a release that is loaded again is marked as it was", arguments: 0..<40)
  func reloaded(seed: Int) throws {
    let folder = try LeakFolder()
    let specimen = try Specimen(seed: seed)
    let checked = try specimen.checkedFull()
    for label in Marking.allCases {
      let filteredRelease = checked.filteredRelease(for: label)
      guard let release = filteredRelease.release else { continue }
      let json = try #require(Outcome(of: release, in: folder, as: Self.quick).files["dossier.json"])
      let loaded = try #require(DossierLoader.load(json, file: "dossier.json").dossier)
      let markings = Markings(of: loaded)
      #expect(release.ids.allSatisfy { markings[$0] == release.markings[$0] }, "seed \(seed), \(label.rawValue)")
      // Nothing reads as looser than it is; it may be stricter, where what it is taken from as well stays behind.
      #expect(release.ids.allSatisfy { (checked.markings[$0] ?? .red) <= (release.markings[$0] ?? .clear) })
    }
  }

  @Test("there are enough mistakes, each another one")
  func mutants() {
    #expect(Mutant.all.count >= 30)
    #expect(Set(Mutant.all.map(\.testDescription)).count == Mutant.all.count)
  }

  @Test("a text that leaves and refers to what stays behind is refused; without the rule it would leak")
  func citations() throws {
    let folder = try LeakFolder()
    for seed in 0..<20 {
      var specimen = try Specimen(seed: seed)
      let secret = try #require(specimen.full.claims.first { $0.id.text.hasPrefix(Planting.withheld) }?.id)
      let position = try #require(specimen.full.questions.firstIndex { !$0.id.text.hasPrefix(Planting.withheld) })
      specimen.full.questions[position].answer = .words("Kept", citing: [secret])
      let checked = try specimen.checkedFull()
      let filteredRelease = checked.filteredRelease(for: specimen.label)
      #expect(filteredRelease.release == nil)
      #expect(filteredRelease.findings.map(\.code) == [.withheldReference])
      #expect(filteredRelease.findings.first?.path.description == "questions[\(position)].answer")
      let careless = checked.filteredRelease(
        for: specimen.label, rules: (ReleaseRule.always + ReleaseRule.filter).filter { "\($0.name)" != "citations" })
      let outcome = try Outcome(of: #require(careless.release), in: folder)
      #expect(try !specimen.search().findings(in: outcome.files).isEmpty)
    }
  }
}

extension Specimen {
  func checkedFull() throws -> CheckedDossier { try Self.checked(full, snapshots.full) }

  func checkedBare() throws -> CheckedDossier { try Self.checked(bare, snapshots.bare) }

  func release(_ checked: CheckedDossier) throws -> Release {
    let filteredRelease = checked.filteredRelease(for: label)
    return try #require(filteredRelease.release, "\(filteredRelease.findings.map(\.message))")
  }

  /// Looks for everything that must not leave.
  func search() throws -> CanarySearch {
    try CanarySearch(
      [Planting.withheld, Planting.hidden], words: secrets, files: LeakFolder.secretFiles.map(LeakFolder.secret),
      others: [Planting.degrees, "\(Planting.year)-0"])
  }

  private static func checked(_ dossier: Dossier, _ snapshots: [EntityID: String]) throws -> CheckedDossier {
    let checkResult = dossier.checked(snapshots: snapshots)
    return try #require(
      checkResult.dossier,
      "\(checkResult.findings.filter { $0.severity == .error }.map { "\($0.path): \($0.message)" })")
  }
}
