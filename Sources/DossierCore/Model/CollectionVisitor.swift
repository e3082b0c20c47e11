/// A visitor that asks for the collections of a dossier alone.
package protocol CollectionVisitor: FieldVisitor {}

extension CollectionVisitor {
  package mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {}
  package mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {}
  package mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {}
  package mutating func prose(_ field: Field, _ prose: inout Prose) {}
  package mutating func prose(_ field: Field, _ prose: inout Prose?) {}
  package mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {}
  package mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {}
  package mutating func options(_ field: Field, _ options: inout OptionTree) {}
}
