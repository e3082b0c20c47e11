import DossierCore

extension ListedItem {
  /// The key judgements.
  static func keyJudgements(in release: Release) -> [ListedItem] {
    release.dossier.assessments.enumerated().filter { $1.kind == .keyJudgement }.map {
      ListedItem(offset: $0, mark: release.mark(of: $1.id))
    }
  }

  /// The quotes of a short briefing: those of what is not marked, then those of each stricter label that are marked so.
  ///
  /// - Parameter claims: Whose quotes they are.
  static func bothSides(in release: Release, on claims: [ListedItem]) -> [ListedItem] {
    let labels: [Marking?] = [nil] + release.stricterMarkings
    return labels.flatMap { label in
      let seen = release.seen(at: label)
      let places = claims.filter { ($0.mark?.rank ?? 0) <= (label?.rank ?? 0) || release.ground == nil }.compactMap {
        seen.offset(release.dossier.claims[$0.offset].id, .claim)
      }
      return BothSides.quotes(of: seen, on: places).compactMap { place -> ListedItem? in
        let id = seen.dossier.quotes[place].id
        let mark = release.mark(of: id)
        guard mark == label || release.ground == nil else { return nil }
        return release.offset(id, .quote).map { ListedItem(offset: $0, mark: mark) }
      }
    }
  }
}
