import DossierCore

/// An item of a list and what it takes to know that it belongs there.
///
/// A list that has room for a few takes those first that take less to know, so that what is told to some does not depend
/// on what only others may know.
struct Told {
  /// The place of the item in its collection of the whole.
  let offset: Int
  /// What telling it is marked with; nil for what is not marked.
  let mark: Marking?

  /// The first of some items, in the order of their places, and those that find no room.
  ///
  /// - Parameter fits: Whether an item may be shown; those that may not are among the rest.
  static func first(
    _ most: Int, of items: [Told], where fits: (Told) -> Bool = { _ in true }
  ) -> (first: [Told], rest: [Told]) {
    var first: [Told] = []
    var rest: [Told] = []
    for item in ranked(items) { if first.count < most, fits(item) { first.append(item) } else { rest.append(item) } }
    return (first, rest)
  }

  /// Items by how much it takes to know them, those that take the same in their order.
  private static func ranked(_ items: [Told]) -> [Told] {
    items.enumerated().sorted {
      ($0.element.mark?.rank ?? 0, $0.offset) < ($1.element.mark?.rank ?? 0, $1.offset)
    }.map(\.element)
  }

  /// The contested claims by how much there is to tell of them: those that checking has not settled before the others, then
  /// those on which more parties stand.
  static func byRank(_ claims: [Told], in release: Release) -> [Told] {
    let keys = claims.enumerated().map { position, told in
      let id = release.dossier.claims[told.offset].id
      let isSettled =
        switch release.dossier.claims[told.offset].status ?? .standard {
        case .unverified, .underReview, .inconclusive, .partlyConfirmed: false
        case .confirmed, .misleading, .false, .withdrawn: true
        }
      return (isSettled ? 1 : 0, -release.seen(at: told.mark).standings(on: id).count, position)
    }
    return keys.sorted(by: <).map { claims[$0.2] }
  }

  /// The contested claims, as soon as that can be known.
  static func contested(in release: Release) -> [Told] {
    let labels: [Marking?] = [nil] + release.stricterMarkings
    let seen = labels.map(release.seen(at:))
    return release.dossier.claims.enumerated().compactMap { offset, claim in
      seen.firstIndex { $0.isContested(claim.id) }.map { place in
        // In a dossier without a marking the claim has its own, which nothing is compared with.
        Told(offset: offset, mark: labels[place] ?? release.mark(of: claim.id))
      }
    }
  }

  /// The key judgements.
  static func keyJudgements(in release: Release) -> [Told] {
    release.dossier.assessments.enumerated().filter { $1.kind == .keyJudgement }.map {
      Told(offset: $0, mark: release.mark(of: $1.id))
    }
  }

  /// The quotes of a short briefing: those of what is not marked, then those of each stricter label that are marked so.
  ///
  /// - Parameter claims: Whose quotes they are.
  static func bothSides(in release: Release, on claims: [Told]) -> [Told] {
    let labels: [Marking?] = [nil] + release.stricterMarkings
    return labels.flatMap { label in
      let seen = release.seen(at: label)
      let places = claims.filter { ($0.mark?.rank ?? 0) <= (label?.rank ?? 0) || release.ground == nil }.compactMap {
        seen.offset(release.dossier.claims[$0.offset].id, .claim)
      }
      return BothSides.quotes(of: seen, on: places).compactMap { place -> Told? in
        let id = seen.dossier.quotes[place].id
        let mark = release.mark(of: id)
        guard mark == label || release.ground == nil else { return nil }
        return release.offset(id, .quote).map { Told(offset: $0, mark: mark) }
      }
    }
  }
}
