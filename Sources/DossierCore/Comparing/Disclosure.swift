/// What a comparison may tell of the old edition.
///
/// All of the new release may be told, it is what the reader is given. Of the old one may not be told
/// - an item that was marked higher there than the new release is, nor what it said;
/// - where the new release is filtered by a label, an item that it does not have: whether it was taken out or is
///   withheld must look alike (format.md, section 7), so it is counted and not named;
/// - the name of a party that is now protected or withheld, under whatever id and in whichever case, nor a text that has
///   it.
struct Disclosure {
  private let old: Release
  private let new: Release
  /// The names of parties of the old edition that are protected or withheld now, and words of them.
  private let names: NameSearch

  init(old: Release, new: Release) {
    self.old = old
    self.new = new
    var list = NameList()
    for party in old.dossier.parties {
      guard let now = new.party(party.id) else {
        if new.isFiltered { Self.add(party, to: &list) }
        continue
      }
      if now.protectIdentity == true, party.protectIdentity != true { Self.add(party, to: &list) }
    }
    names = NameSearch(list)
  }

  /// Whether an item of the old edition may be named, and what it said be told.
  func mayTell(_ id: EntityID) -> Bool {
    if new.isFiltered, new.index[id] == nil { return false }
    return (old.markings[id]?.rank ?? 0) <= (new.marking?.rank ?? 0)
  }

  /// Whether a text of the old edition may be told.
  func mayTell(_ text: String) -> Bool {
    names.sightings(in: text) == NameSearch.Sightings() && new.hidden.sightings(in: text) == NameSearch.Sightings()
  }

  /// Whether a Markdown text of the old edition may be told.
  func mayTell(_ prose: Prose) -> Bool {
    prose.items { old.index[$0] != nil }.allSatisfy(mayTell) && mayTell(prose.source) && mayTell(prose.shownText)
  }

  /// A value of the old edition with the names of its items, or nil when it may not be told.
  func told(_ value: ChangedValue) -> ChangedValue? {
    switch value {
    case .item(let id, _): return mayTell(id) ? named(id).flatMap { mayTell($0.name) ? $0.value : nil } : nil
    case .text(let text): return mayTell(text) ? value : nil
    case .several(let parts):
      let told = parts.compactMap(told)
      return told.count == parts.count ? .several(told) : nil
    case .word, .date, .flag, .likelihood: return value
    }
  }

  /// What an item is called: in the new edition, else in the old one.
  private func named(_ id: EntityID) -> (value: ChangedValue, name: String)? {
    let name = (new.index[id] == nil ? old : new).shortLabel(of: id)
    return (.item(id, name: name), new.index[id] == nil ? name : "")
  }

  /// Adds the names by which somebody is known, and the words of them that could tell who it is.
  private static func add(_ party: Party, to list: inout NameList) {
    let open = party.publicName.map(NameSearch.words) ?? []
    for name in party.names {
      list.add(variantsOf: name, of: party.id)
      for word in name.split(separator: " ") where word.first?.isLowercase == false {
        for part in NameSearch.words(of: String(word)) where part.count >= 3 && !open.contains(part) {
          let part = String(String.UnicodeScalarView(part))
          list.add(part, of: party.id)
          list.add(word: NameLetters(part), of: party.id)
        }
      }
    }
  }
}
