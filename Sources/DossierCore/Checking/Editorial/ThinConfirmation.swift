/// A claim counts as confirmed when two sources that do not stem from one another vouch for it.
enum ThinConfirmation: EditorialRule {
  static func check(_ dossier: Dossier, into report: inout Report) {
    guard dossier.claims.contains(where: { $0.status == .confirmed }) else { return }
    let counts = IndependentSources.counts(of: dossier)
    for (offset, claim) in dossier.claims.enumerated() where claim.status == .confirmed && counts[offset] < 2 {
      let number = counts[offset] == 0 ? "no source" : "one independent source"
      report.add(
        .thinConfirmation,
        "the claim \(quoted(claim.id.text)) is confirmed on \(number): cite another that does not derive from it, or say "
          + "`partly-confirmed`", at: .entity(.claim, offset).key("status"))
    }
  }
}
