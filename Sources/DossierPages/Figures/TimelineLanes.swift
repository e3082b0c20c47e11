import DossierCore

/// The lanes of the timeline at a glance: what happened, then each side with what its parties claim, say and do.
///
/// So many sides have a lane as a drawing has room for, those of whom most is told; the rest share the last one.
struct TimelineLanes {
  enum Lane: Hashable {
    case events
    case side(Side)
    case others
  }

  /// The most lanes of sides, that of the rest included.
  static let mostSides = 6

  /// The lanes in which something lies, from above: events, then the sides by how much is told of them.
  let lanes: [Lane]
  private let places: [Lane: Int]
  private let sides: [EntityID: Side]

  init(of entries: [TimelineEntry], in release: Release) {
    var sides: [EntityID: Side] = [:]
    var counts: [Side: (count: Int, first: Int)] = [:]
    var hasOthers = false
    for party in entries.lazy.compactMap({ Self.party(of: $0, in: release) }) {
      let side = sides[party] ?? release.sides.side(of: party)
      sides[party] = side
      // A party of which those may not know for whom it is drawn has no name for them.
      if case .party(let id) = side, release.offset(id, .party) == nil {
        hasOthers = true
      } else {
        let first = counts.count
        counts[side, default: (0, first)].count += 1
      }
    }
    let ranked = counts.sorted { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }.map(\.key)
    let fits = ranked.count + (hasOthers ? 1 : 0) <= Self.mostSides
    let named = fits ? ranked : Array(ranked.prefix(Self.mostSides - 1))
    lanes =
      (entries.contains { $0.kind == .event } ? [.events] : []) + named.map(Lane.side)
      + (hasOthers || !fits ? [.others] : [])
    places = Dictionary(uniqueKeysWithValues: lanes.enumerated().map { ($1, $0) })
    self.sides = sides
  }

  /// The number of the lane that an entry lies in.
  func place(of entry: TimelineEntry, in release: Release) -> Int? {
    guard let party = Self.party(of: entry, in: release) else { return places[.events] }
    return sides[party].flatMap { places[.side($0)] } ?? places[.others]
  }

  /// Who claims it, says it or does it, or for whom; nil for what happens.
  private static func party(of entry: TimelineEntry, in release: Release) -> EntityID? {
    guard let id = entry.id, let (kind, offset) = release.place(of: id) else { return nil }
    switch kind {
    case .claim: return release.dossier.claims[offset].onBehalfOf ?? release.dossier.claims[offset].claimant
    case .quote: return release.dossier.quotes[offset].onBehalfOf ?? release.dossier.quotes[offset].speaker
    case .reaction: return release.dossier.reactions[offset].party
    default: return nil
    }
  }
}
