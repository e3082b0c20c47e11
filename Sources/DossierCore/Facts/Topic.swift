/// A tag, and the items that carry it.
package struct Topic: Sendable {
  /// An item by its kind and its place in the collection of that kind.
  package struct Member: Sendable, Equatable {
    package let kind: EntityKind
    /// From 0.
    package let offset: Int
    package let id: EntityID
  }

  package let tag: String
  /// Each item once, in the order of the collections.
  package private(set) var members: [Member]

  /// The same tag with some of the items.
  package func keeping(_ isKept: (Member) -> Bool) -> Topic { Topic(tag: tag, members: members.filter(isKept)) }

  /// Every tag of the dossier, in alphabetical order.
  package static func topics(of dossier: Dossier) -> [Topic] {
    dossier.collectionsRead(by: Collector()).topics.sortedForReaders(by: \.tag)
  }

  private struct Collector: CollectionReader {
    var topics: [Topic] = []
    private var places: [String: Int] = [:]

    mutating func read<Value: Entity & Record>(_ entities: [Value]) {
      for offset in entities.indices where !entities[offset].tags.isEmpty {
        let member = Member(kind: Value.entityKind, offset: offset, id: entities[offset].id)
        for tag in entities[offset].tags {
          let place = places[tag] ?? topics.count
          if place == topics.count {
            places[tag] = place
            topics.append(Topic(tag: tag, members: []))
          }
          // Who writes a tag twice means it once.
          if topics[place].members.last != member { topics[place].members.append(member) }
        }
      }
    }
  }
}
