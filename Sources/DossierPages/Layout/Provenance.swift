import DossierCore

/// Which source goes back to which, of what is not marked.
struct Provenance {
  /// The sources by their places, each below the first that it derives from.
  let forest: Forest
  /// How many sources there are, and how many of them derive from none of the others.
  let count: Int
  let roots: Int

  /// Nothing where no source derives from another.
  init?(of ground: Release) {
    let sources = ground.dossier.sources
    let parents = sources.map { $0.derivesFrom.lazy.compactMap { ground.offset($0, .source) }.first }
    guard parents.contains(where: { $0 != nil }) else { return nil }
    count = sources.count
    roots = parents.count { $0 == nil }
    forest = Forest(parents) { $0.count > 1 }
  }
}
