import DossierCore

/// Where the edition before has put judgements on the scale of likelihood, those that stand elsewhere now.
struct EarlierRanges: Sendable {
  private var ranges: [EntityID: ClosedRange<Int>] = [:]

  /// Each from the changes that are told of it where it is told itself.
  init(of release: Release) {
    for change in release.markedChanges.lazy.flatMap(\.changes.list) {
      guard change.itemKind == .assessment, let id = change.id,
        case .likelihood(_, let low?, let high?)? = change.from, low <= high
      else { continue }
      if case .likelihood(_, low, high)? = change.to { continue }
      ranges[id] = low...high
    }
  }

  /// The range of a judgement in the edition before, in percent; nil where it is what it was, and where nobody may know.
  subscript(id: EntityID) -> ClosedRange<Int>? { ranges[id] }
}
