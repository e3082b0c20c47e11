/// Where each id of a dossier leads.
struct EntityIndex: Sendable {
  /// A place in one of the collections.
  struct Position: Sendable, Hashable {
    let kind: EntityKind
    /// The place in the collection of that kind, from 0.
    let offset: Int
  }

  private var positions: [EntityID: Position] = [:]
  /// The entities whose id another one has already, in order.
  private(set) var duplicates: [(position: Position, first: Position)] = []

  init(of dossier: Dossier) {
    positions.reserveCapacity(dossier.entityCount)
    add(dossier.sources)
    add(dossier.parties)
    add(dossier.events)
    add(dossier.claims)
    add(dossier.quotes)
    add(dossier.reactions)
    add(dossier.questions)
    add(dossier.assessments)
    add(dossier.sections)
    add(dossier.attachments)
    add(dossier.terms)
  }

  subscript(id: EntityID) -> Position? { positions[id] }

  /// Every id, in no order.
  var ids: some Collection<EntityID> { positions.keys }

  private mutating func add<Value: Entity>(_ entities: [Value]) {
    for offset in entities.indices {
      let id = entities[offset].id
      guard !id.isEmpty else { continue }
      let position = Position(kind: Value.entityKind, offset: offset)
      if let first = positions[id] {
        duplicates.append((position, first))
      } else {
        positions[id] = position
      }
    }
  }
}

extension Dossier {
  /// Every id, collection by collection, each in document order.
  package var ids: [EntityID] {
    sources.map(\.id) + parties.map(\.id) + events.map(\.id) + claims.map(\.id) + quotes.map(\.id) + reactions.map(\.id)
      + questions.map(\.id) + assessments.map(\.id) + sections.map(\.id) + attachments.map(\.id) + terms.map(\.id)
  }

  /// The number of entities of all kinds.
  package var entityCount: Int {
    sources.count + parties.count + events.count + claims.count + quotes.count + reactions.count + questions.count
      + assessments.count + sections.count + attachments.count + terms.count
  }
}

extension EntityIndex.Position {
  /// The way to the entity.
  var path: FieldPath { FieldPath([.key(kind.collection), .item(offset)]) }
}
