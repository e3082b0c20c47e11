/// A claim counts as confirmed when two sources that do not stem from one another vouch for it.
enum ThinConfirmation: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for offset in dossier.claims.indices where dossier.claims[offset].status == .confirmed {
      guard facts.independentSources[offset] < 2 else { continue }
      let claim = dossier.claims[offset]
      let number = facts.independentSources[offset] == 0 ? "no source" : "one independent source"
      report.add(
        .thinConfirmation,
        "the claim \(quoted(claim.id.text)) is confirmed on \(number): cite another that does not derive from it, or say "
          + "`partly-confirmed`", at: .entity(.claim, offset).key("status"))
    }
  }
}
