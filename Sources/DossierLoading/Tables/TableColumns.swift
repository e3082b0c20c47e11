import DossierCore

/// The columns that the table of a record has, and the lists that have link tables.
struct TableColumns: FieldVisitor {
  /// A list: the field and the columns of its link table, after the id and the position.
  struct List {
    let field: String
    let columns: [String]
    /// Whether its items are values rather than records.
    let isPlain: Bool
  }

  /// The record's scalar fields, in order.
  private(set) var columns: [String] = []
  /// The record's lists, in order, tags aside.
  private(set) var lists: [List] = []
  /// Those of `columns` that hold text of people, which a formula guard may stand in front of.
  private(set) var texts: Set<String> = []

  /// The columns of a type of record.
  static func of<Value: Record>(_ type: Value.Type) -> TableColumns {
    var columns = TableColumns()
    Value.blank.read(&columns)
    return columns
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    add(field, isText: Value.self == String.self)
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    add(field, isText: Value.self == String.self)
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) { add(field, isText: true) }
  mutating func prose(_ field: Field, _ prose: inout Prose?) { add(field, isText: true) }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    let name = "\(field.name)"
    if name != "tags" { lists.append(List(field: name, columns: [name], isPlain: true)) }
  }

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    lists.append(List(field: "\(field.name)", columns: TableColumns.of(Value.self).columns, isPlain: false))
  }

  // Entities have neither; the dossier itself is no table that is read.
  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {}
  mutating func options(_ field: Field, _ options: inout OptionTree) {}

  private mutating func add(_ field: Field, isText: Bool) {
    columns.append("\(field.name)")
    if isText { texts.insert("\(field.name)") }
  }
}
