/// One thing that is done to a dossier before it leaves.
///
/// A release is made by a list of rules, one after the other, and everything computed is computed from what they leave.
/// Each rule stands in a file of its own. The leak tests take one rule away, or put a wrong one in its place, and see to
/// it that this is noticed.
struct ReleaseRule: Sendable {
  /// What the rule is called.
  let name: StaticString
  /// Does it.
  let apply: @Sendable (inout ReleaseDraft) -> Void
}

extension ReleaseRule {
  /// What holds for every release, whoever it is for.
  static let always: [ReleaseRule] = [.identities, .notes, .surroundings]

  /// What a release for a label needs as well: who is withheld first, then what goes with them, then what is wrong with
  /// what is left, then what is said of it, and in whose mouth words on deep background are.
  static let filter: [ReleaseRule] = selection + [.deepBackground]

  /// The same without the last.
  static let selection: [ReleaseRule] = [
    .markings, .origins, .requirements, .head, .items, .passages, .references, .checks, .predecessor, .addresses,
    .citations, .labels,
  ]
}
