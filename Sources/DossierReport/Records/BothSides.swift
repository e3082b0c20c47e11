import DossierCore

/// The quotes that a short briefing shows.
enum BothSides {
  /// For each contested claim the first quote of each side, and the quotes that the bottom line refers to, by their
  /// places in the collection; where that comes to none, the first three quotes.
  static func quotes(of release: Release) -> [Int] {
    quotes(of: release, on: Set(release.dossier.claims.indices.filter { release.contested[$0] }))
  }

  /// The same for some of the claims: those of the first claims before others.
  static func quotes(of release: Release, on claims: Set<Int>) -> [Int] {
    var places: [Int] = []
    func add(_ place: Int) {
      if !places.contains(place) { places.append(place) }
    }
    for (offset, claim) in release.dossier.claims.enumerated() where claims.contains(offset) {
      let standings = release.standings[offset]
      for side in [standings.filter(\.position.affirms), standings.filter(\.position.denies)] {
        if let place = side.lazy.compactMap({ quote(of: $0, on: claim.id, in: release) }).first { add(place) }
      }
      // Who contests a claim by another one speaks about that.
      for other in release.contestedBy[offset] {
        let side = release.standings(on: other).filter(\.position.affirms)
        if let place = side.lazy.compactMap({ quote(of: $0, on: other, in: release) }).first { add(place) }
      }
    }
    for id in release.dossier.summary?.items(where: { _ in true }) ?? [] {
      if let place = release.offset(id, .quote) { add(place) }
    }
    return places.isEmpty ? Array(release.dossier.quotes.indices.prefix(3)) : places
  }

  /// The words with which a party takes its stand: those of its reaction, else its own about the claim.
  private static func quote(of standing: Standing, on claim: EntityID, in release: Release) -> Int? {
    if let reaction = standing.reaction.flatMap(release.reaction),
      let place = reaction.quotes.lazy.compactMap({ release.offset($0, .quote) }).first
    {
      return place
    }
    return release.backlinks(to: claim).lazy.filter { $0.kind == .quote && $0.field == "about" }
      .compactMap { release.offset($0.from, .quote) }
      .first { place in
        let quote = release.dossier.quotes[place]
        return quote.speaker == standing.party || quote.onBehalfOf == standing.party
      }
  }
}
