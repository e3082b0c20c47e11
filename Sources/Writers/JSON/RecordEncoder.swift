import DossierCore

/// Writes the fields of records as members of JSON objects, those that have a value.
struct RecordEncoder: FieldVisitor {
  var json: JSONBuffer
  /// Whether the collections of a dossier are among its fields.
  var hasCollections = true

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    json.key(field.name)
    append(value)
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    guard let value else { return }
    json.key(field.name)
    append(value)
  }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    guard !values.isEmpty else { return }
    json.key(field.name)
    json.beginArray()
    for value in values {
      json.item()
      append(value)
    }
    json.endArray()
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) {
    json.key(field.name)
    json.string(prose.source)
  }

  mutating func prose(_ field: Field, _ prose: inout Prose?) {
    guard let prose else { return }
    json.key(field.name)
    json.string(prose.source)
  }

  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    guard let record else { return }
    json.key(field.name)
    append(record)
  }

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    guard !records.isEmpty else { return }
    json.key(field.name)
    json.beginArray()
    for position in records.indices {
      json.item()
      append(records[position])
    }
    json.endArray()
  }

  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    if hasCollections { records(field, &entities) }
  }

  mutating func citations(_ field: Field, _ citations: inout [Citation]) {
    guard !citations.isEmpty else { return }
    json.key(field.name)
    json.beginArray()
    for citation in citations {
      json.item()
      if citation.isBare {
        json.string(citation.source.text)
      } else {
        append(citation)
      }
    }
    json.endArray()
  }

  mutating func options(_ field: Field, _ options: inout OptionTree) {
    guard !options.isEmpty else { return }
    json.key(field.name)
    append(options)
  }

  private mutating func append<Value: ScalarValue>(_ value: Value) {
    switch Value.type {
    case .text: json.string(value.scalarText)
    case .integer, .number, .boolean: json.bare(value.scalarText)
    }
  }

  private mutating func append(_ record: some Record) {
    json.beginObject()
    record.read(&self)
    json.endObject()
  }

  private mutating func append(_ options: OptionTree) {
    json.beginObject()
    for entry in options.entries {
      json.key(text: entry.key)
      append(entry.value)
    }
    json.endObject()
  }

  private mutating func append(_ value: OptionTree.Value) {
    switch value {
    case .scalar(let text, .text): json.string(text)
    case .scalar(let text, _): json.bare(text)
    case .tree(let tree): append(tree)
    case .list(let values):
      json.beginArray()
      for value in values {
        json.item()
        append(value)
      }
      json.endArray()
    }
  }
}
