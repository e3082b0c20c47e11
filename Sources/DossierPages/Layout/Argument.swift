import DossierCore

/// How the claims in dispute hang together, of what is not marked: which contradicts, supports or supersedes which.
///
/// A claim hangs on the first that it supports or supersedes, else on the first that it contradicts. What is in dispute and
/// only contradicts others hangs on none of them where other claims bear on it: there it is an account of its own.
struct Argument {
  /// What a claim says of another, by its place.
  struct Link: Equatable {
    let type: RelationType
    let to: Int
  }

  /// The claims by their places.
  let forest: Forest
  /// For each claim, what it says of others.
  private let links: [[Link]]

  /// Nothing where no claim in dispute has such a relation.
  init?(of ground: Release) {
    let claims = ground.dossier.claims
    let order: [RelationType] = [.supports, .supersedes, .contradicts]
    links = claims.indices.map { offset in
      let relations = claims[offset].relations
      if relations.isEmpty { return [] }
      return order.flatMap { type in
        relations.compactMap { relation in
          guard relation.type == type, let to = ground.offset(relation.to, .claim), to != offset else { return nil }
          return Link(type: type, to: to)
        }
      }
    }
    let targets = Set(links.joined().map(\.to))
    if targets.isEmpty { return nil }
    let links = links
    let parents = links.indices.map { offset in
      links[offset].first.flatMap { first in
        let standsAlone = first.type == .contradicts && ground.contested[offset] && targets.contains(offset)
        return standsAlone ? nil : first.to
      }
    }
    forest = Forest(parents) { tree in
      let isBound = tree.count > 1 || !links[tree[0]].isEmpty || targets.contains(tree[0])
      return isBound && tree.contains { ground.contested[$0] }
    }
    if forest.rows.isEmpty { return nil }
  }

  /// What a claim says of the one that it hangs on; nil where it hangs on none.
  func link(of claim: Int) -> Link? { forest.parents[claim].flatMap { to in links[claim].first { $0.to == to } } }

  /// What it says of others.
  func otherLinks(of claim: Int) -> [Link] {
    let first = link(of: claim)
    return links[claim].filter { $0 != first }
  }
}
