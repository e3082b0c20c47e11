extension ReleaseRule {
  /// Protected parties appear by their public names alone (format.md, section 7).
  ///
  /// Whatever else is known of such a party could tell who it is; so could the office in which somebody spoke.
  static let identities = ReleaseRule(name: "identities") { draft in
    guard draft.whole.parties.contains(where: { $0.protectIdentity == true }) else { return }
    draft.dossier.shieldIdentities(markings: draft.checked.markings)
  }
}

extension Dossier {
  /// Leaves of every protected party its public name, kind and marking, and of what it said and did neither in which
  /// office it was, nor where, nor for whom. What it is taken from goes too, so that a marking derived from it is written.
  mutating func shieldIdentities(markings: Markings? = nil) {
    var shielded: Set<EntityID> = []
    for position in parties.indices where parties[position].protectIdentity == true {
      let id = parties[position].id
      shielded.insert(id)
      parties[position] = parties[position].shielded
      if markings?.origin(of: id) != nil { parties[position].marking = markings?[id] }
    }
    guard !shielded.isEmpty else { return }
    for position in quotes.indices where shielded.contains(quotes[position].speaker) {
      quotes[position].speakerRole = nil
      quotes[position].venue = nil
      quotes[position].onBehalfOf = nil
    }
    for position in claims.indices where shielded.contains(claims[position].claimant) {
      claims[position].onBehalfOf = nil
    }
    for position in reactions.indices where shielded.contains(reactions[position].party) {
      reactions[position].level = nil
    }
    for event in events.indices {
      for position in events[event].participants.indices
      where shielded.contains(events[event].participants[position].party) {
        events[event].participants[position].role = nil
      }
    }
  }
}

extension Party {
  fileprivate var shielded: Party {
    var shield = Party(id: id, name: publicName ?? "")
    shield.kind = kind
    shield.protectIdentity = true
    shield.publicName = publicName
    shield.marking = marking
    return shield
  }
}
