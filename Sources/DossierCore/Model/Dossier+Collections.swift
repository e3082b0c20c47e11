/// A collection of a dossier, whatever kind it is of.
package protocol EntityList: Sendable {
  /// How many entities it has.
  var count: Int { get }
  /// The id of the entity at a place, from 0.
  func id(at offset: Int) -> EntityID
}

extension Array: EntityList where Element: Entity {
  package func id(at offset: Int) -> EntityID { self[offset].id }
}

extension Dossier {
  /// The collection of a kind, as it stands there. No entity is copied.
  package subscript(kind: EntityKind) -> any EntityList {
    switch kind {
    case .source: sources
    case .party: parties
    case .event: events
    case .claim: claims
    case .quote: quotes
    case .reaction: reactions
    case .question: questions
    case .assessment: assessments
    case .section: sections
    case .attachment: attachments
    case .term: terms
    }
  }

  /// Replaces every collection by that of another dossier.
  package mutating func takeCollections(of other: Dossier) {
    (sources, parties, events) = (other.sources, other.parties, other.events)
    (claims, quotes, reactions) = (other.claims, other.quotes, other.reactions)
    (questions, assessments) = (other.questions, other.assessments)
    (sections, attachments, terms) = (other.sections, other.attachments, other.terms)
  }

  /// The number of entities of all kinds.
  package var entityCount: Int { EntityKind.allCases.reduce(0) { $0 + self[$1].count } }

  /// Every id, collection by collection, each in document order.
  package var ids: [EntityID] {
    var reader = IDReader()
    reader.ids.reserveCapacity(entityCount)
    return collectionsRead(by: reader).ids
  }

  /// Shows every collection to `reader`, in the order of the kinds, and gives it back as it is afterwards.
  package func collectionsRead<Reader: CollectionReader>(by reader: Reader) -> Reader {
    var walk = CollectionWalk(reader: reader)
    read(&walk)
    return walk.reader
  }
}

/// Something that looks at the collections of a dossier one by one.
package protocol CollectionReader {
  /// A collection, in document order.
  mutating func read<Value: Entity & Record>(_ entities: [Value])
}

private struct CollectionWalk<Reader: CollectionReader>: CollectionVisitor {
  var reader: Reader

  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) { reader.read(entities) }
}

private struct IDReader: CollectionReader {
  var ids: [EntityID] = []

  mutating func read<Value: Entity & Record>(_ entities: [Value]) {
    for position in entities.indices { ids.append(entities[position].id) }
  }
}
