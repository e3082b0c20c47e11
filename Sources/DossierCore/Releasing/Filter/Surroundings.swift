extension ReleaseRule {
  /// Of archived texts nothing leaves but the words that are quoted.
  ///
  /// What stands around them was marked by nobody, and may name whom the dossier does not: the guard whose name the quote
  /// replaces by `[the guard]`, who is thanked in the sentence before. So the words before and after go, and where the passage
  /// stands, since that tells how long they are; and the passage of a quote with editorial marks, which has what the quote
  /// leaves out. That holds for every release for a label, and for
  /// the whole dossier where it protects somebody; for all quotes alike, since a gap at one of them would tell where to
  /// look.
  static let surroundings = ReleaseRule(name: "surroundings") { draft in
    guard draft.label != nil || draft.whole.parties.contains(where: { $0.protectIdentity == true }) else { return }
    for position in draft.verifications.indices {
      draft.verifications[position].passage?.prefix = nil
      draft.verifications[position].passage?.suffix = nil
      draft.verifications[position].passage?.position = nil
      if draft.verifications[position].level == .editorial { draft.verifications[position].passage = nil }
    }
  }
}
