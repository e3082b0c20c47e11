import DossierCore

/// Writes records as rows of their table, and the items of their lists as rows of link tables.
struct TableRows: FieldVisitor {
  /// The table of the records.
  var table: Table
  /// The tables of their lists, in the order of the fields.
  private(set) var links: [Table]
  /// The table of all tags.
  private(set) var tags: Table

  private var id = ""
  /// Which link table the next list belongs to.
  private var nextLink = 0
  /// Whether cells go to that link table. Items of lists have no lists themselves.
  private var isInItem = false

  /// Rows of the tables of these shapes, that of the records first.
  init(_ shapes: [TableShape], tags: Table, _ profile: TableProfile) {
    table = Table(shapes[0], profile)
    links = shapes.dropFirst().map { Table($0, profile) }
    self.tags = tags
  }

  /// Writes one row, and those of its lists.
  mutating func write(_ record: some Record, id: String) {
    self.id = id
    nextLink = 0
    table.beginRow(id)
    record.read(&self)
    table.endRow()
  }

  // MARK: Fields

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) { current.cell(value) }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if case .confidential = field.form { return }
    if let value { current.cell(value) } else { current.missing() }
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) { current.text(prose.source) }

  mutating func prose(_ field: Field, _ prose: inout Prose?) {
    if let prose { current.text(prose.source) } else { current.missing() }
  }

  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    (record ?? .blank).read(&self)
  }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    if field.isTags {
      for (offset, value) in values.enumerated() {
        tags.beginRow(id, position: offset + 1)
        tags.text(value.scalarText)
        tags.endRow()
      }
    } else {
      addItems(values) { $0.current.cell($1) }
    }
  }

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    addItems(records) { $1.read(&$0) }
  }

  // The collections have tables of their own, and options are no content.
  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {}
  mutating func options(_ field: Field, _ options: inout OptionTree) {}

  /// The table that cells go to: inside the item of a list its link table, else the table of the record.
  private var current: Table {
    get { isInItem ? links[nextLink] : table }
    _modify {
      if isInItem { yield &links[nextLink] } else { yield &table }
    }
  }

  private mutating func addItems<Item>(_ items: [Item], cells: (inout Self, Item) -> Void) {
    isInItem = true
    for (offset, item) in items.enumerated() {
      current.beginRow(id, position: offset + 1)
      cells(&self, item)
      current.endRow()
    }
    isInItem = false
    nextLink += 1
  }
}
