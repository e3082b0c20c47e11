/// The fields of a record as values that can be compared, whatever their types.
///
/// It is where every field gets into a comparison: one that `Record.visit` shows cannot be forgotten.
struct FieldReading: FieldVisitor {
  /// What a field has.
  enum Content: Equatable {
    /// A value in a line, or none.
    case value(ChangedValue?)
    /// Words of people.
    case words(String?)
    /// Words of people, in Markdown.
    case prose(Prose?)
    case list([ChangedValue])

    static func == (lhs: Content, rhs: Content) -> Bool {
      switch (lhs, rhs) {
      case (.value(let one), .value(let other)): one == other
      case (.words(let one), .words(let other)): one.map { Array($0.utf8) } == other.map { Array($0.utf8) }
      case (.prose(let one), .prose(let other)): one == other
      case (.list(let one), .list(let other)): one == other
      default: false
      }
    }
  }

  /// The fields in canonical order; both sides of a comparison have the same ones.
  private(set) var fields: [(name: StaticString, content: Content)] = []

  static func fields(of record: some Record) -> [(name: StaticString, content: Content)] {
    var reading = FieldReading()
    record.read(&reading)
    return reading.fields
  }

  private mutating func add(_ field: Field, _ content: Content) {
    switch field.form {
    case .confidential, .identity, .version: break
    default: fields.append((field.name, content))
    }
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    if Value.self == String.self, field.isWords {
      add(field, .words(value.scalarText.withoutTrailingBreaks))
    } else {
      add(field, .value(Self.changed(value)))
    }
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if Value.self == String.self, field.isWords {
      add(field, .words(value?.scalarText.withoutTrailingBreaks))
    } else {
      // What is not so by default and what is said not to be so are the same.
      let isNot = (value as? Bool) == false
      add(field, .value(isNot ? nil : value.map(Self.changed)))
    }
  }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    add(field, .list(values.map(Self.changed)))
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) { add(field, .prose(prose)) }

  mutating func prose(_ field: Field, _ prose: inout Prose?) { add(field, .prose(prose)) }

  /// The parts of a record that a record has; the edition is the frame of a comparison and no part of it.
  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    guard Value.self != Edition.self else { return }
    add(field, .value(record.map { .several(Self.parts(of: $0)) }))
  }

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    add(field, .list(records.map { .several(Self.parts(of: $0)) }))
  }

  // Collections are compared item by item, and options are no content.
  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {}
  mutating func options(_ field: Field, _ options: inout OptionTree) {}

  private static func parts(of record: some Record) -> [ChangedValue] {
    fields(of: record).compactMap { field in
      switch field.content {
      case .value(let value): value
      case .words(let text): text.map(ChangedValue.text)
      case .prose(let prose): prose.map { .text($0.source) }
      case .list(let values): values.isEmpty ? nil : .several(values)
      }
    }
  }

  /// The value; items have their ids for names until somebody who knows these gives them.
  private static func changed<Value: ScalarValue>(_ value: Value) -> ChangedValue {
    if Value.self == String.self { return .text(value.scalarText) }
    if let id = value as? EntityID { return .item(id, name: id.text) }
    if let date = value as? EDTFDate { return .date(date) }
    if let flag = value as? Bool { return .flag(flag) }
    if let vocabulary = Value.self as? any Vocabulary.Type {
      return .word(vocabulary: vocabulary.name, value: value.scalarText)
    }
    return .text(value.scalarText)
  }
}

extension Field {
  /// Whether a text of the field is words of people rather than an address, a path or a code.
  fileprivate var isWords: Bool {
    switch form {
    case .plain, .verbatim: true
    default: false
    }
  }
}
