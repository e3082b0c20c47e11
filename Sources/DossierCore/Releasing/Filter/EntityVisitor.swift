/// A visitor that changes whole entities, and leaves the dossier's own fields alone.
protocol EntityVisitor: FieldVisitor {
  /// Changes the entities of a collection.
  mutating func change<Value: Entity & Record>(_ entities: inout [Value])
}

extension EntityVisitor {
  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {}
  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {}
  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {}
  mutating func prose(_ field: Field, _ prose: inout Prose) {}
  mutating func prose(_ field: Field, _ prose: inout Prose?) {}
  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {}
  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {}
  mutating func options(_ field: Field, _ options: inout OptionTree) {}

  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) { change(&entities) }
}
