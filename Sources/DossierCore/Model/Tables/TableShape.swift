/// What a table is called and which columns it has. All of it follows from `Record.visit`.
///
/// A record has one row in the table of its kind. A list of it never stands in a cell: it has a link table, with the id
/// of the record, the position in the list from 1, so that sorting loses nothing, and the fields of the item.
@usableFromInline package struct TableShape: Sendable {
  /// The file's name without its ending: `claims`, `claim-relations`.
  package let name: String
  /// What a row is, in a sentence.
  package let about: String
  package let columns: [TableColumn]
  /// The columns in which no two rows agree; none in a view for people.
  package let key: [String]
  /// The list whose items are the rows; nil for a table of records.
  package let list: List?

  /// A list that has a link table.
  package struct List: Sendable {
    /// The name of the field.
    package let field: String
    /// Whether its items are values rather than records.
    package let isPlain: Bool
  }

  package init(name: String, about: String, columns: [TableColumn], key: [String], list: List? = nil) {
    self.name = name
    self.about = about
    self.columns = columns
    self.key = key
    self.list = list
  }

  /// The column of this name, by its place.
  package func place(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

extension TableShape {
  /// The table of a kind of entity and, in the order of its fields, those of its lists; tags stand in `tags`.
  @usableFromInline package static func tables<Value: Entity & Record>(of type: Value.Type) -> [TableShape] {
    tables(of: type, named: Value.entityKind.collection, owner: Value.entityKind.rawValue)
  }

  /// The table of the dossier itself, which has one row, and those of its lists.
  @usableFromInline package static let dossier = tables(of: Dossier.self, named: "dossier", owner: "dossier")

  /// The tags of all entities.
  @usableFromInline package static let tags = TableShape(
    name: "tags", about: "A tag of an entity.",
    columns: [
      TableColumn("entity", .id, form: .reference(.any), about: "The entity."), position,
      TableColumn("tag", .text, about: "The tag."),
    ], key: ["entity", "position"], list: List(field: "tags", isPlain: true))

  /// Every entity with its kind, so that a reference to more than one kind leads somewhere too.
  package static let entities = TableShape(
    name: "entities", about: "The id of an entity of any kind.",
    columns: [
      TableColumn("id", .id, form: .identity, about: "The id, unique in the whole dossier."),
      TableColumn("kind", .word(EntityKind.allCases.map(\.rawValue)), about: "The kind of the entity."),
    ], key: ["id"])

  private static let position = TableColumn(
    "position", .whole, form: .range(.ordinal), about: "The place in the list, from 1.")

  private static func tables<Value: Record>(
    of type: Value.Type, named name: String, owner: String
  ) -> [TableShape] {
    var reader = ColumnReader()
    Value.blank.read(&reader)
    let key = TableColumn(owner, .id, about: "The \(owner) that has the list.", reference: name)
    let links = reader.lists.map { list in
      TableShape(
        name: "\(owner)-\(list.list.field)", about: list.about, columns: [key, position] + list.columns,
        key: [owner, "position"], list: list.list)
    }
    return [TableShape(name: name, about: "\(Value.about)", columns: reader.columns, key: ["id"])] + links
  }
}

/// Collects the columns of a record and of its lists.
private struct ColumnReader: FieldVisitor {
  private(set) var columns: [TableColumn] = []
  private(set) var lists: [(list: TableShape.List, about: String, columns: [TableColumn])] = []
  /// In the table of the dossier: `edition.` before the fields of its edition.
  private var prefix = ""

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    add(field, Value.self, isRequired: true)
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if case .confidential = field.form { return }
    // The dossier's own id is written even where it comes from the folder's name.
    if case .identity = field.form { return add(field, Value.self, isRequired: true) }
    add(field, Value.self, isRequired: false)
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) { add(field, String.self, isRequired: isRequired(field)) }
  mutating func prose(_ field: Field, _ prose: inout Prose?) { add(field, String.self, isRequired: false) }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    guard !field.isTags else { return }
    let column = TableColumn(field, Value.self, prefix: "", isRequired: true)
    lists.append((TableShape.List(field: "\(field.name)", isPlain: true), "\(field.about)", [column]))
  }

  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    prefix = "\(field.name)."
    Value.blank.read(&self)
    prefix = ""
  }

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    var reader = ColumnReader()
    Value.blank.read(&reader)
    lists.append((TableShape.List(field: "\(field.name)", isPlain: false), "\(field.about)", reader.columns))
  }

  // The collections have tables of their own, and options are no content.
  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {}
  mutating func options(_ field: Field, _ options: inout OptionTree) {}

  private func isRequired(_ field: Field) -> Bool {
    if case .required = field.presence { true } else { false }
  }

  private mutating func add<Value: ScalarValue>(_ field: Field, _ type: Value.Type, isRequired: Bool) {
    // A part that is absent has none of its fields.
    columns.append(TableColumn(field, type, prefix: prefix, isRequired: isRequired && prefix.isEmpty))
  }
}
