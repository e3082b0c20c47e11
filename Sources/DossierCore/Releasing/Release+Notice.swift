extension Release {
  /// The sentence that says to readers that material is withheld; nil when it is not to be said.
  ///
  /// Every output that people read has it. It is there for every release for a label, whether or not something stayed
  /// behind, since whether something did is itself nothing that readers may learn.
  public func notice(in labels: Labels) -> String? {
    guard tellsWithheld, let marking else { return nil }
    return labels["release.withheld", ["label": marking.rawValue]]
  }
}
