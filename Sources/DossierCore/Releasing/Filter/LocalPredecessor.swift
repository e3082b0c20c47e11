extension ReleaseRule {
  /// A path to the edition before leads readers nowhere, and its name may tell what is not theirs to know. An address
  /// where it was published stays.
  static let predecessor = ReleaseRule(name: "predecessor") { draft in
    guard let previous = draft.dossier.edition?.previous, !previous.contains("://") else { return }
    draft.dossier.edition?.previous = nil
  }
}
