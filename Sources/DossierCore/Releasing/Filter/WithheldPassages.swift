extension ReleaseRule {
  /// A quote whose source stays behind keeps nothing that was taken from around its words: where they stand, what stands
  /// before and after them, what the archived text says of them.
  static let passages = ReleaseRule(name: "passages") { draft in
    for (position, quote) in draft.dossier.quotes.enumerated() {
      guard let source = quote.source, draft.isWithheld(source) else { continue }
      draft.dossier.quotes[position].locator = nil
      draft.dossier.quotes[position].prefix = nil
      draft.dossier.quotes[position].suffix = nil
      draft.verifications[position] = .unchecked
    }
  }
}
