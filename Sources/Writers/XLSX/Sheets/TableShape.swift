import DossierCore

/// What tables a kind of record has: its own, with a column for each field that is one value, and one for each list.
struct TableShape: FieldVisitor {
  private(set) var columns: [String] = []
  /// The lists by the name of their field, in order, with the columns of their items.
  private(set) var lists: [(field: String, columns: [String])] = []
  private var prefix = ""
  private var isInItem = false

  init(of blank: some Record) { blank.read(&self) }

  private mutating func add(_ field: Field) {
    let name = prefix + "\(field.name)"
    if isInItem { lists[lists.count - 1].columns.append(name) } else { columns.append(name) }
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) { add(field) }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if case .confidential = field.form { return }
    add(field)
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) { add(field) }
  mutating func prose(_ field: Field, _ prose: inout Prose?) { add(field) }

  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    prefix = "\(field.name)."
    Value.blank.read(&self)
    prefix = ""
  }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    let name = "\(field.name)"
    if name != SheetName.tags { lists.append((name, [name])) }
  }

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    lists.append(("\(field.name)", []))
    isInItem = true
    Value.blank.read(&self)
    isInItem = false
  }

  // The collections have tables of their own, and options are no content.
  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {}
  mutating func options(_ field: Field, _ options: inout OptionTree) {}
}
