import DossierKit

extension CheckedDossier {
  /// That the dossier may not be given out yet at that moment; nil where it may.
  func embargo(at moment: Moment) -> Finding? {
    guard let embargo = dossier.embargo, Moment(embargo) > moment else { return nil }
    return Finding(
      .embargo, "the dossier may not be given out before \(embargo.text): wait, or say --embargo-ok",
      path: FieldPath([.key("embargo")]))
  }
}

extension Finding {
  /// The same for whoever works on the dossier, and does not give it out.
  var asNote: Finding {
    var finding = self
    finding.severity = .note
    return finding
  }
}
