import DossierKit
import Foundation
import TestSupport
import Testing

@testable import DossierCore

/// What has changed since the edition before tells nothing of what stays behind in either of them.
@Suite("Comparisons do not leak")
struct LeaksSinceTests {
  /// Two editions with secrets planted into both, and the same two without; a term and a
  /// reaction of the first stay behind in the second.
  private struct Pair {
    let label: Marking
    let old: (full: CheckedDossier, bare: CheckedDossier)
    let new: (full: CheckedDossier, bare: CheckedDossier)
    /// What is searched for in the outputs.
    let search: CanarySearch

    init?(seed: Int) throws {
      let before = try Specimen(seed: seed, planting: 1)
      let after = try Specimen(seed: seed, planting: 2)
      label = after.label
      guard label < .red else { return nil }
      let word = Planting.withheld + "raised"
      // No text cites terms and reactions, which would stop the release.
      let raised = [after.bare.terms.first?.id, after.bare.reactions.first?.id].compactMap(\.self)
      var full = after.full
      for position in full.terms.indices where raised.contains(full.terms[position].id) {
        full.terms[position].marking = .red
      }
      for position in full.reactions.indices where raised.contains(full.reactions[position].id) {
        full.reactions[position].marking = .red
      }
      let checked = try Self.checked(full, after.snapshots.full)
      guard let release = checked.filteredRelease(for: label).release else { return nil }
      // What has gone with them is taken out of the edition without secrets.
      var bare = after.bare
      var verifications: [Verification] = []
      let gone = Set(bare.ids.filter { release.index[$0] == nil })
      bare.remove(gone, with: &verifications)
      bare.removeReferences(to: gone)
      old = (
        try Self.checked(Self.earlier(before.full, raised, word), before.snapshots.full),
        try Self.checked(Self.earlier(before.bare, raised, word), before.snapshots.bare)
      )
      new = (checked, try Self.checked(bare, after.snapshots.bare))
      search = try CanarySearch(
        [Planting.withheld, Planting.hidden], words: before.secrets + after.secrets + [word], files: [])
    }

    /// The dossier as it was before: another status, another word, and the claim that stays behind now said something.
    private static func earlier(_ dossier: Dossier, _ raised: [EntityID], _ word: String) -> Dossier {
      var dossier = dossier
      dossier.edition?.number = 2
      for position in dossier.claims.indices where !dossier.claims[position].id.text.hasPrefix(Planting.withheld) {
        dossier.claims[position].status = .underReview
      }
      for position in dossier.terms.indices where !dossier.terms[position].id.text.hasPrefix(Planting.withheld) {
        dossier.terms[position].term = raised.contains(dossier.terms[position].id) ? word : "Kept term of before"
      }
      return dossier
    }

    private static func checked(_ dossier: Dossier, _ snapshots: [EntityID: String]) throws -> CheckedDossier {
      let checkResult = dossier.checked(snapshots: snapshots)
      return try #require(
        checkResult.dossier, "\(checkResult.findings.filter { $0.severity == .error }.map(\.message))")
    }

    /// The new edition compared with the old one, both filtered.
    func release(_ new: CheckedDossier, since old: CheckedDossier, isFiltered: Bool = true) throws -> Release {
      let (now, before) = (new.filteredRelease(for: label), old.filteredRelease(for: label))
      return try #require(now.release).compared(with: #require(before.release), isFiltered: isFiltered)
    }
  }

  @Test("what stays behind in either edition changes no byte, and no word of it is told", arguments: 0..<40)
  func since(seed: Int) throws {
    guard let pair = try Pair(seed: seed) else { return }
    let folder = try LeakFolder()
    let release = try pair.release(pair.new.full, since: pair.old.full)
    #expect(release.changes?.isEmpty == false)
    let full = try Outcome(of: release, in: folder)
    let bare = try Outcome(of: pair.release(pair.new.bare, since: pair.old.bare), in: folder)
    #expect(full.difference(from: bare) == nil, "seed \(seed)")
    #expect(try pair.search.findings(in: full.files) == [], "seed \(seed)")
  }

  @Test("a comparison that does not know that it is filtered is noticed")
  func careless() throws {
    let folder = try LeakFolder()
    var noticed = 0
    for seed in 0..<20 {
      guard let pair = try Pair(seed: seed) else { continue }
      let outcome = try Outcome(
        of: pair.release(pair.new.full, since: pair.old.full, isFiltered: false), in: folder,
        as: Registry.writers.filter { $0.format.name == "json" })
      if try !pair.search.findings(in: outcome.files).isEmpty { noticed += 1 }
    }
    #expect(noticed > 5)
  }

  @Test("there are enough pairs")
  func pairs() throws { #expect(try (0..<40).compactMap { try Pair(seed: $0) }.count > 12) }
}
