extension Release {
  /// The edition before as it may be compared with a new one: what may not be told of it is not in it.
  ///
  /// - Parties that are protected now have left what is known of them, and of what they said and did neither office nor
  ///   place nor principal; that they are protected is told.
  /// - What they said and did and is gone is counted and not named: with their public name beside it, it would tell whoever
  ///   has both editions who they are.
  /// - Where the new release is filtered by a label, the items that it does not have are gone, with the references to them
  ///   and the part of the head that it does not have. Everything computed is computed anew without them, so that nothing
  ///   that follows from them is told.
  func disclosed(to new: Release) -> Release {
    var old = dossier
    var verifications = verifications
    let fresh = new.dossier.parties.filter { $0.protectIdentity == true && party($0.id)?.protectIdentity != true }
    old.shield(fresh)
    var gone = Set(fresh.flatMap { backlinks(to: $0.id) }.map(\.from).filter { new.index[$0] == nil })
    if new.isFiltered {
      gone.formUnion(index.ids.filter { new.index[$0] == nil })
      old.removeHead(lackingIn: new.dossier)
    }
    old.remove(gone, with: &verifications)
    old.removeReferences(to: gone)
    var disclosed = Release(
      old, verifications, hidden: hidden, withheld: withheld, id: id, isNamed: isNamed, marking: marking,
      isFiltered: isFiltered, tellsWithheld: tellsWithheld)
    // Items are as strict as they were, also where what they were taken from is gone.
    disclosed.facts.markings = markings
    return disclosed
  }
}

extension Dossier {
  /// Treats parties as their later edition does.
  fileprivate mutating func shield(_ later: [Party]) {
    let names = Dictionary(later.map { ($0.id, $0.publicName) }, uniquingKeysWith: { first, _ in first })
    let fresh = parties.indices.filter { names[parties[$0].id] != nil }
    for position in fresh {
      parties[position].protectIdentity = true
      parties[position].publicName = names[parties[position].id] ?? nil
    }
    shieldIdentities()
    for position in fresh {
      parties[position].protectIdentity = nil
      parties[position].publicName = nil
    }
  }

  /// Whether its head has a text that another one lacks shows in a filtered release as if it had never been there.
  fileprivate mutating func removeHead(lackingIn new: Dossier) {
    if new.headMarking == nil { headMarking = nil }
    if new.subtitle == nil { subtitle = nil }
    if new.summary == nil { summary = nil }
    if new.method == nil { method = nil }
    if new.publisher == nil { publisher = nil }
    if new.rights == nil { rights = nil }
    if new.contact == nil { contact = nil }
    if new.authors.isEmpty { authors = [] }
    if new.gaps.isEmpty { gaps = [] }
    if new.corrections.isEmpty { corrections = [] }
  }
}
