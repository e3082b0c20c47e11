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
  let standard: Marking?
  /// The own and the derived markings.
  private var markings: [EntityID: Marking] = [:]
  /// By the items whose marking is derived, the least strict of what each is taken from.
  private var origins: [EntityID: EntityID] = [:]
  /// In document order.
  private(set) var downgrades: [Downgrade] = []

  init(of dossier: Dossier) {
    standard = dossier.marking
    // What is taken from others comes after them: quotes after sources, reactions after quotes.
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

  /// The effective marking of an item; nil where neither it nor the dossier has one.
  public subscript(id: EntityID) -> Marking? { markings[id] ?? standard }

  /// The marking of an item that is its own or derived; nil where it has the dossier's.
  public func particular(_ id: EntityID) -> Marking? { markings[id] }

  /// For an item that is stricter than the dossier since what it is taken from is, the least strict of that; nil for others.
  public func origin(of id: EntityID) -> EntityID? { origins[id] }

  /// Whether an item is stricter than the dossier since what it is taken from is.
  public func isDerived(_ id: EntityID) -> Bool { origins[id] != nil }

  /// The least strict of all; nil when nothing is marked.
  var lowest: Marking? { ([standard].compactMap(\.self) + markings.values).min() }

  /// The strictest of all; nil when nothing is marked.
  var highest: Marking? { ([standard].compactMap(\.self) + markings.values).max() }

  private mutating func add<Value: Entity>(_ entities: [Value]) {
    for (offset, entity) in entities.enumerated() {
      let origins = entity.origins
      let origin = least(of: origins)
      if let own = entity.marking {
        markings[entity.id] = own
        // Where all of it has the dossier's marking, an item is marked lower because it may be known and they need not be.
        if let origin, own < origin.marking, origins.contains(where: { markings[$0] != nil }) {
          downgrades.append(
            Downgrade(
              item: entity.id, path: .entity(Value.entityKind, offset), marking: own, origin: origin.id,
              least: origin.marking))
        }
      } else if let origin, standard.map({ $0 < origin.marking }) ?? true {
        markings[entity.id] = origin.marking
        self.origins[entity.id] = origin.id
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
