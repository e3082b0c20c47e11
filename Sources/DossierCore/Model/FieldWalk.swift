/// Something that looks at the values of a dossier one by one.
package protocol FieldReader {
  /// A scalar of any type; `path` leads to it.
  mutating func read<Value: ScalarValue>(_ value: Value, of field: Field, at path: () -> FieldPath)
  /// A Markdown text.
  mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath)
  /// Called before the fields of each entity.
  mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath)
}

extension FieldReader {
  package mutating func read(_ prose: Prose, of field: Field, at path: () -> FieldPath) {}
  package mutating func enter<Value: Entity>(_ entity: Value, at path: () -> FieldPath) {}
}

/// Walks all records of a dossier, hands every value that is there to a reader, and knows the way to it.
package struct FieldWalk<Reader: FieldReader>: FieldVisitor {
  package var reader: Reader
  private var place = RecordPlace()

  package init(_ reader: Reader) { self.reader = reader }

  package mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    let place = place
    reader.read(value, of: field) { place.path(to: field) }
  }

  package mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    guard let value else { return }
    let place = place
    reader.read(value, of: field) { place.path(to: field) }
  }

  package mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    let place = place
    for position in values.indices {
      reader.read(values[position], of: field) { place.path(to: field).item(position) }
    }
  }

  package mutating func prose(_ field: Field, _ prose: inout Prose) {
    let place = place
    reader.read(prose, of: field) { place.path(to: field) }
  }

  package mutating func prose(_ field: Field, _ prose: inout Prose?) {
    guard var present = prose else { return }
    self.prose(field, &present)
  }

  package mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    guard let record else { return }
    place.enter(field.name, item: nil)
    record.read(&self)
    place.leave()
  }

  package mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    for position in records.indices {
      place.enter(field.name, item: position)
      records[position].read(&self)
      place.leave()
    }
  }

  package mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    for position in entities.indices {
      place.enter(field.name, item: position)
      let place = place
      reader.enter(entities[position]) { place.path }
      entities[position].read(&self)
      self.place.leave()
    }
  }

  package mutating func options(_ field: Field, _ options: inout OptionTree) {
    read(options, field, at: place.path(to: field))
  }

  /// The texts among options are texts like others.
  private mutating func read(_ options: OptionTree, _ field: Field, at path: FieldPath) {
    for entry in options.entries { read(entry.value, field, at: path.key(entry.key)) }
  }

  private mutating func read(_ value: OptionTree.Value, _ field: Field, at path: FieldPath) {
    switch value {
    case .scalar(let text, .text): reader.read(text, of: field) { path }
    case .scalar: break
    case .tree(let tree): read(tree, field, at: path)
    case .list(let values):
      for (position, value) in values.enumerated() { read(value, field, at: path.item(position)) }
    }
  }
}

/// A place among the records of a dossier, down to a record in an entity: no more than plain numbers, since a walk goes to
/// each, and hardly anybody asks for the way there.
private struct RecordPlace {
  private struct Level {
    var name: StaticString = ""
    /// The place in the list, where it is one.
    var item: Int?
  }

  private var outer = Level()
  private var inner = Level()
  private var depth = 0

  mutating func enter(_ name: StaticString, item: Int?) {
    precondition(depth < 2, "records stand in entities or in the dossier")
    if depth == 0 { outer = Level(name: name, item: item) } else { inner = Level(name: name, item: item) }
    depth += 1
  }

  mutating func leave() { depth -= 1 }

  /// The way to the record.
  var path: FieldPath {
    var path = FieldPath()
    for level in [outer, inner].prefix(depth) {
      path = path.key("\(level.name)")
      if let item = level.item { path = path.item(item) }
    }
    return path
  }

  /// The way to a field of it.
  func path(to field: Field) -> FieldPath { path.key("\(field.name)") }
}

extension Record {
  /// Hands every value to `reader` and gives it back as it is afterwards.
  package func walked<Reader: FieldReader>(by reader: Reader) -> Reader {
    var walk = FieldWalk(reader)
    read(&walk)
    return walk.reader
  }
}
