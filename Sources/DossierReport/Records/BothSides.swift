import DossierCore

/// The quotes that a short briefing shows.
enum BothSides {
  /// For each of these claims, which are contested, the first quote of each side, and the quotes that the bottom line refers
  /// to, by their places in the collection; where that comes to none, the first three quotes.
  static func quotes(of release: Release, on claims: [Int]) -> [Int] {
    var places: [Int] = []
    var known: Set<Int> = []
    func add(_ place: Int) {
      if known.insert(place).inserted { places.append(place) }
    }
    var all: [EntityID: Voices] = [:]
    func voices(on claim: EntityID) -> Voices {
      if let known = all[claim] { return known }
      let voices = Voices(on: claim, in: release)
      all[claim] = voices
      return voices
    }
    for offset in claims {
      let both = voices(on: release.dossier.claims[offset].id)
      // Who contests a claim by another one speaks about that.
      let others = release.contestedBy[offset].map { voices(on: $0).affirming }
      for place in [both.affirming, both.denying] + others { if let place { add(place) } }
    }
    for id in release.dossier.summary?.items(where: { _ in true }) ?? [] {
      if let place = release.offset(id, .quote) { add(place) }
    }
    return places.isEmpty ? Array(release.dossier.quotes.indices.prefix(3)) : places
  }
}

/// The first quote of each side of a claim, by its place in the collection.
private struct Voices {
  private(set) var affirming: Int?
  private(set) var denying: Int?

  init(on claim: EntityID, in release: Release) {
    let words = Self.words(on: claim, in: release)
    for standing in release.standings(on: claim) {
      if affirming == nil, standing.position.affirms { affirming = Self.quote(of: standing, words, in: release) }
      if denying == nil, standing.position.denies { denying = Self.quote(of: standing, words, in: release) }
    }
  }

  /// The words with which a party takes its stand: those of its reaction, else its own about the claim.
  private static func quote(of standing: Standing, _ words: [EntityID: Int], in release: Release) -> Int? {
    if let reaction = standing.reaction.flatMap({ release.reaction($0) }),
      let place = reaction.quotes.lazy.compactMap({ release.offset($0, .quote) }).first
    {
      return place
    }
    return words[standing.party]
  }

  /// By party the first quote of it, or on its behalf, that is about the claim.
  private static func words(on claim: EntityID, in release: Release) -> [EntityID: Int] {
    var words: [EntityID: Int] = [:]
    for link in release.backlinks(to: claim) where link.kind == .quote && link.field.isKey(FieldKey.about) {
      guard let place = release.offset(link.from, .quote) else { continue }
      let quote = release.dossier.quotes[place]
      for party in [quote.speaker, quote.onBehalfOf].compactMap(\.self) where words[party] == nil {
        words[party] = place
      }
    }
    return words
  }
}
