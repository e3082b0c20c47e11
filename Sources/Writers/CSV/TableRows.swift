import DossierCore

/// Writes records as rows of their table, and the items of their lists as rows of link tables.
///
/// A link table has the id of the record, the item's position from 1, so that sorting loses nothing, and the item's own
/// fields; a list of plain values has one column, which is called like the list.
struct TableRows: FieldVisitor {
  private(set) var table: Table
  private(set) var links: [Table] = []
  private(set) var tags: Table

  private let kind: String
  /// The first column of the link tables.
  private let key: String
  private var id = ""
  /// Whether headers are being written rather than rows.
  private var isHeader = false
  /// Which link table the next list belongs to.
  private var nextLink = 0
  /// Whether cells go to that link table. Items of lists have no lists themselves.
  private var isInItem = false
  /// In the table of the dossier: `edition.` before the fields of its edition.
  private var prefix = ""

  init(table: Table, kind: String, key: String, tags: Table) {
    self.table = table
    self.kind = kind
    self.key = key
    self.tags = tags
  }

  /// Writes the header of the table and those of its link tables.
  mutating func writeHeader(of blank: some Record) {
    isHeader = true
    blank.read(&self)
    table.endRow()
    isHeader = false
  }

  /// Writes one row, and those of its lists.
  mutating func write(_ record: some Record, id: String) {
    self.id = id
    nextLink = 0
    record.read(&self)
    table.endRow()
  }

  // MARK: Fields

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    if isHeader { header(field) } else { current.cell(value) }
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if case .confidential = field.form { return }
    if isHeader {
      header(field)
    } else if let value {
      current.cell(value)
    } else {
      current.missing()
    }
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) {
    if isHeader { header(field) } else { current.text(prose.source) }
  }

  mutating func prose(_ field: Field, _ prose: inout Prose?) {
    if isHeader { header(field) } else { current.text(prose?.source ?? "") }
  }

  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    prefix = "\(field.name)."
    (record ?? .blank).read(&self)
    prefix = ""
  }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    if "\(field.name)" == "tags" {
      addTags(values.map(\.scalarText))
    } else if isHeader {
      addLinkTable(field) { $0.header(field) }
    } else {
      addItems(values) { $0.current.cell($1) }
    }
  }

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    if isHeader {
      addLinkTable(field) { Value.blank.read(&$0) }
    } else {
      addItems(records) { $1.read(&$0) }
    }
  }

  // The collections have tables of their own, and options are no content.
  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {}
  mutating func options(_ field: Field, _ options: inout OptionTree) {}

  // MARK: Links

  /// The table that cells go to: inside the item of a list its link table, else the table of the record.
  private var current: Table {
    get { isInItem ? links[nextLink] : table }
    _modify {
      if isInItem { yield &links[nextLink] } else { yield &table }
    }
  }

  private mutating func header(_ field: Field) { current.header("\(prefix)\(field.name)") }

  private mutating func addLinkTable(_ field: Field, columns: (inout Self) -> Void) {
    nextLink = links.count
    links.append(Table(name: "\(kind)-\(field.name)"))
    isInItem = true
    current.header(key)
    current.header("position")
    columns(&self)
    current.endRow()
    isInItem = false
  }

  private mutating func addItems<Item>(_ items: [Item], cells: (inout Self, Item) -> Void) {
    isInItem = true
    for (offset, item) in items.enumerated() {
      current.bare(id)
      current.bare(String(offset + 1))
      cells(&self, item)
      current.endRow()
    }
    isInItem = false
    nextLink += 1
  }

  private mutating func addTags(_ values: [String]) {
    guard !isHeader else { return }
    for (offset, value) in values.enumerated() {
      tags.bare(id)
      tags.bare(String(offset + 1))
      tags.text(value)
      tags.endRow()
    }
  }
}

extension Table {
  /// A cell for a value: a text is guarded, an id, date, number or vocabulary value never needs it.
  mutating func cell<Value: ScalarValue>(_ value: Value) {
    if Value.self == String.self { text(value.scalarText) } else { bare(value.scalarText) }
  }
}
