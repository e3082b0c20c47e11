/// The effective marking of every item, worked out once for a dossier (format.md, section 9).
///
/// It is the item's own. An item without one has the dossier's, or, where everything it is taken from is stricter, the least
/// strict marking of those: a derived one. It takes a look at every item and every citation.
public struct Markings: Sendable {
  /// An item whose own marking is looser than everything that it is taken from.
  struct Downgrade: Sendable {
    let item: EntityID
    let path: FieldPath
    let marking: Marking
    /// The least strict of what it is taken from.
    let origin: EntityID
    let least: Marking
  }

  /// What an item has that says nothing of its marking and is taken from nothing stricter.
  private(set) var standard: Marking?
  private var index: EntityIndex
  /// The own and the derived markings, by row; empty where no item has one of its own, so that none can be derived.
  private var markings: [Marking?] = []
  /// For items whose marking is derived, the row of the least strict of what each is taken from, by row.
  private var origins: [Int32?] = []
  /// In document order.
  private(set) var downgrades: [Downgrade] = []

  /// The markings of a dossier.
  init(of dossier: Dossier) { self.init(of: dossier, EntityIndex(of: dossier)) }

  init(of dossier: Dossier, _ index: EntityIndex) {
    standard = dossier.marking
    self.index = index
    guard dossier.collectionsRead(by: Marked()).hasAny else { return }
    markings = Array(repeating: nil, count: index.count)
    origins = Array(repeating: nil, count: index.count)
    // What is taken from others comes after them: quotes after sources, reactions after quotes.
    self = dossier.collectionsRead(by: self)
  }

  /// The effective marking of an item; nil where neither it nor the dossier has one.
  public subscript(id: EntityID) -> Marking? { particular(id) ?? standard }

  /// The marking of an item that is its own or derived; nil where it has the dossier's.
  public func particular(_ id: EntityID) -> Marking? { value(of: id, markings) }

  /// For an item that is stricter than the dossier since what it is taken from is, the least strict of that; nil for others.
  public func origin(of id: EntityID) -> EntityID? {
    value(of: id, origins).map { index.id(ofRow: Int($0)) }
  }

  /// Whether an item is stricter than the dossier since what it is taken from is.
  public func isDerived(_ id: EntityID) -> Bool { value(of: id, origins) != nil }

  /// The least strict of all; nil when nothing is marked.
  var lowest: Marking? { ([standard] + markings).compactMap(\.self).min() }

  /// The strictest of all; nil when nothing is marked.
  var highest: Marking? { ([standard] + markings).compactMap(\.self).max() }

  private func value<Value>(of id: EntityID, _ values: [Value?]) -> Value? {
    values.isEmpty ? nil : index.row(of: id).flatMap { values[$0] }
  }
}

extension Markings: CollectionReader {
  package mutating func read<Value: Entity & Record>(_ entities: [Value]) {
    for offset in entities.indices {
      let entity = entities[offset]
      guard let row = index.row(of: entity.id) else { continue }
      let origins = entity.origins
      let origin = least(of: origins)
      if let own = entity.marking {
        markings[row] = own
        // Where all of it has the dossier's marking, an item is marked lower because it may be known and they need not be.
        if let origin, own < origin.marking, origins.contains(where: { particular($0) != nil }) {
          downgrades.append(
            Downgrade(
              item: entity.id, path: .entity(Value.entityKind, offset), marking: own, origin: origin.id,
              least: origin.marking))
        }
      } else if let origin, standard.map({ $0 < origin.marking }) ?? true {
        markings[row] = origin.marking
        self.origins[row] = index.row(of: origin.id).map { Int32($0) }
      }
    }
  }

  /// The least strict of these items, the first of several; nil where there is none, or one that has no marking.
  private func least(of origins: [EntityID]) -> (id: EntityID, marking: Marking)? {
    var least: (id: EntityID, marking: Marking)?
    for id in origins {
      guard let marking = self[id] else { return nil }
      if least.map({ marking < $0.marking }) ?? true { least = (id, marking) }
    }
    return least
  }
}

/// Whether an item has a marking of its own.
private struct Marked: CollectionReader {
  var hasAny = false

  mutating func read<Value: Entity & Record>(_ entities: [Value]) {
    hasAny = hasAny || entities.indices.contains { entities[$0].marking != nil }
  }
}
