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
  private var steps: [FieldPath.Step] = []

  package init(_ reader: Reader) { self.reader = reader }

  package mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    let steps = steps
    reader.read(value, of: field) { FieldPath(steps + [.key("\(field.name)")]) }
  }

  package mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    guard let value else { return }
    let steps = steps
    reader.read(value, of: field) { FieldPath(steps + [.key("\(field.name)")]) }
  }

  package mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    let steps = steps
    for (position, value) in values.enumerated() {
      reader.read(value, of: field) { FieldPath(steps + [.key("\(field.name)"), .item(position)]) }
    }
  }

  package mutating func prose(_ field: Field, _ prose: inout Prose) {
    let steps = steps
    reader.read(prose, of: field) { FieldPath(steps + [.key("\(field.name)")]) }
  }

  package mutating func prose(_ field: Field, _ prose: inout Prose?) {
    guard var present = prose else { return }
    self.prose(field, &present)
  }

  package mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    guard let record else { return }
    steps.append(.key("\(field.name)"))
    record.read(&self)
    steps.removeLast()
  }

  package mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    guard !records.isEmpty else { return }
    steps.append(.key("\(field.name)"))
    for position in records.indices {
      steps.append(.item(position))
      records[position].read(&self)
      steps.removeLast()
    }
    steps.removeLast()
  }

  package mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    guard !entities.isEmpty else { return }
    steps.append(.key("\(field.name)"))
    for position in entities.indices {
      steps.append(.item(position))
      let steps = steps
      reader.enter(entities[position]) { FieldPath(steps) }
      entities[position].read(&self)
      self.steps.removeLast()
    }
    steps.removeLast()
  }

  package mutating func options(_ field: Field, _ options: inout OptionTree) {
    read(options, field, at: FieldPath(steps).key("\(field.name)"))
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

extension Record {
  /// Hands every value to `reader` and gives it back as it is afterwards.
  package func walked<Reader: FieldReader>(by reader: Reader) -> Reader {
    var walk = FieldWalk(reader)
    read(&walk)
    return walk.reader
  }
}
