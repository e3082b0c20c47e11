/// A visitor that asks for the collections of a dossier alone.
@usableFromInline package protocol CollectionVisitor: FieldVisitor {}

extension CollectionVisitor {
  @inlinable package mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {}
  @inlinable package mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {}
  @inlinable package mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {}
  @inlinable package mutating func prose(_ field: Field, _ prose: inout Prose) {}
  @inlinable package mutating func prose(_ field: Field, _ prose: inout Prose?) {}
  @inlinable package mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {}
  @inlinable package mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {}
  @inlinable package mutating func options(_ field: Field, _ options: inout OptionTree) {}
}
