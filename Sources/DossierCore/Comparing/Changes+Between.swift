extension Changes {
  /// Compares two editions by the ids of their items.
  ///
  /// What is no content does not count: the edition's number, date and note, which frame the comparison, an assessment's
  /// own word on how it has changed, the options of outputs, the team's notes.
  ///
  /// - Parameters:
  ///   - old: The edition before. Where `new` is filtered by a label, this is filtered by the same.
  ///   - new: This edition.
  ///   - isFiltered: Whether `new` is filtered by a label, so that nothing may tell what is gone from what is withheld.
  public static func between(_ old: Release, and new: Release, isFiltered: Bool = false) -> Changes {
    var new = new
    new.isFiltered = isFiltered
    var comparison = Comparison(old: old, new: new)
    comparison.compare()
    return Changes(old: Frame(of: old), new: Frame(of: new), list: comparison.changes)
  }
}

extension Changes.Frame {
  init(of release: Release) {
    title = release.dossier.title
    number = release.dossier.edition?.number
    date = release.dossier.edition?.date
  }
}
