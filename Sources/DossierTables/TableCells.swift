public import DossierCore

/// A table that is filled, row by row and cell by cell. What a cell holds is told, for some formats have a type for it.
@usableFromInline package protocol TableCells {
  /// Begins a row of an entity or, where a position is told, of an item of one of its lists.
  mutating func beginRow(_ id: String, position: Int?)
  /// Words of people.
  mutating func text(_ text: String)
  /// The id of an entity.
  mutating func id(_ id: String)
  /// A value of a vocabulary.
  mutating func word(_ word: String)
  /// A date.
  mutating func date(_ date: EDTFDate)
  /// A number, with the digits it was written with.
  mutating func number(_ digits: String)
  /// True or false.
  mutating func flag(_ isTrue: Bool)
  /// A cell with nothing in it.
  mutating func empty()
  mutating func endRow()
}

extension TableCells {
  /// A cell for a value of a record.
  @inlinable
  package mutating func cell<Value: ScalarValue>(_ value: Value) {
    if let date = value as? EDTFDate { return self.date(date) }
    if let text = value as? String { return self.text(text) }
    if let id = value as? EntityID { return self.id(id.text) }
    switch Value.type {
    case .text: word(value.scalarText)
    case .integer, .number: number(value.scalarText)
    case .boolean: flag(value.scalarText == "true")
    }
  }
}
