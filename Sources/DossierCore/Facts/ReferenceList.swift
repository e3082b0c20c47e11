/// Everything in a dossier that refers to an entity, found in one walk.
struct ReferenceList: Sendable {
  /// What refers.
  struct Link: Sendable, Equatable {
    /// The row of the entity.
    let from: Int32
    /// The number of its own field in `fields`, also where the reference lies deeper: `relations` for `relations[0].to`.
    let field: Int32
  }

  /// The references of entities to entities, in fields and inside texts, in document order: each with the row that it leads
  /// to.
  private(set) var references: [(row: Int32, element: Link)] = []
  /// What refers to ids that no entity has, in document order: accounts that are mentioned, and what leads nowhere.
  private(set) var strangers: [EntityID: [Link]] = [:]
  /// The keys of the fields that refer.
  private(set) var fields: [String] = []
  /// The rows that the head of the dossier refers to.
  private(set) var fromHead: [Int32] = []
  /// Whether each leads to an entity of a kind that it may lead to. Where not, rules look for those that do not.
  private(set) var areSound = true

  init(of dossier: Dossier, _ index: EntityIndex) {
    var walk = Walk(index: index)
    walk.list.references.reserveCapacity(index.count * 3)
    dossier.read(&walk)
    self = walk.list
  }

  private init() {}

  private struct Walk: FieldVisitor {
    let index: EntityIndex
    var list = ReferenceList()
    private var from: Int32?
    /// The list of records, and so the field of the entity, that the walk is in.
    private var outer: StaticString?
    /// The number of the field that was met last.
    private var last: (name: StaticString, number: Int32)?

    init(index: EntityIndex) { self.index = index }

    mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
      guard case .reference(let kinds) = field.form, let id = value as? EntityID else { return }
      add(id, field, kinds)
    }

    mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
      guard case .reference(let kinds) = field.form, let id = value as? EntityID else { return }
      add(id, field, kinds)
    }

    mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
      guard case .reference(let kinds) = field.form, let ids = values as? [EntityID] else { return }
      for id in ids { add(id, field, kinds) }
    }

    mutating func prose(_ field: Field, _ prose: inout Prose) {
      prose.forEachItem { id, isMention in
        guard let row = index.row(of: id) else {
          if !isMention { list.areSound = false }
          return add(stranger: id, field)
        }
        add(row, field)
      }
    }

    mutating func prose(_ field: Field, _ prose: inout Prose?) {
      guard var present = prose else { return }
      self.prose(field, &present)
    }

    mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) { record?.read(&self) }

    mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
      outer = field.name
      for position in records.indices { records[position].read(&self) }
      outer = nil
    }

    mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
      for position in entities.indices {
        from = Int32(index.row(Value.entityKind, position))
        entities[position].read(&self)
      }
    }

    mutating func options(_ field: Field, _ options: inout OptionTree) {}

    private mutating func add(_ id: EntityID, _ field: Field, _ kinds: EntityKinds) {
      guard !id.isEmpty else { return }
      guard let row = index.row(of: id) else {
        list.areSound = false
        return add(stranger: id, field)
      }
      if !kinds.contains(index.kind(ofRow: row)) { list.areSound = false }
      add(row, field)
    }

    private mutating func add(_ row: Int, _ field: Field) {
      guard let link = link(field) else { return list.fromHead.append(Int32(row)) }
      list.references.append((Int32(row), link))
    }

    private mutating func add(stranger id: EntityID, _ field: Field) {
      if let link = link(field) { list.strangers[id, default: []].append(link) }
    }

    /// What the field is of the entity that the walk is in; nil in the head.
    private mutating func link(_ field: Field) -> Link? {
      guard let from else { return nil }
      return Link(from: from, field: number(of: outer ?? field.name))
    }

    private mutating func number(of name: StaticString) -> Int32 {
      if let last, last.name.utf8Start == name.utf8Start, last.name.utf8CodeUnitCount == name.utf8CodeUnitCount {
        return last.number
      }
      let text = "\(name)"
      let number = list.fields.firstIndex(of: text) ?? list.fields.count
      if number == list.fields.count { list.fields.append(text) }
      last = (name, Int32(number))
      return Int32(number)
    }
  }
}
