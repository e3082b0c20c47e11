internal import DossierCore

/// Makes the schema of a record of its fields.
struct SchemaVisitor: FieldVisitor {
  private var definitions: [SchemaDefinition]
  private var properties: [(key: String, value: SchemaNode)] = []
  private var required: [SchemaNode] = []

  private init(definitions: [SchemaDefinition]) { self.definitions = definitions }

  /// The schema of a type of record. What it refers to is added to the definitions.
  static func schema<Value: Record>(of type: Value.Type, definitions: inout [SchemaDefinition]) -> SchemaNode {
    var visitor = SchemaVisitor(definitions: definitions)
    if type == Dossier.self { visitor.addExtras() }
    var blank = Value.blank
    blank.visit(&visitor)
    definitions = visitor.definitions
    return .object([
      ("title", .text(SchemaDefinition.title(of: "\(Value.name)"))), ("description", .text("\(Value.about)")),
      ("type", "object"), ("required", .list(visitor.required)), ("additionalProperties", .truth(false)),
      ("properties", .object(visitor.properties)),
    ])
  }

  /// Members of a dossier that are no fields and that loading passes over.
  private mutating func addExtras() {
    properties.append(("$schema", .object([("description", "Where an editor finds this schema.")])))
    properties.append(
      ("computed", .object([("description", "What the JSON output adds; computed anew, so passed over on loading.")])))
  }

  // MARK: Fields

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    add(field, scalar(Value.self, field), SchemaText.form(of: Value.self, field))
  }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    let value = scalar(Value.self, field)
    add(field, Value.mayBeBlank ? optional(value) : value, SchemaText.form(of: Value.self, field))
  }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    add(field, list(of: scalar(Value.self, field)), SchemaText.form(of: Value.self, field, isList: true))
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) { add(field, Self.text, SchemaText.markdown) }

  mutating func prose(_ field: Field, _ prose: inout Prose?) { add(field, optional(Self.text), SchemaText.markdown) }

  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    let value = SchemaDefinition.record(Value.self).reference(&definitions)
    add(field, .object([("anyOf", [value, .object([("type", "null")])])]))
  }

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    add(field, list(of: SchemaDefinition.record(Value.self).reference(&definitions)))
  }

  mutating func citations(_ field: Field, _ citations: inout [Citation]) {
    let id = SchemaDefinition.form(.id).reference(&definitions)
    let whole = SchemaDefinition.record(Citation.self).reference(&definitions)
    add(field, list(of: .object([("anyOf", [id, whole])])), SchemaText.citations)
  }

  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    let items = SchemaDefinition.record(Value.self).reference(&definitions)
    add(field, SchemaDefinition.form(.collection).reference(&definitions).adding("items", items), SchemaText.collection)
  }

  mutating func options(_ field: Field, _ options: inout OptionTree) {
    add(field, .object([("type", ["object", "null"])]))
  }

  // MARK: Schemas

  private static let text = SchemaNode.object([("type", "string"), ("minLength", 1)])

  private mutating func add(_ field: Field, _ schema: SchemaNode, _ form: String = "") {
    let key = "\(field.name)"
    if case .required = field.presence { required.append(.text(key)) }
    properties.append((key, .object([("description", .text("\(field.about)\(form)"))]).adding(schema)))
  }

  private func list(of items: SchemaNode) -> SchemaNode {
    .object([("type", ["array", "null"]), ("items", items)])
  }

  /// The value, or what means that there is none.
  private mutating func optional(_ schema: SchemaNode) -> SchemaNode {
    if case .object(let members) = schema, members.last?.key == "minLength" {
      return .object([("type", ["string", "null"])])
    }
    return .object([("anyOf", [schema, SchemaDefinition.form(.nothing).reference(&definitions)])])
  }

  private mutating func scalar<Value: ScalarValue>(_ type: Value.Type, _ field: Field) -> SchemaNode {
    if let form = Self.form(of: type, field) { return SchemaDefinition.form(form).reference(&definitions) }
    if let list = type as? any Vocabulary.Type { return SchemaDefinition.vocabulary(list).reference(&definitions) }
    switch (Value.type, field.form) {
    case (_, .version): return .object([("const", .number(Dossier.formatVersion))])
    case (.text, _): return Self.text
    case (.boolean, _): return .object([("type", "boolean")])
    case (.integer, .range(let range)): return .object([("type", "integer")]).adding(Self.bounds(range))
    case (.number, .range(let range)): return .object([("type", "number")]).adding(Self.bounds(range))
    case (.integer, _): return .object([("type", "integer")])
    case (.number, _): return .object([("type", "number")])
    }
  }

  private static func form<Value: ScalarValue>(of type: Value.Type, _ field: Field) -> SchemaForm? {
    switch field.form {
    case .plain, .verbatim, .confidential, .version, .range: type == EDTFDate.self ? .date : nil
    case .reference, .identity: .id
    case .url: .url
    case .path: .path
    case .language: .languageTag
    case .country: .country
    case .moment: .moment
    case .sha256: .sha256
    case .wikidata: .wikidata
    }
  }

  private static func bounds(_ range: NumberRange) -> SchemaNode {
    let lowest = SchemaNode.object([("minimum", .number(range.lowest))])
    return range.highest.map { lowest.adding("maximum", .number($0)) } ?? lowest
  }
}
