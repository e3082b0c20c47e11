/// What may be told of items in formats in which each thing has a label of its own, so that nothing goes without saying.
///
/// What is told of an item is what the least strict label lets see whose release has the item, also one below the ground.
public struct Sights {
  private let release: Release
  private var lower: [Marking: Release] = [:]

  /// The sights of a release. Each label below the ground that is asked for takes as long as a release, once.
  public init(_ release: Release) { self.release = release }

  /// The label of an item and what it lets see; no label, and all, where neither the item nor the dossier has one.
  public mutating func sight(of id: EntityID) -> (mark: Marking?, release: Release) {
    if let mark = release.mark(of: id) { return (mark, release.seen(at: mark)) }
    guard let ground = release.ground else { return (nil, release) }
    for label in Marking.allCases.sorted() where label < ground && label >= release.markings[id] ?? ground {
      let seen = lower[label] ?? release.released(for: label)
      lower[label] = seen
      if seen.index[id] != nil { return (label, seen) }
    }
    return (ground, release.seen(at: nil))
  }
}
