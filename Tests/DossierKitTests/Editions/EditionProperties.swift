import DossierCore
import DossierKit
import TestSupport
import Testing

/// What holds of every comparison.
@Suite("Comparing editions")
struct EditionProperties {
  static let samples = ["kremlin-drones", "harrow-point"].compactMap { name in
    Pipeline.read(Input(path: Project.sample(name))).dossier?.dossier
  }

  @Test("an edition has nothing that it has not itself", arguments: 0..<3)
  func itself(number: Int) throws {
    let dossier = number < 2 ? Self.samples[number] : try EditionPair.base()
    #expect(try EditionPair.changes(dossier, dossier).isEmpty)
    #expect(try EditionPair.changes(dossier, dossier, isFiltered: true).isEmpty)
  }

  @Test("no edit goes untold, and looked at from behind it is told the other way round", arguments: 0..<8)
  func edits(seed: Int) throws {
    var randomness = Randomness(seed: seed)
    let old = Self.samples[seed % 2]
    let before = try EditionPair.release(old)
    var tried = 0
    while tried < 6 {
      guard let (new, edit) = EditVisitor.edited(old, randomness.below(seed % 2 == 0 ? 1500 : 2500)),
        let after = new.checked().dossier?.release(),
        // What a protected party is shows nowhere, so no more does an edit of it.
        after.dossier != before.dossier
      else { continue }
      tried += 1
      let there = Changes.between(before, and: after).list
      let back = Changes.between(after, and: before).list
      #expect(!there.isEmpty, "\(edit)")
      // What is known of a party is told when it is protected no longer, and not when it is protected from now on.
      let isOneSided = there.contains { [.identityProtected, .identityDisclosed].contains($0.kind) }
      func comparable(_ list: [EditionChange]) -> [EditionChange] {
        isOneSided ? list.filter { ![.edited, .listed].contains($0.kind) } : list
      }
      #expect(kinds(comparable(there).map(\.kind.mirrored)) == kinds(comparable(back).map(\.kind)), "\(edit)")
      if isOneSided { continue }
      for (one, other) in zip(there, back) where one.subject == other.subject && one.kind.mirrored == other.kind {
        guard one.kind != .status, one.field == other.field, one.kind != .withdrawn else { continue }
        #expect(one.from == other.to || one.kind == .added || one.kind == .removed, "\(edit)")
        #expect(one.wording?.old == other.wording?.new, "\(edit)")
        #expect(one.added == other.removed, "\(edit)")
      }
    }
  }

  @Test("the difference of two texts is both texts", arguments: 0..<200)
  func words(seed: Int) {
    var randomness = Randomness(seed: seed)
    let pieces = ["the ", "bridge", " is", ", ", "не ", "安全", "e\u{301}", "é", "\n", "👩‍👧", "12", "%", "“", "الجسر "]
    func text() -> String { (0..<randomness.below(40)).map { _ in randomness.pick(pieces) }.joined() }
    let (old, new) = (text(), text())
    let segments = WordDifference.segments(from: old, to: new)
    let was = segments.map { if case .inserted = $0 { "" } else { $0.text } }.joined()
    let now = segments.map { if case .deleted = $0 { "" } else { $0.text } }.joined()
    #expect(Array(was.utf8) == Array(old.utf8) && Array(now.utf8) == Array(new.utf8))
    #expect(zip(segments, segments.dropFirst()).allSatisfy { !$0.isOfKind(of: $1) })
  }

  @Test("texts with nothing in common are compared in no time")
  func strangers() {
    let old = (0..<5_000).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<5_000).map { "b\($0)" }.joined(separator: " ")
    #expect(WordDifference.segments(from: old, to: new).count < 4)
  }

  private func kinds(_ kinds: [EditionChange.Kind]) -> [String] { kinds.map(\.rawValue).sorted() }
}

extension WordDifference.Segment {
  func isOfKind(of other: Self) -> Bool {
    switch (self, other) {
    case (.same, .same), (.deleted, .deleted), (.inserted, .inserted): true
    default: false
    }
  }
}
