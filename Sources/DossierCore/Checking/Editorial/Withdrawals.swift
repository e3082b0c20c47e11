/// A claim that was taken back has both the status and the date.
enum Withdrawals: EditorialRule {
  static func check(_ dossier: Dossier, _ facts: Facts, into report: inout Report) {
    for offset in dossier.claims.indices {
      guard dossier.claims[offset].status == .withdrawn || dossier.claims[offset].withdrawn != nil else { continue }
      let claim = dossier.claims[offset]
      let path = FieldPath.entity(.claim, offset)
      if claim.status == .withdrawn, claim.withdrawn == nil {
        report.add(
          .withdrawal, "the claim \(quoted(claim.id.text)) has the status `withdrawn` and no date in `withdrawn`",
          at: path.key("status"))
      } else if let date = claim.date, let withdrawn = claim.withdrawn, withdrawn.latest < date.earliest {
        report.add(
          .withdrawal,
          "the claim \(quoted(claim.id.text)) was withdrawn on \(withdrawn.text), before it was made on \(date.text)",
          at: path.key("withdrawn"))
      }
    }
  }
}
