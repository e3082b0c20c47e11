/// Where each id of a dossier leads.
///
/// Every entity has a row: a number from 0 in the order of the collections, each in document order. What is worked out for
/// every entity stands in arrays by it.
struct EntityIndex: Sendable {
  /// A place in one of the collections.
  struct Position: Sendable, Hashable {
    let kind: EntityKind
    /// The place in the collection of that kind, from 0.
    let offset: Int
  }

  /// The number of entities.
  var count: Int { kinds.count }
  /// The entities whose id another one has already, in order.
  private(set) var duplicates: [(position: Position, first: Position)] = []

  /// The ids by number. A number is no row: where an id is given twice or not at all there are fewer.
  private(set) var numbers: IDNumbers
  /// The row of the first entity that has the id, by number.
  private var rows: [Int32] = []
  /// The kind of the entity, by row.
  private var kinds: [EntityKind] = []
  /// The number of the entity's id, by row; -1 where it has none.
  private var idNumbers: [Int32] = []
  /// The first row of each kind, by its ordinal.
  private var starts: [Int] = []

  init(of dossier: Dossier) {
    self = dossier.collectionsRead(by: EntityIndex(minimumCapacity: dossier.entityCount))
  }

  private init(minimumCapacity: Int) { numbers = IDNumbers(minimumCapacity: minimumCapacity) }

  /// The place of the first entity that has the id.
  subscript(id: EntityID) -> Position? { row(of: id).map(position(ofRow:)) }

  /// The row of the first entity that has the id.
  func row(of id: EntityID) -> Int? { numbers[id].map { Int(rows[$0]) } }

  /// The place of the first entity that has the id in the collection of that kind; nil where it is of another.
  func offset(of id: EntityID, _ kind: EntityKind) -> Int? {
    guard let row = row(of: id), kinds[row] == kind else { return nil }
    return row - starts[kind.ordinal]
  }

  /// The row of the entity at a place in a collection.
  func row(_ kind: EntityKind, _ offset: Int) -> Int { starts[kind.ordinal] + offset }

  /// The place of the entity in a row.
  func position(ofRow row: Int) -> Position { Position(kind: kinds[row], offset: row - starts[kinds[row].ordinal]) }

  /// The kind of the entity in a row.
  func kind(ofRow row: Int) -> EntityKind { kinds[row] }

  /// The id of the entity in a row.
  func id(ofRow row: Int) -> EntityID { idNumbers[row] < 0 ? "" : numbers.ids[Int(idNumbers[row])] }

  /// Every id, in document order, each once.
  var ids: [EntityID] { numbers.ids }
}

extension EntityIndex: CollectionReader {
  mutating func read<Value: Entity & Record>(_ entities: [Value]) {
    starts.append(kinds.count)
    for offset in entities.indices {
      kinds.append(Value.entityKind)
      let id = entities[offset].id
      guard !id.isEmpty else {
        idNumbers.append(-1)
        continue
      }
      let number = numbers.number(of: id)
      idNumbers.append(Int32(number))
      if number < rows.count {
        let position = Position(kind: Value.entityKind, offset: offset)
        duplicates.append((position, self.position(ofRow: Int(rows[number]))))
      } else {
        rows.append(Int32(kinds.count - 1))
      }
    }
  }
}

extension EntityIndex.Position {
  /// The way to the entity.
  var path: FieldPath { FieldPath([.key(kind.collection), .item(offset)]) }
}
