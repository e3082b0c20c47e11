/// An item of a list and what it takes to know that it belongs there.
///
/// A list that has room for a few takes those first that take less to know, so that what is told to some does not depend
/// on what only others may know.
package struct ListedItem: Sendable {
  /// The place of the item in its collection of the whole.
  package let offset: Int
  /// What telling it is marked with; nil for what is not marked.
  package let mark: Marking?

  package init(offset: Int, mark: Marking?) {
    self.offset = offset
    self.mark = mark
  }

  /// The first of some items, in the order of their places, and those that find no room.
  ///
  /// - Parameter fits: Whether an item may be shown; those that may not are among the rest.
  package static func first(
    _ most: Int, of items: [ListedItem], where fits: (ListedItem) -> Bool = { _ in true }
  ) -> (first: [ListedItem], rest: [ListedItem]) {
    var first: [ListedItem] = []
    var rest: [ListedItem] = []
    for item in ranked(items) { if first.count < most, fits(item) { first.append(item) } else { rest.append(item) } }
    return (first, rest)
  }

  /// Items by how much it takes to know them, those that take the same in their order.
  private static func ranked(_ items: [ListedItem]) -> [ListedItem] {
    items.enumerated().sorted {
      ($0.element.mark?.rank ?? 0, $0.offset) < ($1.element.mark?.rank ?? 0, $1.offset)
    }.map(\.element)
  }

  /// The contested claims by how much there is to tell of them: those that checking has not settled before the others, then
  /// those on which more parties stand.
  package static func byRank(_ claims: [ListedItem], in release: Release) -> [ListedItem] {
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
  package static func contested(in release: Release) -> [ListedItem] {
    let labels: [Marking?] = [nil] + release.stricterMarkings
    let seen = labels.map(release.seen(at:))
    return release.dossier.claims.enumerated().compactMap { offset, claim in
      seen.firstIndex { $0.isContested(claim.id) }.map { place in
        // In a dossier without a marking the claim has its own, which nothing is compared with.
        ListedItem(offset: offset, mark: labels[place] ?? release.mark(of: claim.id))
      }
    }
  }
}
