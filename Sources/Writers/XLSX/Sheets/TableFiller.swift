import DossierCore

/// Writes records as rows of their table, and the items of their lists as rows of the tables of the lists.
///
/// A row of a list has the id of the record, the item's position from 1, and the item's own fields.
struct TableFiller: FieldVisitor {
  private(set) var table: SheetTable
  private(set) var lists: [SheetTable]
  private(set) var tags: SheetTable

  private var id = ""
  private var nextList = 0
  private var isInItem = false

  /// Fills empty tables of a shape.
  ///
  /// - Parameters:
  ///   - name: Of the table.
  ///   - kind: What a record is called; the tables of its lists are `KIND-FIELD`.
  ///   - scrap: Where the texts of the table itself go when it is no part of the workbook.
  init(
    _ shape: TableShape, name: String, kind: String, tags: SheetTable, scrap: CellTexts? = nil, _ texts: CellTexts
  ) {
    table = SheetTable(name, columns: shape.columns, scrap ?? texts)
    lists = shape.lists.map {
      SheetTable("\(kind)-\($0.field)", columns: [kind, "position"] + $0.columns, texts)
    }
    self.tags = tags
  }

  mutating func add(_ record: some Record, id: String) {
    self.id = id
    nextList = 0
    record.read(&self)
    table.endRow()
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) { current.cell(value) }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if case .confidential = field.form { return }
    if let value { current.cell(value) } else { current.missing() }
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) { current.text(prose.source) }
  mutating func prose(_ field: Field, _ prose: inout Prose?) { current.text(prose?.source ?? "") }

  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) { (record ?? .blank).read(&self) }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    if "\(field.name)" == SheetName.tags {
      for (offset, value) in values.enumerated() {
        tags.text(id)
        tags.number(String(offset + 1))
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

  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {}
  mutating func options(_ field: Field, _ options: inout OptionTree) {}

  /// The table that cells go to.
  private var current: SheetTable {
    get { isInItem ? lists[nextList] : table }
    _modify {
      if isInItem { yield &lists[nextList] } else { yield &table }
    }
  }

  private mutating func addItems<Item>(_ items: [Item], cells: (inout Self, Item) -> Void) {
    isInItem = true
    for (offset, item) in items.enumerated() {
      current.text(id)
      current.number(String(offset + 1))
      cells(&self, item)
      current.endRow()
    }
    isInItem = false
    nextList += 1
  }
}

extension SheetTable {
  /// A cell for a value of a record.
  fileprivate mutating func cell<Value: ScalarValue>(_ value: Value) {
    if let date = value as? EDTFDate { return self.date(date) }
    switch Value.type {
    case .text: text(value.scalarText)
    case .integer, .number: number(value.scalarText)
    case .boolean: flag(value.scalarText == "true")
    }
  }
}
