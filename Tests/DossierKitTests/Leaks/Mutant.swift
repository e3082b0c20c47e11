import Testing

@testable import DossierCore

/// A release filter with a mistake in it, as somebody could make one.
struct Mutant: Sendable, CustomTestStringConvertible {
  /// The mistake, in words.
  let testDescription: String
  /// Makes a release with it; nil when the mistaken filter refuses.
  let release: @Sendable (CheckedDossier, Marking) -> Release?

  /// A mistake in the rules.
  init(_ name: String, rules: @escaping @Sendable ([ReleaseRule]) -> [ReleaseRule]) {
    testDescription = name
    release = { $0.filteredRelease(for: $1, rules: rules(ReleaseRule.always + ReleaseRule.filter)).release }
  }

  /// A rule that is missing.
  init(without rule: ReleaseRule) {
    self.init("no rule \(rule.name)") { rules in rules.filter { "\($0.name)" != "\(rule.name)" } }
  }

  /// A rule that is another one.
  init(_ name: String, insteadOf rule: ReleaseRule, _ apply: @escaping @Sendable (inout ReleaseDraft) -> Void) {
    self.init(name) { rules in
      rules.map { "\($0.name)" == "\(rule.name)" ? ReleaseRule(name: rule.name, apply: apply) : $0 }
    }
  }

  /// Something of the whole dossier that comes back after all rules.
  init(_ name: String, afterwards apply: @escaping @Sendable (inout ReleaseDraft) -> Void) {
    self.init(name) { $0 + [ReleaseRule(name: "afterwards", apply: apply)] }
  }

  /// Something that is computed from the whole dossier rather than from what is left.
  init(_ name: String, computed: @escaping @Sendable (inout Release, _ whole: Release) -> Void) {
    testDescription = name
    release = { dossier, label in
      guard var release = dossier.filteredRelease(for: label).release else { return nil }
      computed(&release, dossier.release())
      return release
    }
  }

  /// A field of the items that leave that the filter has forgotten.
  static func forgotten<Value: Entity, Content>(
    _ collection: any WritableKeyPath<Dossier, [Value]> & Sendable,
    _ field: any WritableKeyPath<Value, Content> & Sendable,
    _ name: String
  ) -> Mutant {
    Mutant("\(name) forgotten") { draft in
      for position in draft.dossier[keyPath: collection].indices {
        let id = draft.dossier[keyPath: collection][position].id
        guard let entity = draft.whole[keyPath: collection].first(where: { $0.id == id }) else { continue }
        draft.dossier[keyPath: collection][position][keyPath: field] = entity[keyPath: field]
      }
    }
  }
}
