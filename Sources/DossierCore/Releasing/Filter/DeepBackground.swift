extension ReleaseRule {
  /// Words on deep background have nobody behind them (format.md, section 9).
  static let deepBackground = ReleaseRule(name: "deepBackground") { draft in
    draft.change { $0.unnameDeepBackground(&$1) }
  }
}

extension Dossier {
  /// The id of the party that all words on deep background are put in the mouth of, where no other item has it.
  static let unnamedSource = EntityID("a-source")
  /// What it is called until somebody knows the language of the readers.
  static let unnamedSourceName = "a source"

  /// Puts one party that nobody knows behind all words on deep background: of who said them, in which office, for whom, where
  /// and when nothing is left, nor the party itself where it does and is nothing else.
  mutating func unnameDeepBackground(_ verifications: inout [Verification]) {
    let deep = Set(quotes.filter { $0.attribution == .deepBackground }.map(\.id))
    guard !deep.isEmpty else { return }
    let markings = Markings(of: self)
    let marks = quotes.filter { deep.contains($0.id) }.map {
      [markings[$0.id], markings[$0.speaker]].compactMap(\.self).max()
    }
    let source = unnamedSource(marking: marks.contains(nil) ? nil : marks.compactMap(\.self).min())
    var silent: Set<EntityID> = []
    for position in quotes.indices where deep.contains(quotes[position].id) {
      // Words stay behind with who said them; that is not to be seen any more.
      if let own = markings[quotes[position].id], let other = markings[quotes[position].speaker], other > own {
        quotes[position].marking = other
      }
      silent.formUnion([quotes[position].speaker, quotes[position].onBehalfOf].compactMap(\.self))
      quotes[position].unname(source.id)
      if verifications.indices.contains(position) {
        verifications[position].passage?.prefix = nil
        verifications[position].passage?.suffix = nil
      }
    }
    silent.remove(source.id)
    for position in reactions.indices where reactions[position].quotes.contains(where: deep.contains) {
      // Whose reaction has the words has said them. A marking that follows from them is kept.
      if markings.origin(of: reactions[position].id) != nil {
        reactions[position].marking = markings[reactions[position].id]
      }
      unnameReaction(at: position, to: source.id, saying: deep, &silent)
      reactions[position].quotes.removeAll(where: deep.contains)
    }
    silent.remove(source.id)
    parties.removeAll { $0.id == source.id }
    parties.append(source)
    removeUnmentioned(silent, with: &verifications)
  }

  /// A reaction of which nothing is known but words on deep background is that of nobody known, too: beside the words, with
  /// the same source, it would tell who has said them.
  private mutating func unnameReaction(
    at position: Int, to source: EntityID, saying deep: Set<EntityID>, _ silent: inout Set<EntityID>
  ) {
    let reaction = reactions[position]
    let words = quotes.filter { deep.contains($0.id) && reaction.quotes.contains($0.id) }
    let known = Set(words.compactMap(\.source))
    guard reaction.quotes.allSatisfy(deep.contains), reaction.sources.allSatisfy({ known.contains($0.source) }) else {
      return
    }
    silent.insert(reaction.party)
    reactions[position].party = source
    reactions[position].date = nil
  }

  /// The party that stands for all who may not be known, the one that there is in what was released before.
  private func unnamedSource(marking: Marking?) -> Party {
    let taken = Set(ids)
    var id = Self.unnamedSource
    for number in 2... {
      guard taken.contains(id), parties.first(where: { $0.id == id })?.isNobody != true else { break }
      id = EntityID("\(Self.unnamedSource.text)-\(number)")
    }
    var source = Party(id: id, name: Self.unnamedSourceName)
    source.kind = .unknown
    source.marking = marking == self.marking ? nil : marking
    return source
  }

  /// Takes out those of the items that nothing refers to, and what nothing but them referred to.
  private mutating func removeUnmentioned(_ ids: Set<EntityID>, with verifications: inout [Verification]) {
    var open = ids
    while !open.isEmpty {
      let mentions = walked(by: MentionReader(search: IDSearch(open)))
      let gone = open.filter { mentions.from[$0] == nil }
      if gone.isEmpty { return }
      remove(gone, with: &verifications)
      open.subtract(gone)
      for (id, origins) in mentions.from where origins.isSubset(of: gone) && mentions.mayGo.contains(id) {
        open.insert(id)
      }
    }
  }
}

extension Party {
  /// Whether nothing is known of it.
  fileprivate var isNobody: Bool {
    var nobody = Party(id: id, name: name)
    nobody.kind = .unknown
    nobody.marking = marking
    return self == nobody
  }

  /// Whether it is the party behind words on deep background.
  var isUnnamedSource: Bool {
    isNobody && name == Dossier.unnamedSourceName && id.text.hasPrefix(Dossier.unnamedSource.text)
  }
}

extension Quote {
  fileprivate mutating func unname(_ source: EntityID) {
    speaker = source
    speakerRole = nil
    onBehalfOf = nil
    date = nil
    venue = nil
    attributionText = nil
    prefix = nil
    suffix = nil
  }
}

/// Finds what refers to what; nil for the head of the dossier.
private struct MentionReader: FieldReader {
  var from: [EntityID: Set<EntityID?>] = [:]
  /// The parties and sources, which are there for others.
  var mayGo: Set<EntityID> = []
  private let search: IDSearch
  private var item: EntityID?

  /// - Parameter search: For ids that count as mentioned in whatever way a text names them.
  init(search: IDSearch) { self.search = search }

  mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {
    item = entity.id
    if [.party, .source].contains(Value.entityKind) { mayGo.insert(entity.id) }
  }

  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath) {
    switch field.form {
    case .reference: if let id = value as? EntityID { add(id) }
    case .identity, .confidential: return
    default: if let text = value as? String { for id in search.ids(in: text) { add(id) } }
    }
  }

  mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {
    let written = search.ids(in: prose.source) + search.ids(in: prose.shown) + prose.codes.flatMap(search.ids(inCode:))
    for id in prose.references + written { add(id) }
  }

  private mutating func add(_ id: EntityID) {
    if item != id { from[id, default: []].insert(item) }
  }
}
