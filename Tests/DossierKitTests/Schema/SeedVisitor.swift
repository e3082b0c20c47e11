import DossierCore
import TestSupport

/// A place in a seed where a mistake can be made.
struct Site: Sendable {
  /// What belongs there.
  enum Kind: Sendable {
    case text, date, boolean, number, version, collection, list, object
    case form(Field.Form)
    case vocabulary([String])
  }

  let path: [JSONTree.Step]
  let kind: Kind
  /// The record and the field: `claim.status`.
  let name: String

  /// The path as text.
  var place: String {
    path.map { step in
      switch step {
      case .key(let key): ".\(key)"
      case .item(let position): "[\(position)]"
      }
    }.joined()
  }

  /// The name of the form, where it has a grammar or bounds.
  var form: String? {
    switch kind {
    case .text, .boolean, .number, .list, .object, .vocabulary: nil
    case .date, .version, .collection, .form: "\(kind)"
    }
  }
}

/// Makes a valid dossier by walking the model: two entities of each kind, those of one kind with all their fields and the
/// others with what they must have. Notes every place in the full ones.
struct SeedVisitor: FieldVisitor {
  private(set) var sites: [Site] = []
  private var randomness: Randomness
  private var members: [(key: String, value: JSONTree)] = []
  private var path: [JSONTree.Step] = []
  private var record = "dossier"
  /// The entity that is being made.
  private var entity: (kind: EntityKind, offset: Int)?
  /// What the reaction that is being made reacts to.
  private var target = ""
  /// Of which kind entities have all their fields; nil where it is the dossier itself.
  private let focus: EntityKind?

  /// The seed of a number; one seed of each kind makes a round.
  static func seed(_ number: Int) -> (tree: JSONTree, sites: [Site]) {
    let kinds = EntityKind.allCases.map(Optional.some) + [nil]
    var visitor = SeedVisitor(randomness: Randomness(seed: number), focus: kinds[number % kinds.count])
    let tree = visitor.made(Dossier.self)
    return (tree, visitor.sites)
  }

  /// How many seeds make a round.
  static let round = EntityKind.allCases.count + 1

  private init(randomness: Randomness, focus: EntityKind?) {
    self.randomness = randomness
    self.focus = focus
  }

  private var isFull: Bool { entity?.kind == focus }

  private mutating func made<Value: Record>(_ type: Value.Type) -> JSONTree {
    let outer = (members, record)
    (members, record) = ([], "\(Value.name)")
    if isFull { sites.append(Site(path: path, kind: .object, name: record)) }
    var blank = Value.blank
    blank.visit(&self)
    defer { (members, record) = outer }
    return .object(members)
  }

  // MARK: Fields

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value) { add(field, Value.self) }

  mutating func value<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if Value.self == Stance.self || Value.self == Act.self {
      if target.hasPrefix("clm-") == (Value.self == Stance.self) { add(field, Value.self) }
    } else if isWanted(field) {
      add(field, Value.self)
    }
  }

  mutating func values<Value: ScalarValue>(_ field: Field, _ values: inout [Value]) {
    guard isWanted(field) else { return }
    list(field, .list) { visitor in
      visitor.note(field, Self.kind(of: Value.self, field))
      return visitor.sample(field, Value.self)
    }
  }

  mutating func prose(_ field: Field, _ prose: inout Prose) { add(field, String.self) }

  mutating func prose(_ field: Field, _ prose: inout Prose?) { if isWanted(field) { add(field, String.self) } }

  mutating func record<Value: Record>(_ field: Field, _ record: inout Value?) {
    guard isWanted(field) else { return }
    path.append(.key("\(field.name)"))
    let value = made(Value.self)
    path.removeLast()
    members.append(("\(field.name)", value))
  }

  mutating func records<Value: Record>(_ field: Field, _ records: inout [Value]) {
    // A relation of the first claim would have to lead forward, and could close a cycle.
    guard isWanted(field), !(Value.self == Relation.self && entity?.offset == 0) else { return }
    list(field, .list) { $0.made(Value.self) }
  }

  mutating func citations(_ field: Field, _ citations: inout [Citation]) {
    guard isWanted(field) else { return }
    list(field, .list) { visitor in
      guard visitor.randomness.below(2) == 0 else { return visitor.made(Citation.self) }
      let field = Field(field.name, .required, .reference(.source), about: "")
      visitor.note(field, .form(field.form))
      return visitor.sample(field, EntityID.self)
    }
  }

  mutating func entities<Value: Entity & Record>(_ field: Field, _ entities: inout [Value]) {
    var offset = 0
    list(field, .collection) { visitor in
      visitor.entity = (Value.entityKind, offset)
      offset += 1
      defer { visitor.entity = nil }
      return visitor.made(Value.self)
    }
  }

  mutating func options(_ field: Field, _ options: inout OptionTree) {
    guard isWanted(field) else { return }
    path.append(.key("\(field.name)"))
    note(field, .object)
    path.removeLast()
    let value = JSONTree.object([("epub", .object([("stylesheet", "house.css"), ("cover", .truth(false))]))])
    members.append(("\(field.name)", value))
  }

  // MARK: Values

  private mutating func isWanted(_ field: Field) -> Bool {
    if case .reference(let kinds) = field.form, candidates(kinds).isEmpty { return false }
    return isFull
  }

  private mutating func note(_ field: Field, _ kind: Site.Kind) {
    if isFull { sites.append(Site(path: path, kind: kind, name: "\(record).\(field.name)")) }
  }

  private mutating func add<Value: ScalarValue>(_ field: Field, _ type: Value.Type) {
    path.append(.key("\(field.name)"))
    note(field, Self.kind(of: type, field))
    let value = sample(field, type)
    path.removeLast()
    members.append(("\(field.name)", value))
  }

  private mutating func list(_ field: Field, _ kind: Site.Kind, _ item: (inout Self) -> JSONTree) {
    path.append(.key("\(field.name)"))
    note(field, kind)
    var items: [JSONTree] = []
    for position in 0..<2 {
      path.append(.item(position))
      items.append(item(&self))
      path.removeLast()
    }
    path.removeLast()
    members.append(("\(field.name)", .list(items)))
  }

  private static func kind<Value: ScalarValue>(of type: Value.Type, _ field: Field) -> Site.Kind {
    if let list = type as? any Vocabulary.Type { return .vocabulary(values(of: list)) }
    if case .version = field.form { return .version }
    switch field.form {
    case .plain, .verbatim, .confidential: break
    default: return .form(field.form)
    }
    if type == EDTFDate.self { return .date }
    return Value.type == .boolean ? .boolean : Value.type == .text ? .text : .number
  }

  private mutating func sample<Value: ScalarValue>(_ field: Field, _ type: Value.Type) -> JSONTree {
    switch Self.kind(of: type, field) {
    case .vocabulary(let values): return .text(randomness.pick(values))
    case .version: return .number("\(Dossier.formatVersion)")
    case .date: return .text(randomness.pick(FieldTexts.dates))
    case .boolean: return .truth(randomness.below(2) == 0)
    case .number: return .number("\(randomness.below(1000))")
    case .form(.identity): return .text(entity.map { Self.id($0.kind, $0.offset) } ?? "generated")
    case .form(.reference(let kinds)):
      let id = randomness.pick(candidates(kinds))
      if record == "reaction", "\(field.name)" == "to" { target = id }
      return .text(id)
    case .form(.range(let range)):
      let highest = range.highest ?? 1_000_000
      let number = range.lowest + randomness.below(highest - range.lowest + 1)
      let digits = Value.type == .number && number != highest ? ".\(randomness.below(100))" : ""
      return .number("\(number)\(number < 0 ? "" : digits)")
    case .form(let form): return .text(randomness.pick(FieldTexts.good(form)))
    case .text, .collection, .list, .object: return .text(randomness.pick(FieldTexts.texts))
    }
  }

  /// The ids that a field of this entity may refer to without closing a cycle.
  private func candidates(_ kinds: EntityKinds) -> [String] {
    kinds.kinds.flatMap { kind in
      (0..<2).filter { kind != entity?.kind || $0 < entity?.offset ?? 0 }.map { Self.id(kind, $0) }
    }
  }

  private static func id(_ kind: EntityKind, _ offset: Int) -> String {
    (kind == .claim ? "clm" : "\(kind)") + "-\(offset)"
  }

  private static func values<Value: Vocabulary>(of type: Value.Type) -> [String] { Value.allCases.map(\.rawValue) }
}
