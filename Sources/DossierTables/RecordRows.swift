public import DossierCore

/// Writes records as rows of their table, and the items of their lists as rows of the tables of the lists.
///
/// A row of a list has the id of the record, the item's position from 1, and the item's own fields.
@usableFromInline package struct RecordRows<Cells: TableCells>: FieldVisitor {
  /// The table of the records.
  @usableFromInline package var table: Cells
  /// The tables of their lists, in the order of the fields.
  @usableFromInline package var lists: [Cells]
  /// The table of all tags.
  @usableFromInline package var tags: Cells

  @usableFromInline var id = ""
  /// Which list table the next list belongs to.
  @usableFromInline var nextList = 0
  /// Whether cells go to that table. Items of lists have no lists themselves.
  @usableFromInline var isInItem = false

  /// Rows for these tables.
  @inlinable package init(_ table: Cells, lists: [Cells], tags: Cells) {
    self.table = table
    self.lists = lists
    self.tags = tags
  }

  /// Writes one row, and those of its lists.
  @inlinable package mutating func add(_ record: some Record, id: String) {
    self.id = id
    nextList = 0
    table.beginRow(id, position: nil)
    record.read(&self)
    table.endRow()
  }

  // MARK: Fields

  @inlinable package mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    current.cell(value)
  }

  @inlinable package mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if case .confidential = field.form { return }
    if let value { current.cell(value) } else { current.empty() }
  }

  @inlinable package mutating func prose(_ field: Field, _ prose: inout Prose) { current.text(prose.source) }

  @inlinable package mutating func prose(_ field: Field, _ prose: inout Prose?) {
    if let prose { current.text(prose.source) } else { current.empty() }
  }

  @inlinable package mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    (record ?? .blank).read(&self)
  }

  @inlinable package mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    if field.isTags {
      for (offset, value) in values.enumerated() {
        tags.beginItem(offset + 1, of: id)
        tags.cell(value)
        tags.endRow()
      }
    } else {
      addItems(values) { $0.current.cell($1) }
    }
  }

  @inlinable package mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    addItems(records) { $1.read(&$0) }
  }

  // The collections have tables of their own, and options are no content.
  @inlinable package mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {}
  @inlinable package mutating func options(_ field: Field, _ options: inout OptionTree) {}

  /// The table that cells go to: inside the item of a list its own, else the table of the record.
  @inlinable var current: Cells {
    get { isInItem ? lists[nextList] : table }
    _modify {
      if isInItem { yield &lists[nextList] } else { yield &table }
    }
  }

  @inlinable mutating func addItems<Item>(_ items: [Item], cells: (inout Self, Item) -> Void) {
    isInItem = true
    for (offset, item) in items.enumerated() {
      current.beginItem(offset + 1, of: id)
      cells(&self, item)
      current.endRow()
    }
    isInItem = false
    nextList += 1
  }
}

extension TableCells {
  /// Begins the row of an item of a list, with the cells that every table of a list begins with.
  @inlinable mutating func beginItem(_ position: Int, of id: String) {
    beginRow(id, position: position)
    self.id(id)
    number(String(position))
  }
}
